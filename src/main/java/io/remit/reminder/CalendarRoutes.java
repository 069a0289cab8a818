package io.remit.reminder;

import static io.remit.web.Method.GET;

import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import java.nio.charset.StandardCharsets;

/** The address that calendars ask again and again. */
public final class CalendarRoutes {
    private final CalendarService calendars;

    public CalendarRoutes(CalendarService calendars) {
        this.calendars = calendars;
    }

    public void register(Routes routes) {
        routes.open(GET, "/calendar/{token}.ics", this::calendar);
    }

    private Reply calendar(Request in) {
        var calendar = calendars.open(in.access(), in.path("token"));
        return Reply.bytes("text/calendar;charset=utf-8", calendar)
                .keptAs(new String(calendar, StandardCharsets.UTF_8));
    }
}
