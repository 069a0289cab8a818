package io.remit.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.remit.catalog.ChecklistItem;
import io.remit.catalog.Objective;
import io.remit.catalog.ReadSource;
import io.remit.catalog.Scenario;
import io.remit.intake.Checklist;
import io.remit.intake.ColumnRole;
import io.remit.intake.DraftDuty;
import io.remit.intake.DraftResponsibility;
import io.remit.intake.Finding;
import io.remit.intake.PageKind;
import io.remit.intake.PageTable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code import --dry-run --json} prints: a contract, so its names are written out here and nowhere else. */
record DraftJson(
        String service,
        String title,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String lastUpdated,
        String contentHash,
        List<Table> tables,
        List<Responsibility> responsibilities,
        List<CheckItems> checklists,
        List<Noticed> findings,
        List<String> unresolvedKeywords,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String page,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Failure> scenarios,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Promise> objectives) {

    /** A failure; {@code recoveredBy} is PROVIDER, CUSTOMER, SHARED or UNKNOWN. */
    record Failure(String failure, String resolution, String recoveredBy, int line) {
        static Failure of(Scenario found) {
            return new Failure(
                    found.failure(), found.resolution(), found.recoveredBy().name(), found.line());
        }
    }

    /** What is promised, in the page's words; the seconds are null where those are no number. */
    record Promise(
            String feature,
            String rto,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Long rtoSeconds,

            String rpo,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Long rpoSeconds,

            int line) {
        static Promise of(Objective found) {
            return new Promise(
                    found.feature(),
                    found.rto(),
                    found.rtoTime().map(Duration::toSeconds).orElse(null),
                    found.rpo(),
                    found.rpoTime().map(Duration::toSeconds).orElse(null),
                    found.line());
        }
    }

    record Table(String heading, int line, int rows, List<String> columns, List<String> roles) {
        static Table of(PageTable table) {
            return new Table(
                    table.heading(),
                    table.line(),
                    table.rows().size(),
                    table.columns(),
                    table.roles().stream().map(ColumnRole::toString).toList());
        }
    }

    record Responsibility(
            String key,
            String category,
            String variant,
            String area,
            int line,
            String provider,
            String customer,
            String heldBy,
            List<Duty> duties) {
        static Responsibility of(DraftResponsibility row) {
            return new Responsibility(
                    row.key(),
                    row.category(),
                    row.variant(),
                    row.area(),
                    row.line(),
                    row.provider().text(),
                    row.customer().text(),
                    row.heldBy().name(),
                    row.duties().stream().map(Duty::of).toList());
        }
    }

    record Duty(String key, String party, String text) {
        static Duty of(DraftDuty duty) {
            return new Duty(duty.key(), duty.party().name(), duty.text());
        }
    }

    /** A checklist; {@code example} is there, and true, where a page on recovery only shows it. */
    record CheckItems(
            String heading,
            List<String> items,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean example) {
        static CheckItems of(Checklist checklist) {
            return new CheckItems(checklist.heading(), checklist.items(), false);
        }

        static List<CheckItems> of(List<ChecklistItem> items) {
            var lists = new LinkedHashMap<List<Object>, List<ChecklistItem>>();
            for (var item : items) {
                lists.computeIfAbsent(List.of(item.checklist(), item.example()), key -> new ArrayList<>())
                        .add(item);
            }
            return lists.values().stream()
                    .map(list -> new CheckItems(
                            list.get(0).checklist(),
                            list.stream().map(ChecklistItem::text).toList(),
                            list.get(0).example()))
                    .toList();
        }
    }

    record Noticed(String rule, String severity, int line, String message) {
        static Noticed of(Finding finding) {
            return new Noticed(finding.rule(), finding.severity().name(), finding.line(), finding.message());
        }
    }

    static DraftJson of(String service, ReadSource read) {
        var page = read.page();
        var recovery = read.kind() == PageKind.HA_DR;
        var said = read.recovery();
        return new DraftJson(
                service,
                page.title(),
                page.lastUpdated().map(LocalDate::toString).orElse(null),
                page.contentHash(),
                page.tables().stream().map(Table::of).toList(),
                page.responsibilities().stream().map(Responsibility::of).toList(),
                recovery
                        ? CheckItems.of(said.checklists())
                        : page.checklists().stream().map(CheckItems::of).toList(),
                page.findings().stream().map(Noticed::of).toList(),
                page.unresolvedKeywords(),
                recovery ? "ha-dr" : "",
                recovery ? said.scenarios().stream().map(Failure::of).toList() : null,
                recovery ? said.objectives().stream().map(Promise::of).toList() : null);
    }
}
