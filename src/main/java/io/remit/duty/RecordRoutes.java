package io.remit.duty;

import static io.remit.access.Permission.DUTY_READ;
import static io.remit.access.Permission.PROVIDER_DUTY_EDIT;
import static io.remit.web.Method.GET;

import io.remit.report.Csv;
import io.remit.standing.Days;
import io.remit.standing.Occurrence.Outcome;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;

/** The record of a period over all duties, to be read, printed and taken along. */
public final class RecordRoutes {
    private static final List<String> COLUMNS = List.of(
            "service", "category", "area", "duty", "project", "due on", "outcome", "done on", "attestation", "key");
    private final RecordService records;
    private final DutyService duties;

    public RecordRoutes(RecordService records, DutyService duties) {
        this.records = records;
        this.duties = duties;
    }

    public void register(Routes routes) {
        routes.tenant(GET, "/duties/record", DUTY_READ, this::page);
        routes.tenant(GET, "/duties/record/csv", DUTY_READ, this::csv);
        routes.operator(GET, "/duties/record", PROVIDER_DUTY_EDIT, this::page);
        routes.operator(GET, "/duties/record/csv", PROVIDER_DUTY_EDIT, this::csv);
    }

    /** The quarter up to today where the address names no period, or one that runs backwards. */
    private Days span(Request in) {
        var today = duties.today(in.access());
        var until = DutyPageRoutes.day(in.query("until")).orElse(today);
        var from =
                DutyPageRoutes.day(in.query("from")).orElse(until.minusMonths(3).plusDays(1));
        return from.isAfter(until) ? new Days(today.minusMonths(3).plusDays(1), today) : new Days(from, until);
    }

    private Reply page(Request in) {
        var span = span(in);
        var entries = records.between(in.access(), span);
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        var byDuty = new LinkedHashMap<DutyEntry, List<RecordPage.Time>>();
        for (var entry : entries) {
            var one = entry.time().occurrence();
            counts.merge(one.outcome(), 1, Integer::sum);
            byDuty.computeIfAbsent(entry.duty(), first -> new ArrayList<>())
                    .add(new RecordPage.Time(
                            Moment.on(one.dueOn()),
                            entry.time().subject(),
                            StateBadge.of(one.outcome()),
                            one.doneOn().map(day -> Moment.on(day).text()).orElse("")));
        }
        var base = DutyRows.base(in);
        return Reply.page(
                "duty/record",
                new RecordPage(
                        in.viewer().place(),
                        List.of(new Link(DutyService.isProvider(in.access()) ? "Our duties" : "Duties", base)),
                        base + "/record",
                        span.from().toString(),
                        span.to().toString(),
                        Moment.on(span.from()).text() + " to "
                                + Moment.on(span.to()).text(),
                        base + "/record/csv?from=" + span.from() + "&until=" + span.to(),
                        counts.entrySet().stream()
                                .map(count -> new RecordPage.Count(StateBadge.of(count.getKey()), count.getValue()))
                                .toList(),
                        byDuty.entrySet().stream()
                                .map(row -> new RecordPage.Row(
                                        base + "/" + row.getKey().id(),
                                        row.getKey().duty().text(),
                                        row.getKey().row().area(),
                                        row.getKey().service().name(),
                                        row.getValue()))
                                .toList()));
    }

    private Reply csv(Request in) {
        var span = span(in);
        var cells = records.between(in.access(), span).stream()
                .map(RecordRoutes::cells)
                .toList();
        return Reply.file(
                Attachment.csv("record-" + span.from() + "-" + span.to() + ".csv", Csv.bytes(COLUMNS, cells)));
    }

    private static List<String> cells(RecordService.Entry entry) {
        var duty = entry.duty();
        var one = entry.time().occurrence();
        return List.of(
                duty.service().name(),
                duty.row().section(),
                duty.row().area(),
                duty.duty().text(),
                entry.time().subject(),
                one.dueOn().toString(),
                one.outcome().label(),
                one.doneOn().map(LocalDate::toString).orElse(""),
                one.done().map(done -> done.proof()).orElse(""),
                duty.duty().key());
    }
}
