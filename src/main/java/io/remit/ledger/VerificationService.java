package io.remit.ledger;

import io.remit.access.Access;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.merkle.Frontier;
import io.remit.web.parts.Moment;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Looks whether a trail is still what was recorded. */
public final class VerificationService {
    private static final int AT_ONCE = 500;
    private static final int HASHES_AT_ONCE = 10_000;
    private static final int MOST_STRANGERS = 5;
    private static final int MOST_CHECKPOINTS = 1000;
    private final Store store;
    private final CheckpointKeyService keys;
    private final Clock clock;
    private final BiConsumer<Access, UUID> inBackground;

    /** @param inBackground runs a look that was begun, apart from whoever asked for it */
    public VerificationService(
            Store store, CheckpointKeyService keys, Clock clock, BiConsumer<Access, UUID> inBackground) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
        this.inBackground = inBackground;
    }

    /**
     * How far a trail is covered.
     *
     * @param size how many of its events have a number
     * @param waiting how many have none yet
     * @param last its newest checkpoint; empty where there is none yet
     * @param verifier name and key with which that is checked
     */
    record Coverage(long size, int waiting, Optional<KeptCheckpoint> last, String verifier) {}

    Coverage coverage(Access access) {
        var verifier = keys.keys(access).stream()
                .findFirst()
                .map(io.remit.merkle.NoteKey::verifier)
                .orElse("");
        return store.read(
                access,
                tx -> new Coverage(
                        LedgerQueries.tree(tx).size(),
                        LedgerQueries.countWaiting(tx),
                        LedgerQueries.lastCheckpoint(tx),
                        verifier));
    }

    /**
     * What a checkpoint that somebody kept elsewhere says of the trail.
     *
     * @param fits whether its events are the first ones of the trail as it is now
     * @param told the same in a sentence
     */
    record Compared(boolean fits, String told) {}

    /**
     * Compares the trail with a checkpoint that was kept elsewhere: only so is it seen that it was not made anew, or set back
     * to an older backup.
     *
     * @throws Invalid at the field "kept" where it is no checkpoint that this installation signed for this trail
     */
    Compared compare(Access access, String note) {
        var text = note.strip().replace("\r\n", "\n") + "\n";
        var head = keys.keys(access).stream()
                .flatMap(key -> key
                        .open(text)
                        .filter(one -> one.origin().equals(CheckpointKeyService.origin(key.name(), access.tenant())))
                        .stream())
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "kept",
                        "This is no checkpoint that this installation signed for this trail. Paste all of it, from the first"
                                + " line to the signature."));
        var tree = Frontier.EMPTY;
        boolean more = true;
        while (more && tree.size() < head.size()) {
            long from = tree.size();
            var page = store.read(access, tx -> LedgerQueries.hashes(tx, from, HASHES_AT_ONCE));
            for (var hash : page) {
                tree = tree.size() < head.size() ? tree.append(hash) : tree;
            }
            more = !page.isEmpty();
        }
        if (tree.size() < head.size()) {
            return new Compared(
                    false,
                    "The checkpoint counts " + head.size() + " events, and the trail has " + tree.size()
                            + ". Events were cut off, or an older backup was restored.");
        }
        return tree.root().equals(head.root())
                ? new Compared(
                        true,
                        "The first " + head.size()
                                + " events are those of the checkpoint that you kept. Whether each is listed"
                                + " as it was recorded, a look at all of them tells.")
                : new Compared(
                        false,
                        "The first " + head.size()
                                + " events are not those of the checkpoint that you kept: the trail was made anew, or changed.");
    }

    /** The last look; empty where nobody looked yet. */
    Optional<Verification> last(Access access) {
        return store.read(access, VerificationQueries::last);
    }

    /**
     * Begins a look at all of the access's trail.
     *
     * @throws Conflict where one is under way
     */
    public UUID start(Access access) {
        var id = store.write(access, tx -> {
            if (VerificationQueries.last(tx)
                    .filter(one -> one.isRunning(clock.instant()))
                    .isPresent()) {
                throw new Conflict("The trail is being looked at already.");
            }
            var fresh = tx.newId();
            VerificationQueries.insert(tx, fresh, LedgerQueries.tree(tx).size());
            tx.audit(LedgerAudit.VERIFICATION_STARTED, subject(fresh), AuditChanges.NONE);
            return fresh;
        });
        inBackground.accept(access, id);
        return id;
    }

    private static AuditSubject subject(UUID id) {
        return AuditSubject.of("verification", id, "Audit trail");
    }

    /**
     * Looks at the events that have a number, a page of them in each transaction, and keeps what it found.
     *
     * @return what does not fit, a sentence each; none where everything does
     */
    public List<String> run(Access access, UUID id) {
        var scan = new Scan(access.tenant(), keys.keys(access));
        // What gets a number while it is looked at is for the next look.
        // The checkpoint is read before the tree: one that is signed in between is then of no more events than the tree
        // has.
        var last = store.read(access, LedgerQueries::lastCheckpoint);
        var head = store.read(access, LedgerQueries::tree);
        var checkpoints = new Checkpoints(access);
        // Where somebody set the tree back, what it leaves out is looked at all the same.
        long limit = Math.max(head.size(), last.map(KeptCheckpoint::size).orElse(0L));
        boolean more = true;
        while (more) {
            var leaves = store.read(access, tx -> LedgerQueries.leaves(tx, scan.next(), AT_ONCE));
            for (var leaf : leaves) {
                if (leaf.position() < limit) {
                    scan.leaf(leaf);
                    checkpoints.upTo(scan);
                }
            }
            more = leaves.size() == AT_ONCE && leaves.get(AT_ONCE - 1).position() < limit;
            store.write(access, tx -> {
                VerificationQueries.progress(tx, id, scan.size());
                return id;
            });
        }
        last.filter(kept -> kept.size() > scan.next()).ifPresent(scan::beyond);
        scan.head(head);
        store.read(access, tx -> LedgerQueries.strangers(tx, MOST_STRANGERS))
                .forEach(event -> scan.problem("Event " + event + " was added past the portal: it has no number."));
        return finished(access, id, scan);
    }

    private List<String> finished(Access access, UUID id, Scan scan) {
        var problems = scan.problems();
        var told = new ArrayList<>(problems);
        if (problems.isEmpty()) {
            told.add("All " + scan.size() + " events are as they were recorded. " + fitting(scan)
                    + " That shows consistency in itself: to see that nothing was made anew, compare with a checkpoint that"
                    + " was kept elsewhere.");
        }
        store.write(access, tx -> {
            VerificationQueries.finish(
                    tx, id, scan.size(), problems.isEmpty() ? Verdict.CONSISTENT : Verdict.BROKEN, told);
            tx.audit(
                    LedgerAudit.VERIFICATION_FINISHED,
                    subject(id),
                    AuditChanges.set("events", scan.size()).andSet("problems", problems.size()));
            return id;
        });
        return problems;
    }

    private static String fitting(Scan scan) {
        return scan.fitting()
                .map(kept -> "They fit the signed checkpoint of "
                        + Moment.at(kept.madeAt()).text() + " at " + kept.size() + " events.")
                .orElse("There is no checkpoint yet.");
    }

    /** The checkpoints of a trail, a page of them at a time, in the order of their sizes. */
    private final class Checkpoints {
        private final Access access;
        private final List<KeptCheckpoint> page = new ArrayList<>();
        private long after;
        private boolean isOver;

        Checkpoints(Access access) {
            this.access = access;
        }

        private Optional<KeptCheckpoint> next() {
            if (page.isEmpty() && !isOver) {
                page.addAll(store.read(access, tx -> LedgerQueries.checkpointsAfter(tx, after, MOST_CHECKPOINTS)));
                isOver = page.size() < MOST_CHECKPOINTS;
            }
            return page.stream().findFirst();
        }

        void upTo(Scan scan) {
            for (var next = next();
                    next.filter(kept -> kept.size() <= scan.next()).isPresent();
                    next = next()) {
                var kept = page.remove(0);
                after = kept.size();
                scan.checkpoint(kept);
            }
        }
    }
}
