package io.remit.reminder;

import static io.remit.access.Permission.DUTY_READ;
import static io.remit.access.Permission.PROVIDER_DUTY_EDIT;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.tenant.PortalAddress;
import io.remit.web.Form;
import io.remit.web.Once;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Field;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Each member's own page of reminders. */
public final class ReminderRoutes {
    private static final String NEVER = "never";
    private static final List<Integer> DUE_DAYS = List.of(0, 1, 3, 7, 14);
    private final ReminderSettingService settings;
    private final CalendarService calendars;
    private final PortalAddress address;
    private final boolean mailIsOn;

    /**
     * @param configuredAddress the address people use; empty where none is set
     * @param mailIsOn whether there is a mail server
     */
    public ReminderRoutes(
            ReminderSettingService settings, CalendarService calendars, String configuredAddress, boolean mailIsOn) {
        this.settings = settings;
        this.calendars = calendars;
        this.address = new PortalAddress(configuredAddress);
        this.mailIsOn = mailIsOn;
    }

    public void register(Routes routes) {
        routes.tenantNav("Reminders", "bell", "/reminders", DUTY_READ);
        routes.tenant(GET, "/reminders", DUTY_READ, this::page);
        routes.tenant(POST, "/reminders", DUTY_READ, this::change).reshow(this::page);
        // What operators are told is of the provider's duties, which are in no calendar yet.
        routes.operatorNav("Reminders", "bell", "/reminders", PROVIDER_DUTY_EDIT);
        routes.operator(GET, "/reminders", PROVIDER_DUTY_EDIT, this::page);
        routes.operator(POST, "/reminders", PROVIDER_DUTY_EDIT, this::change).reshow(this::page);
        routes.tenant(POST, "/reminders/calendar", DUTY_READ, this::makeCalendar);
        routes.tenant(POST, "/reminders/calendar/revocation", DUTY_READ, this::revokeCalendar);
    }

    private Reply change(Request in) {
        var form = in.form();
        var digest = digest(form);
        var due = due(form);
        var seen = form.text("seen");
        if (!seen.matches("\\d{1,9}")) {
            form.reject("", "Open this page again, then save.");
        }
        form.mustBeValid();
        settings.change(
                in.access(),
                Integer.parseInt(seen),
                digest,
                due,
                form.text("overdue").equals("yes"));
        return Reply.goTo(base(in)).flash("Your reminders are saved.");
    }

    private Reply makeCalendar(Request in) {
        return Once.goTo(in, base(in), List.of(address.link(in, calendars.make(in.access()))));
    }

    private Reply revokeCalendar(Request in) {
        calendars.revoke(in.access());
        return Reply.goTo(base(in)).flash("The address of your calendar is revoked; it answers nobody any more.");
    }

    private Reply page(Request in) {
        var made = Once.taken(in, base(in));
        return made.isEmpty() ? show(in, "") : Once.shown(show(in, made.get(0)));
    }

    private Reply show(Request in, String link) {
        var now = settings.own(in.access());
        var typed = in.typed();
        var refused = typed.field("", "").error();
        var version = String.valueOf(now.version());
        // Only what this page's first form sent is shown again; the calendar's forms have no fields.
        var digest = typed.field("digest", now.digestOn().map(DayOfWeek::name).orElse(NEVER));
        var due = typed.field(
                "due", now.dueDays().isPresent() ? String.valueOf(now.dueDays().getAsInt()) : NEVER);
        boolean mayCalendar = in.access().may(DUTY_READ);
        var since = mayCalendar ? calendars.since(in.access()) : Optional.<Instant>empty();
        return Reply.page(
                "reminder/reminders",
                new RemindersPage(
                        base(in),
                        !mailIsOn,
                        in.viewer().email(),
                        refused,
                        refused.isEmpty() ? typed.problems() : List.of(),
                        refused.isEmpty() ? typed.field("seen", version).value() : version,
                        digest,
                        digestDays(digest),
                        due,
                        dueDays(due),
                        Field.of(typed.chosen("overdue", "yes", now.overdue()) ? "yes" : ""),
                        mayCalendar,
                        since.isPresent(),
                        Moment.dayOf(since.orElse(Instant.EPOCH)),
                        link));
    }

    private static Optional<DayOfWeek> digest(Form form) {
        var text = form.text("digest");
        var day = Arrays.stream(DayOfWeek.values())
                .filter(each -> each.name().equals(text))
                .findFirst();
        if (day.isEmpty() && !text.equals(NEVER)) {
            form.reject("digest", "Choose a day of the week, or never.");
        }
        return day;
    }

    private static OptionalInt due(Form form) {
        var text = form.text("due");
        var days =
                DUE_DAYS.stream().filter(each -> each.toString().equals(text)).findFirst();
        if (days.isEmpty() && !text.equals(NEVER)) {
            form.reject("due", "Choose one of the times offered.");
        }
        return days.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static List<Option> digestDays(Field chosen) {
        var options = new ArrayList<Option>();
        for (var day : DayOfWeek.values()) {
            var label = "Every " + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            options.add(new Option(day.name(), label, chosen.value().equals(day.name())));
        }
        options.add(new Option(NEVER, "Never", chosen.value().equals(NEVER)));
        return options;
    }

    private static List<Option> dueDays(Field chosen) {
        var options = new ArrayList<Option>();
        for (var days : DUE_DAYS) {
            var label = switch (days) {
                case 0 -> "On the day itself";
                case 1 -> "A day before";
                default -> days + " days before";
            };
            options.add(new Option(days.toString(), label, chosen.value().equals(days.toString())));
        }
        options.add(new Option(NEVER, "Never", chosen.value().equals(NEVER)));
        return options;
    }

    private static String base(Request in) {
        return in.viewer().base() + "/reminders";
    }
}
