package io.remit.reminder;

import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * What a member's own page of reminders shows.
 *
 * @param base the page's address, under which its forms post
 * @param mailIsOff whether no mail can be sent at all
 * @param email where the reader's mail goes
 * @param refused why the last step was not done; empty at any other time
 * @param problems what is wrong with the form
 * @param seen the version that the form changes
 * @param digest the form's day of the digest
 * @param digestDays the days to choose from
 * @param due the form's days before something falls due
 * @param dueDays the days to choose from
 * @param overdue the form's box for what is late
 * @param mayCalendar whether the reader can have a calendar
 * @param calendar whether the reader has a calendar's address
 * @param calendarSince since when
 * @param link the calendar's address just made, shown this once; empty at any other time
 */
public record RemindersPage(
        String base,
        boolean mailIsOff,
        String email,
        String refused,
        List<FieldProblem> problems,
        String seen,
        Field digest,
        List<Option> digestDays,
        Field due,
        List<Option> dueDays,
        Field overdue,
        boolean mayCalendar,
        boolean calendar,
        Moment calendarSince,
        String link) {
    public RemindersPage {
        problems = List.copyOf(problems);
        digestDays = List.copyOf(digestDays);
        dueDays = List.copyOf(dueDays);
    }
}
