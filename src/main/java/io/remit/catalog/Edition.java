package io.remit.catalog;

import io.remit.revision.EditionContent;
import java.util.Set;

/**
 * A published, immutable edition.
 *
 * @param head number, dates, hash
 * @param content what it says
 * @param editorial keys of duties and responsibilities whose change from the edition before was judged editorial
 */
public record Edition(EditionHead head, EditionContent content, Set<String> editorial) {
    public Edition {
        editorial = Set.copyOf(editorial);
    }
}
