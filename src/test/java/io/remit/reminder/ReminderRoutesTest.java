package io.remit.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.Visitor;
import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.Test;

/** The page of one's own reminders, and the calendar that is made there. */
@PortalTest
final class ReminderRoutesTest {
    private static Reminded reminded;
    private final TestPortal portal;

    ReminderRoutesTest(TestPortal portal) {
        this.portal = portal;
        if (reminded == null) {
            reminded = new Reminded(portal);
        }
    }

    private String path() {
        return portal.path("/reminders");
    }

    private String seen(Visitor who) {
        return who.get(path()).document().select("input[name=seen]").val();
    }

    @Test
    void everyone_decides_for_themselves_and_it_is_on_record() {
        var viewer = portal.viewer();
        var answer = viewer.post(path(), "digest", "FRIDAY", "due", "14", "seen", seen(viewer));
        assertEquals(303, answer.status(), answer::toString);
        assertTrue(viewer.follow(answer).document().text().contains("Your reminders are saved."));
        var page = viewer.get(path()).document();
        assertEquals("FRIDAY", page.select("#digest option[selected]").val());
        assertEquals("14", page.select("#due option[selected]").val());
        assertFalse(page.select("#overdue").hasAttr("checked"));
        var event = AuditTrail.last(portal.store(), portal.tenant().id());
        assertEquals("reminder.setting.changed", event.action());
        assertEquals("MONDAY", event.before("digest"));
        assertEquals("FRIDAY", event.after("digest"));
        var other = portal.contributor().get(path()).document();
        assertEquals("MONDAY", other.select("#digest option[selected]").val());
        assertTrue(other.text().contains("Mail is off"));
    }

    @Test
    void what_cannot_be_is_said_and_an_old_page_is_refused() {
        var admin = portal.administrator();
        var wrong = admin.post(path(), "digest", "SOMEDAY", "due", "5", "overdue", "yes", "seen", seen(admin));
        assertEquals(422, wrong.status());
        assertTrue(wrong.document().select("#digest-error").hasText());
        assertTrue(wrong.document().select("#due-error").hasText());
        assertTrue(wrong.document().select("#overdue").hasAttr("checked"));
        var seen = seen(admin);
        assertEquals(
                303,
                admin.post(path(), "digest", "never", "due", "never", "seen", seen)
                        .status());
        var late = admin.post(path(), "digest", "SUNDAY", "due", "1", "seen", seen);
        assertEquals(409, late.status());
        assertEquals(
                "SUNDAY", late.document().select("#digest option[selected]").val());
        var fresh = late.document().select("input[name=seen]").val();
        assertEquals(
                303,
                admin.post(path(), "digest", "SUNDAY", "due", "1", "seen", fresh)
                        .status());
    }

    @Test
    void only_members_have_reminders_here() {
        assertEquals(404, portal.stranger().post(path(), "digest", "never").status());
        assertEquals(404, portal.stranger().post(path() + "/calendar").status());
        assertTrue(portal.nobody().post(path() + "/calendar").location().startsWith("/sign-in"));
    }

    private String calendarOf(Visitor who) {
        var answer = who.post(path() + "/calendar");
        assertEquals(path(), answer.location(), "loading it again makes nothing anew");
        var page = who.follow(answer);
        assertEquals(200, page.status(), page::toString);
        return page.document()
                .select("#calendar-link")
                .val()
                .substring(portal.base().toString().length());
    }

    private static Calendar read(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    @Test
    void a_calendar_holds_what_is_due_in_the_next_year_and_is_not_sent_twice() throws Exception {
        var due = reminded.today().plusDays(40);
        reminded.lay(portal.account(Role.CONTRIBUTOR), due, "P3M");
        var path = calendarOf(portal.contributor());
        var answer = portal.nobody().get(path);
        assertEquals(200, answer.status());
        assertTrue(answer.header("Content-Type").startsWith("text/calendar"));
        var calendar = read(answer.body());
        assertTrue(
                calendar.validate().getEntries().isEmpty(),
                () -> calendar.validate().toString());
        var events = calendar.getComponents(Component.VEVENT);
        assertEquals(4, events.size(), answer::body);
        assertTrue(answer.body().contains("VERSION:2.0\r\n"), answer::body);
        assertTrue(answer.body().contains("DTSTART;VALUE=DATE:" + basic(due)), answer::body);
        assertTrue(answer.body().contains("DTSTART;VALUE=DATE:" + basic(due.plusMonths(3))), answer::body);
        assertTrue(answer.body().contains("UID:" + reminded.dutyId() + "-" + due), answer::body);
        var etag = answer.header("ETag");
        assertEquals(304, portal.nobody().with("If-None-Match", etag).get(path).status());
        reminded.lay(portal.account(Role.CONTRIBUTOR), due.plusDays(1), "P3M");
        var changed = portal.nobody().with("If-None-Match", etag).get(path);
        assertEquals(200, changed.status());
        assertNotEquals(etag, changed.header("ETag"));
    }

    private static String basic(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Test
    void what_is_late_stands_on_today() throws Exception {
        reminded.lay(portal.account(Role.CONTRIBUTOR), reminded.today().plusDays(1), "P1Y");
        portal.clock().advance(Duration.ofDays(5));
        var path = calendarOf(portal.contributor());
        var body = portal.nobody().get(path).body();
        assertTrue(body.contains("SUMMARY:Needs you: "), body);
        assertTrue(body.contains("DTSTART;VALUE=DATE:" + basic(reminded.today())), body);
    }

    @Test
    void an_address_is_shown_once_replaced_and_revoked() {
        var viewer = portal.viewer();
        var first = calendarOf(viewer);
        var again = viewer.get(path());
        assertFalse(again.body().contains(first));
        assertTrue(
                again.document()
                        .select("details:has(form[action$=/calendar])")
                        .text()
                        .contains("stops working at once"),
                "it asks first");
        assertEquals(
                "reminder.calendar.made",
                AuditTrail.last(portal.store(), portal.tenant().id()).action());
        var second = calendarOf(viewer);
        assertEquals(404, portal.nobody().get(first).status());
        assertEquals(200, portal.nobody().get(second).status());
        assertEquals(303, viewer.post(path() + "/calendar/revocation").status());
        assertEquals(404, portal.nobody().get(second).status());
        assertEquals(404, viewer.post(path() + "/calendar/revocation").status());
        assertEquals(404, portal.nobody().get("/calendar/unknown.ics").status());
    }

    @Test
    void who_has_left_has_no_calendar_any_more() {
        var leaver = portal.join(portal.tenant(), "leaver", Role.CONTRIBUTOR);
        var access = portal.access(leaver, portal.tenant(), Role.CONTRIBUTOR);
        var path = portal.services().calendars().make(access);
        assertEquals(200, portal.nobody().get(path).status());
        var admin = portal.access(Role.ADMINISTRATOR);
        var memberships = portal.services().memberships();
        memberships.members(admin).stream()
                .filter(member -> member.account().equals(leaver))
                .forEach(member -> memberships.end(admin, member.id()));
        assertEquals(404, portal.nobody().get(path).status());
    }
}
