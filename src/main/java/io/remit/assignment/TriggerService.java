package io.remit.assignment;

import io.remit.access.Access;
import io.remit.access.DutyId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.TriggerId;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Records what sets conditional duties off: an incident, a new version. */
public final class TriggerService {
    private final Store store;

    public TriggerService(Store store) {
        this.store = store;
    }

    /** Everything recorded, the oldest first, by duty. */
    public Map<DutyId, List<Trigger>> triggers(Access access) {
        return store.read(access, TriggerQueries::all);
    }

    /** What set one duty off, the oldest first. */
    public List<Trigger> triggers(Access access, DutyId duty) {
        return store.read(access, tx -> TriggerQueries.of(tx, duty));
    }

    /**
     * Records that something set a duty off. What is on record already, as after a double click, is not recorded again.
     *
     * @param today the tenant's day
     * @throws Invalid where the duty is not conditional, or the day is yet to come
     */
    public TriggerId record(Access access, DutyRef duty, String reason, LocalDate happenedOn, LocalDate today) {
        if (happenedOn.isAfter(today)) {
            throw new Invalid("happenedOn", "This day is yet to come. Say when it happened.");
        }
        return store.write(access, tx -> {
            // Of two who say the same at once, the second waits here and then sees that it was said.
            AssignmentQueries.lock(tx, duty.id());
            var cadence = AssignmentQueries.byId(tx, duty.id())
                    .flatMap(Assignment::cadence)
                    .orElseThrow(TriggerService::notConditional);
            var dueOn = cadence.dueAfter(happenedOn).orElseThrow(TriggerService::notConditional);
            var said = TriggerQueries.standing(tx, duty.id(), reason, happenedOn);
            if (said.isPresent()) {
                return said.get();
            }
            var id = new TriggerId(tx.newId());
            var by = tx.access().actor().reference();
            TriggerQueries.insert(tx, new Trigger(id, duty.id(), reason, happenedOn, dueOn, by, tx.now(), false));
            tx.audit(
                    AssignmentAudit.TRIGGER_RECORDED,
                    AuditSubject.of("duty", duty.id().value(), duty.label()),
                    AuditChanges.set("reason", reason)
                            .andSet("happened_on", happenedOn)
                            .andSet("due_on", dueOn));
            return id;
        });
    }

    /**
     * Takes back what was recorded by mistake; it stays on record as taken back.
     *
     * @throws NotFound where there is no such trigger
     * @throws Conflict where it was taken back already
     */
    public void withdraw(Access access, DutyRef duty, TriggerId id) {
        store.write(access, tx -> {
            var trigger = TriggerQueries.byId(tx, id)
                    .filter(one -> one.duty().equals(duty.id()))
                    .orElseThrow(NotFound::new);
            if (!TriggerQueries.withdraw(tx, id)) {
                throw new Conflict("This was taken back already.");
            }
            tx.audit(
                    AssignmentAudit.TRIGGER_WITHDRAWN,
                    AuditSubject.of("duty", duty.id().value(), duty.label()),
                    AuditChanges.set("happened_on", trigger.happenedOn()));
            return trigger;
        });
    }

    private static Invalid notConditional() {
        return new Invalid(
                "", "Nothing sets this duty off. Give it a cadence that waits for an incident or a new version first.");
    }
}
