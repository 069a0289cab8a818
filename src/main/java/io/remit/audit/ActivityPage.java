package io.remit.audit;

import io.remit.web.parts.Moment;
import io.remit.web.parts.Pager;
import java.util.List;

/**
 * What a list of audit events shows.
 *
 * @param place whose events they are
 * @param events the events, newest first
 * @param pager where the neighbouring pages are
 */
public record ActivityPage(String place, List<Event> events, Pager pager) {

    /**
     * One event.
     *
     * @param at when
     * @param actor who
     * @param action what was done, in words
     * @param name the action's name in the log
     * @param subject to what
     * @param changes what it changed, field by field
     */
    public record Event(Moment at, String actor, String action, String name, String subject, List<Change> changes) {
        public Event {
            changes = List.copyOf(changes);
        }
    }

    /** One changed field; either side is empty where there was, or is, nothing. */
    public record Change(String field, String before, String after) {}

    public ActivityPage {
        events = List.copyOf(events);
    }
}
