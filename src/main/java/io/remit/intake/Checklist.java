package io.remit.intake;

import java.util.List;

/**
 * A checklist of a page.
 *
 * @param heading what it is about: the label or heading above it
 * @param line 1-based source line of the first item
 * @param items the items as plain text
 */
public record Checklist(String heading, int line, List<String> items) {
    public Checklist {
        items = List.copyOf(items);
    }
}
