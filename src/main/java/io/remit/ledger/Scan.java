package io.remit.ledger;

import io.remit.access.TenantId;
import io.remit.ledger.LedgerQueries.Leaf;
import io.remit.merkle.Checkpoint;
import io.remit.merkle.Frontier;
import io.remit.merkle.NoteKey;
import io.remit.merkle.TreeHash;
import io.remit.web.parts.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Goes along a trail from its first event to its last, and compares what is there with what was signed. Pure: it is handed
 * leaves and checkpoints in their order. For one look.
 */
final class Scan {
    private static final int MOST_TOLD = 20;
    private final TenantId tenant;
    private final List<NoteKey> keys;
    private final List<String> problems = new ArrayList<>();
    private long more;
    /** Of the events as they are now. */
    private Frontier tree = Frontier.EMPTY;

    private long next;
    private boolean isMisfit;
    private Optional<KeptCheckpoint> fitting = Optional.empty();

    /** @param keys those that checkpoints may be signed with */
    Scan(TenantId tenant, List<NoteKey> keys) {
        this.tenant = tenant;
        this.keys = keys;
    }

    /** How many events there are. */
    long size() {
        return tree.size();
    }

    /** The number that comes next: more than there are events, where some are missing. */
    long next() {
        return next;
    }

    List<String> problems() {
        var all = new ArrayList<>(problems);
        if (more > 0) {
            all.add("And " + more + " more.");
        }
        return all;
    }

    /** The last checkpoint that what is there fits; empty where there is none. */
    Optional<KeptCheckpoint> fitting() {
        return fitting;
    }

    void leaf(Leaf leaf) {
        if (leaf.position() != next) {
            problem(
                    leaf.position() - next == 1
                            ? "Event " + next + " is missing."
                            : "Events " + next + " to " + (leaf.position() - 1) + " are missing.");
        }
        next = leaf.position() + 1;
        var columns = leaf.columns();
        if (columns.isEmpty()) {
            problem("Event " + leaf.position() + " (" + leaf.id() + ") was deleted.");
            tree = tree.append(TreeHash.of(leaf.hash()));
            return;
        }
        var event = columns.get();
        var hash = TreeHash.leaf(event.canonical());
        if (!Arrays.equals(hash.bytes(), leaf.hash())) {
            problem("Event " + leaf.position() + " (" + leaf.id() + ") was changed after it got its number.");
        }
        var wrong = event.disagreements(tenant);
        if (!wrong.isEmpty()) {
            problem("Event " + leaf.position() + " (" + leaf.id() + ") is listed otherwise than it was recorded: "
                    + String.join(", ", wrong) + ".");
        }
        tree = tree.append(hash);
    }

    /** A checkpoint of as many leaves as were handed in so far. After the first that does not fit, no other can. */
    void checkpoint(KeptCheckpoint kept) {
        var opened = keys.stream()
                .flatMap(key -> key
                        .open(kept.note())
                        .filter(head -> head.origin().equals(CheckpointKeyService.origin(key.name(), tenant)))
                        .stream())
                .findFirst();
        var when = Moment.at(kept.madeAt()).text();
        if (opened.filter(head -> head.size() == kept.size()).isEmpty()) {
            problem("The checkpoint of " + when + " at " + kept.size()
                    + " events is not signed by this installation for this trail.");
        } else if (fits(opened.get())) {
            fitting = Optional.of(kept);
        } else if (!isMisfit) {
            isMisfit = true;
            problem("The first " + kept.size() + " events are not those of the checkpoint of " + when + ".");
        }
    }

    private boolean fits(Checkpoint head) {
        return head.size() == tree.size() && head.root().equals(tree.root());
    }

    /** A checkpoint of more leaves than there are. */
    void beyond(KeptCheckpoint kept) {
        problem("The checkpoint of " + Moment.at(kept.madeAt()).text() + " counts " + kept.size() + " events, and "
                + next + " are left: the last " + (kept.size() - next) + " are gone.");
    }

    /** What the sequencer keeps of the tree, against the tree of what is there. */
    void head(Frontier kept) {
        if (!kept.equals(tree) && !isMisfit) {
            problem("The tree that events are added to has " + kept.size() + " events, and is not that of the "
                    + tree.size() + " that are there.");
        }
    }

    void problem(String told) {
        if (problems.size() < MOST_TOLD) {
            problems.add(told);
        } else {
            more++;
        }
    }
}
