package io.remit.catalog;

import io.remit.intake.HeldBy;
import io.remit.intake.Party;
import io.remit.revision.EditionContent;
import io.remit.revision.Responsibility;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Content as the operator sees it: sections, rows, both parties' duties. */
final class MatrixView {
    private MatrixView() {}

    static List<MatrixSection> sections(EditionContent content, String pageAddress) {
        var byCategory = new LinkedHashMap<String, List<MatrixSection.Row>>();
        int number = 0;
        for (var row : content.responsibilities()) {
            byCategory
                    .computeIfAbsent(row.category(), category -> new ArrayList<>())
                    .add(row("row-" + number++, row, List.of(), pageAddress));
        }
        var sections = new ArrayList<MatrixSection>();
        byCategory.forEach((category, rows) ->
                sections.add(new MatrixSection("category-" + sections.size(), category, rows.size(), rows)));
        return sections;
    }

    static MatrixSection.Row row(String anchor, Responsibility row, List<Badge> marks, String pageAddress) {
        return new MatrixSection.Row(
                anchor,
                row.area(),
                row.variant(),
                held(row.heldBy()),
                marks,
                duties(row, Party.PROVIDER, pageAddress),
                duties(row, Party.CUSTOMER, pageAddress));
    }

    /** In the operator's words, to whom "yours" would be wrong. */
    static Badge held(HeldBy heldBy) {
        return switch (heldBy) {
            case PROVIDER -> Badge.provider();
            case CUSTOMER -> Badge.yours("Customer");
            case SHARED -> Badge.shared();
            case NONE -> Badge.nobody();
        };
    }

    private static List<MatrixSection.Duty> duties(Responsibility row, Party party, String pageAddress) {
        return row.duties().stream()
                .filter(duty -> duty.party() == party)
                .map(duty -> new MatrixSection.Duty(
                        Span.linked(duty.text(), new SourceLinks(pageAddress).resolved(duty.links()))))
                .toList();
    }
}
