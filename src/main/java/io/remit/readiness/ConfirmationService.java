package io.remit.readiness;

import io.remit.access.Access;
import io.remit.access.ConfirmationId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ProjectId;
import io.remit.access.ReadinessItemId;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.db.Tx;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Says what is in place and what is not, and takes that back. */
public final class ConfirmationService {
    private final Store store;

    public ConfirmationService(Store store) {
        this.store = store;
    }

    /**
     * Records that somebody looked, all or nothing.
     *
     * @param today the tenant's day
     * @return what is on record now, in the same order
     * @throws Invalid where the day cannot be, or nothing is said of what is missing
     * @throws Conflict where an item is left out
     */
    public List<Confirmation> confirm(Access access, List<Confirming> said, LocalDate today) {
        for (var one : said) {
            one.mustBeSound(today);
            if (one.item().isLeftOut()) {
                throw new Conflict("“" + one.item().title() + "” is left out. Take it back into the list first.");
            }
        }
        try {
            return write(access, said);
        } catch (Conflict e) {
            // Where the unique key decided a race between two clicks, the winner is there to be seen now.
            return write(access, said);
        }
    }

    /**
     * Takes back what was said; it stays in the history.
     *
     * @throws NotFound where the item has no such confirmation
     * @throws Conflict where it was taken back already
     */
    public Confirmation withdraw(Access access, ReadinessItemId item, ConfirmationId id, String reason) {
        return store.write(access, tx -> {
            var made = ConfirmationQueries.byId(tx, id)
                    .filter(one -> one.item().equals(item))
                    .orElseThrow(NotFound::new);
            if (!ConfirmationQueries.withdraw(tx, id, reason)) {
                throw new Conflict("This was taken back already.");
            }
            tx.audit(
                    ReadinessAudit.WITHDRAWN,
                    ReadinessAudit.subject(made),
                    AuditChanges.set("confirmation", id).andSet("reason", reason));
            return made;
        });
    }

    private List<Confirmation> write(Access access, List<Confirming> said) {
        return store.write(access, tx -> {
            var before = ConfirmationQueries.shown(
                    tx, said.stream().map(ConfirmationService::nameOf).toList());
            var made = new ArrayList<Confirmation>();
            Set<String> taken = new HashSet<>(before.keySet());
            for (var one : said) {
                var name = nameOf(one);
                var same = Optional.ofNullable(before.get(name)).filter(was -> says(was, one));
                made.add(same.orElseGet(() -> add(tx, one, taken.add(name) ? name : "")));
            }
            return made;
        });
    }

    private static Confirmation add(Tx tx, Confirming said, String shown) {
        var item = said.item();
        var id = new ConfirmationId(tx.newId());
        var made = new Confirmation(
                id,
                item.id(),
                item.service().id(),
                item.key(),
                said.project(),
                said.inPlace(),
                item.title(),
                said.note(),
                said.lookedOn(),
                tx.access().actor().reference(),
                tx.now(),
                said.evidence(),
                Optional.empty());
        // Another statement from the same page, as after going back to it, is another confirmation.
        ConfirmationQueries.insert(tx, made, shown.isEmpty() ? id.toString() : shown);
        tx.audit(
                ReadinessAudit.CONFIRMED,
                ReadinessAudit.subject(item),
                AuditChanges.set("confirmation", id)
                        .andSet("in_place", said.inPlace())
                        .andSet(
                                "project",
                                said.project().map(ProjectId::toString).orElse(""))
                        .andSet("looked_on", said.lookedOn())
                        .andSet("evidence", said.evidence().size()));
        return made;
    }

    /** A page can hold many items: each showing of it has a name for each of them. Empty where the page told none. */
    private static String nameOf(Confirming said) {
        var name = said.shown() + "/" + said.item().id()
                + said.project().map(id -> "/" + id).orElse("");
        return said.shown().isEmpty()
                ? ""
                : UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static boolean says(Confirmation was, Confirming said) {
        return was.withdrawal().isEmpty()
                && was.inPlace() == said.inPlace()
                && was.note().equals(said.note())
                && was.lookedOn().equals(said.lookedOn());
    }
}
