package io.remit.intake;

import io.remit.wording.Link;
import java.util.List;

/**
 * One atomic thing one party must do, cut from a cell.
 *
 * @param key proposed key, unique in the page
 * @param party who must do it
 * @param text plain text, one line
 * @param links the links inside the text
 */
public record DraftDuty(String key, Party party, String text, List<Link> links) {
    public DraftDuty {
        links = List.copyOf(links);
    }
}
