package io.remit.wording;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One cell of a who-does-what table as readable text: markup removed, keywords resolved, list structure kept.
 *
 * @param blocks paragraphs and list items in reading order; empty for an empty cell
 */
public record Cell(List<Block> blocks) {

    public static final Cell EMPTY = new Cell(List.of());

    /**
     * A paragraph or one list item.
     *
     * @param item whether it is a list item
     * @param text plain text, white space folded, never blank
     * @param links the links inside the text, in order
     */
    public record Block(boolean item, String text, List<Link> links) {}

    public Cell {
        blocks = List.copyOf(blocks);
    }

    /** The blocks' texts, a line each; the empty string for an empty cell. */
    public String text() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }
}
