package io.remit.catalog;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Span;
import java.util.List;

/**
 * One section of a page as it was read, for the operator: every responsibility with both parties' duties.
 *
 * @param anchor id of the section in the page
 * @param category its name
 * @param count how many responsibilities it has
 * @param rows the responsibilities
 */
public record MatrixSection(String anchor, String category, int count, List<Row> rows) {

    /**
     * One responsibility.
     *
     * @param anchor id of the row in the page
     * @param area what it is about
     * @param variant plan or deployment variant, may be empty
     * @param held who holds it
     * @param marks corrections and findings about it
     * @param provider the provider's duties; empty for none
     * @param customer the customer's duties; empty for none
     */
    public record Row(
            String anchor,
            String area,
            String variant,
            Badge held,
            List<Badge> marks,
            List<Duty> provider,
            List<Duty> customer) {
        public Row {
            marks = List.copyOf(marks);
            provider = List.copyOf(provider);
            customer = List.copyOf(customer);
        }
    }

    /** One duty's text with its links. */
    public record Duty(List<Span> spans) {
        public Duty {
            spans = List.copyOf(spans);
        }
    }

    public MatrixSection {
        rows = List.copyOf(rows);
    }
}
