package io.remit.catalog;

import io.remit.revision.EditionContent;
import java.util.List;
import java.util.Set;

/**
 * A published, immutable edition.
 *
 * @param head number, dates, hash
 * @param content what it says
 * @param editorial keys of duties and responsibilities whose change from the edition before was judged editorial
 * @param lines source line of each responsibility, in order of the content
 */
public record Edition(EditionHead head, EditionContent content, Set<String> editorial, List<Integer> lines) {
    public Edition {
        editorial = Set.copyOf(editorial);
        lines = List.copyOf(lines);
    }
}
