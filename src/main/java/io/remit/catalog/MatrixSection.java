package io.remit.catalog;

import io.remit.intake.PageKind;
import io.remit.revision.EditionContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * One section of an edition, for the operator.
 *
 * @param anchor id of the section in the page
 * @param category its name
 * @param count how many responsibilities it has
 * @param rows the responsibilities
 */
public record MatrixSection(String anchor, String category, int count, List<MatrixRow> rows) {

    /** What an edition says, section by section in the order of its page. */
    static List<MatrixSection> of(EditionContent content, Function<PageKind, SourceLinks> links) {
        var byCategory = new LinkedHashMap<String, List<MatrixRow>>();
        int number = 0;
        for (var row : content.responsibilities()) {
            byCategory
                    .computeIfAbsent(row.category(), category -> new ArrayList<>())
                    .add(MatrixRow.of("row-" + number++, row, List.of(), Voice.OPERATOR, links.apply(row.page())));
        }
        var sections = new ArrayList<MatrixSection>();
        byCategory.forEach((category, rows) ->
                sections.add(new MatrixSection("category-" + sections.size(), category, rows.size(), rows)));
        return sections;
    }

    public MatrixSection {
        rows = List.copyOf(rows);
    }
}
