package io.remit.intake;

import java.util.List;

/**
 * One atomic part of a cell.
 *
 * @param text plain text, one line
 * @param links the links that belong to it
 */
record Piece(String text, List<Link> links) {
    Piece {
        links = List.copyOf(links);
    }
}
