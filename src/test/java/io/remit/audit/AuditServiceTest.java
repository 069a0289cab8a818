package io.remit.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.Role;
import io.remit.db.AuditAction;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading the log page by page. */
@PortalTest
final class AuditServiceTest {
    private static final AuditAction TRIED = new AuditAction("test.thing.tried_out");
    private final TestPortal portal;
    private final AuditService audit;
    private final Access reader;

    AuditServiceTest(TestPortal portal) {
        this.portal = portal;
        this.audit = new AuditService(portal.store());
        this.reader = portal.access(Role.VIEWER);
    }

    private void happened(String subject, AuditChanges changes) {
        portal.store().write(portal.access(Role.ADMINISTRATOR), tx -> {
            tx.audit(TRIED, new AuditSubject("thing:" + subject, subject), changes);
            return subject;
        });
    }

    private static List<String> subjects(List<AuditEvent> events) {
        return events.stream().map(AuditEvent::subjectName).toList();
    }

    @Test
    void an_event_tells_who_did_what_to_what_and_what_changed() {
        happened("kettle", AuditChanges.changed("water", "cold", "hot").andSet("lid", "closed"));
        var event = audit.newest(reader, 1).get(0);
        assertEquals(
                portal.account(Role.ADMINISTRATOR).toString(), event.actor().name());
        assertEquals("Thing tried out", event.words());
        assertEquals("kettle", event.subjectName());
        assertEquals(
                List.of(new AuditEvent.Change("lid", "", "closed"), new AuditEvent.Change("water", "cold", "hot")),
                event.changes());
    }

    /** The clock stands still in tests, so that these events have the same time and only their ids order them. */
    @Test
    void pages_meet_without_gap_or_overlap_in_both_directions_also_within_one_instant() {
        for (int i = 0; i < 25; i++) {
            happened("step " + i, AuditChanges.NONE);
        }
        var all = subjects(audit.newest(reader, 1000));
        var down = new ArrayList<String>();
        var pages = new ArrayList<AuditService.Page>();
        var page = audit.first(reader, Wanted.ALL, 7);
        assertTrue(page.newer().isEmpty());
        while (true) {
            pages.add(page);
            down.addAll(subjects(page.events()));
            if (page.older().isEmpty()) {
                break;
            }
            page = audit.before(reader, Wanted.ALL, page.older().get(), 7);
        }
        assertEquals(all, down);
        for (int i = pages.size() - 1; i > 0; i--) {
            var newer = audit.after(reader, Wanted.ALL, pages.get(i).newer().orElseThrow(), 7);
            assertEquals(subjects(pages.get(i - 1).events()), subjects(newer.events()));
        }
    }

    @Test
    void another_tenants_events_are_not_in_it() {
        happened("ours alone", AuditChanges.NONE);
        var other = portal.services().in(portal.otherTenant());
        assertTrue(subjects(audit.newest(other, 1000)).stream().noneMatch("ours alone"::equals));
    }

    @Test
    void a_place_in_an_address_that_is_none_is_ignored() {
        assertTrue(Place.of("").isEmpty());
        assertTrue(Place.of("yesterday").isEmpty());
        assertTrue(Place.of("2026-11-22T10:00:00Z_nothing").isEmpty());
        var place = audit.newest(reader, 1).get(0).place();
        assertEquals(place, Place.of(place.toString()).orElseThrow());
    }
}
