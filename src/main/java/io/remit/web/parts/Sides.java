package io.remit.web.parts;

import java.util.List;

/**
 * Two editions side by side, one section of the page.
 *
 * @param category the section's name
 * @param rows its rows
 */
public record Sides(String category, List<Row> rows) {

    /** One responsibility in both editions, under its anchor; a side is empty where the edition does not have it. */
    public record Row(String anchor, String area, List<Badge> marks, List<Cell> before, List<Cell> after) {
        public Row {
            marks = List.copyOf(marks);
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** Whether the older edition does not have it. */
        public boolean absentBefore() {
            return before.isEmpty();
        }

        /** Whether the newer edition does not have it. */
        public boolean absentAfter() {
            return after.isEmpty();
        }
    }

    /** One party's duties in one edition. */
    public record Cell(Badge party, List<Text> duties) {
        public Cell {
            duties = List.copyOf(duties);
        }
    }

    /** One duty, its added or removed words marked. */
    public record Text(List<Span> spans) {
        public Text {
            spans = List.copyOf(spans);
        }
    }

    public Sides {
        rows = List.copyOf(rows);
    }
}
