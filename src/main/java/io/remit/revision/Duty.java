package io.remit.revision;

import io.remit.intake.Party;
import io.remit.wording.Link;
import java.util.List;

/**
 * One atomic thing one party must do, as an edition has it.
 *
 * @param key the same across editions while the meaning is
 * @param party who must do it
 * @param text plain text, one line, keywords resolved
 * @param links the links inside the text
 */
public record Duty(String key, Party party, String text, List<Link> links) {
    public Duty {
        links = List.copyOf(links);
    }

    Duty withKey(String otherKey) {
        return new Duty(otherKey, party, text, links);
    }
}
