package io.remit.catalog;

import io.remit.access.DutyId;
import io.remit.revision.Duty;
import io.remit.revision.EditionContent;
import io.remit.revision.Responsibility;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A published, immutable edition.
 *
 * @param head number, dates, hash
 * @param content what it says
 * @param editorial keys of duties and responsibilities whose change from the edition before was judged editorial
 * @param meaningSince by duty key, the number of the edition since which the duty means what it means here
 * @param textHashes by duty key, the hash of the duty's text, taken at publication
 * @param places where each duty stands, by the id it has in every edition
 */
public record Edition(
        EditionHead head,
        EditionContent content,
        Set<String> editorial,
        Map<String, Integer> meaningSince,
        Map<String, String> textHashes,
        Map<DutyId, Place> places) {

    /** Where a duty stands: its row, and the duty itself. */
    public record Place(Responsibility responsibility, Duty duty) {}

    public Edition {
        editorial = Set.copyOf(editorial);
        meaningSince = Map.copyOf(meaningSince);
        textHashes = Map.copyOf(textHashes);
        places = Map.copyOf(places);
    }

    static Edition of(
            EditionHead head,
            EditionContent content,
            Set<String> editorial,
            Map<String, Integer> meaningSince,
            Map<String, String> textHashes) {
        var places = new HashMap<DutyId, Place>();
        for (var row : content.responsibilities()) {
            row.duties().forEach(duty -> places.put(DutyId.of(head.service(), duty.key()), new Place(row, duty)));
        }
        return new Edition(head, content, editorial, meaningSince, textHashes, places);
    }

    /** Where the duty stands; nowhere where this edition does not have it. */
    public Optional<Place> place(DutyId duty) {
        return Optional.ofNullable(places.get(duty));
    }

    /**
     * Whether what was said of a duty under an earlier edition says nothing of this one any more.
     *
     * @param meaningSince as of this edition, or raised by what the tenant does not take for editorial
     * @param key the duty's key, which this edition has
     * @param number of the edition under which it was said
     * @param textHash of the duty's text at that time
     */
    public boolean isStale(Map<String, Integer> meaningSince, String key, int number, String textHash) {
        return meaningSince.getOrDefault(key, 1) > number && !textHash.equals(textHashes.get(key));
    }
}
