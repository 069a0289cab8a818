package io.remit.audit;

import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import io.remit.web.parts.Pager;
import java.util.List;

/**
 * What a list of audit events shows.
 *
 * @param place whose events they are
 * @param address the page's own, without a query
 * @param filters what is asked for
 * @param events the events, newest first
 * @param csvHref the same as CSV
 * @param pager where the neighbouring pages are
 */
public record ActivityPage(
        String place, String address, Filters filters, List<Event> events, String csvHref, Pager pager) {

    /**
     * The form above the list.
     *
     * @param active whether anything is left out
     * @param zone in which its days begin and end
     */
    public record Filters(
            boolean active,
            String from,
            String to,
            List<Option> actors,
            List<Option> actions,
            String words,
            String zone) {
        public Filters {
            actors = List.copyOf(actors);
            actions = List.copyOf(actions);
        }
    }

    /**
     * One event.
     *
     * @param at when
     * @param href its own page
     * @param actor who
     * @param actorHref what else they did
     * @param action what was done, in words
     * @param actionHref where else that was done
     * @param name the action's name in the log
     * @param subject to what
     * @param changes what it changed, field by field
     */
    public record Event(
            Moment at,
            String href,
            String actor,
            String actorHref,
            String action,
            String actionHref,
            String name,
            String subject,
            List<Change> changes) {
        public Event {
            changes = List.copyOf(changes);
        }
    }

    /** One changed field; either side says nothing where there was, or is, nothing. */
    public record Change(String field, Value before, Value after) {}

    public ActivityPage {
        events = List.copyOf(events);
    }
}
