package io.remit.intake;

import io.remit.wording.Cell;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A page that a test wrote, read; with the views of it that tests compare. */
final class Reading {
    final PageDraft draft;

    private Reading(PageDraft draft) {
        this.draft = draft;
    }

    static Reading of(String page) {
        return new Reading(PageReader.read(PageSource.of(page.getBytes(StandardCharsets.UTF_8)))
                .draft());
    }

    static Reading of(String page, String... keyrefs) {
        return new Reading(
                PageReader.read(new PageSource(page.getBytes(StandardCharsets.UTF_8), List.of(keyrefs), Map.of()))
                        .draft());
    }

    /** A page about responsibilities around a table or whatever else the test is about. */
    static Reading under(String heading, String content) {
        return of("# Responsibilities when you use the service\n\n## " + heading + "\n\n" + content);
    }

    PageTable table() {
        if (draft.tables().size() != 1) throw new AssertionError("tables: " + draft.tables());
        return draft.tables().get(0);
    }

    /** The roles of the only table, in the form of the JSON contract. */
    String roles() {
        return table().roles().stream().map(ColumnRole::toString).collect(Collectors.joining(" "));
    }

    /** The cells of the only table, rows parted by line ends, cells by bars, blocks by semicolons. */
    String cells() {
        return table().rows().stream()
                .map(row -> row.cells().stream().map(Reading::blocks).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }

    private static String blocks(Cell cell) {
        return cell.blocks().stream()
                .map(block -> (block.item() ? "* " : "") + block.text())
                .collect(Collectors.joining("; "));
    }

    /** Who holds each responsibility: "Area: PROVIDER" a line each. */
    String held() {
        return draft.responsibilities().stream()
                .map(row -> row.area() + ": " + row.heldBy())
                .collect(Collectors.joining("\n"));
    }

    /** The duties: "CUSTOMER text" a line each. */
    String duties() {
        return draft.responsibilities().stream()
                .flatMap(row -> row.duties().stream())
                .map(duty -> duty.party() + " " + duty.text())
                .collect(Collectors.joining("\n"));
    }

    /** The line of the first finding of a rule; -1 where there is none. */
    int finding(String rule) {
        return draft.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::line)
                .findFirst()
                .orElse(-1);
    }
}
