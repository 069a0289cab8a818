package io.remit.audit;

import io.remit.web.parts.Fact;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.List;

/**
 * One audit event.
 *
 * @param changes every field that changed, as it was recorded, also what lists leave out
 * @param newer the event after it; empty where it is the newest
 * @param older the event before it; empty where it is the oldest
 */
public record EventPage(
        List<Link> crumbs,
        String place,
        String title,
        Moment at,
        List<Fact> facts,
        List<AuditEvent.Change> changes,
        String newer,
        String older) {
    public EventPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        changes = List.copyOf(changes);
    }
}
