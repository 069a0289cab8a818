package io.remit.acknowledgement;

import io.remit.catalog.ComparisonView;
import io.remit.catalog.EditionHead;
import io.remit.intake.HeldBy;
import io.remit.revision.Change;
import io.remit.revision.Change.Subject;
import io.remit.revision.ChangeKind;
import io.remit.revision.EditionDiff;
import io.remit.revision.Materiality;
import java.util.List;
import java.util.Optional;

/**
 * What an edition changes for a tenant.
 *
 * @param since the edition it is compared with; none where the tenant takes on all of it
 * @param diff the changes
 */
public record EditionChanges(Optional<EditionHead> since, EditionDiff diff) {

    /** The changes that are told, and may be objected to. */
    public List<Change> told() {
        return ComparisonView.shown(diff);
    }

    /** Those that the provider calls editorial although words of the duty differ. */
    public List<Change> editorial() {
        return told().stream()
                .filter(change -> change.subject() == Subject.DUTY)
                .filter(change -> change.proposal() == Materiality.EDITORIAL)
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** How many duties of the tenant really change; a duty that is no longer asked for is one too. */
    int duties() {
        return (int) diff.changed().stream()
                .filter(change -> change.subject() == Subject.DUTY)
                .filter(change -> change.proposal() == Materiality.MATERIAL)
                .filter(change -> change.holder() != HeldBy.PROVIDER || change.kind() == ChangeKind.MOVED_TO_PROVIDER)
                .count();
    }
}
