package io.remit.reminder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes entries as a calendar (RFC 5545): the same bytes for the same entries of a day. */
final class CalendarText {
    private CalendarText() {}

    /**
     * The calendar.
     *
     * @param base the tenant's address, under which the duties are
     * @param today the day as of which it is written
     */
    static byte[] of(String name, String base, LocalDate today, List<CalendarEntry> entries) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Remit//Duties//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        entries.forEach(entry -> calendar.add(event(entry, base, today)));
        var out = new ByteArrayOutputStream();
        try {
            // Without its check: a calendar with no entry is refused by it, and one without duties has none.
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be written", e);
        }
        return out.toByteArray();
    }

    private static VEvent event(CalendarEntry entry, String base, LocalDate today) {
        var link = base + "/duties/" + entry.duty();
        var event = new VEvent(false);
        event.add(new Uid(entry.duty() + "-" + entry.on() + "@remit"));
        event.add(new DtStamp(today.atStartOfDay(ZoneOffset.UTC).toInstant()));
        event.add(new DtStart<>(entry.on()));
        event.add(new Summary(entry.title()));
        event.add(new Description(entry.detail() + "\n" + link));
        event.add(new Url(URI.create(link)));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }
}
