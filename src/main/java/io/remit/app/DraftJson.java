package io.remit.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.remit.intake.Checklist;
import io.remit.intake.ColumnRole;
import io.remit.intake.DraftDuty;
import io.remit.intake.DraftResponsibility;
import io.remit.intake.Finding;
import io.remit.intake.PageDraft;
import io.remit.intake.PageTable;
import java.time.LocalDate;
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
        List<String> unresolvedKeywords) {

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

    record CheckItems(String heading, List<String> items) {
        static CheckItems of(Checklist checklist) {
            return new CheckItems(checklist.heading(), checklist.items());
        }
    }

    record Noticed(String rule, String severity, int line, String message) {
        static Noticed of(Finding finding) {
            return new Noticed(finding.rule(), finding.severity().name(), finding.line(), finding.message());
        }
    }

    static DraftJson of(String service, PageDraft page) {
        return new DraftJson(
                service,
                page.title(),
                page.lastUpdated().map(LocalDate::toString).orElse(null),
                page.contentHash(),
                page.tables().stream().map(Table::of).toList(),
                page.responsibilities().stream().map(Responsibility::of).toList(),
                page.checklists().stream().map(CheckItems::of).toList(),
                page.findings().stream().map(Noticed::of).toList(),
                page.unresolvedKeywords());
    }
}
