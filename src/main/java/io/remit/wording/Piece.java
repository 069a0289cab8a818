package io.remit.wording;

import java.util.List;

/**
 * One atomic part of a cell.
 *
 * @param text plain text, one line
 * @param links the links that belong to it
 */
public record Piece(String text, List<Link> links) {
    public Piece {
        links = List.copyOf(links);
    }
}
