package io.remit.attestation;

import io.remit.access.Access;
import io.remit.access.DutyId;
import io.remit.access.ExceptionId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Forbidden;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ServiceId;
import io.remit.attestation.DutyException.State;
import io.remit.db.AuditAction;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.db.Tx;
import io.remit.tenant.SettingService;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Exceptions: asked for by one person, approved by another, over on their day or before. */
public final class ExceptionService {
    private static final int MOST_WAITING = 500;
    private final Store store;
    private final SettingService settings;

    public ExceptionService(Store store, SettingService settings) {
        this.store = store;
        this.settings = settings;
    }

    /**
     * Asks for an exception. Sent twice by the same person, it is asked for once and answered twice.
     *
     * @throws Invalid at {@code reason} or {@code endsOn}
     * @throws Conflict where one is asked for already, or somebody else was faster
     */
    public DutyException ask(Access access, DutyText duty, ExceptionAsking asking) {
        var setting = settings.setting(access);
        try {
            return store.write(access, tx -> asked(tx, duty, asking, setting.dayOf(tx.now())));
        } catch (Conflict e) {
            // Where the unique key decided a race, its winner is now there to be seen: ourselves, or somebody else.
            return store.write(access, tx -> asked(tx, duty, asking, setting.dayOf(tx.now())));
        }
    }

    private static DutyException asked(Tx tx, DutyText duty, ExceptionAsking asking, LocalDate today) {
        Rules.mustBeSound(asking, today);
        var linked = ExceptionQueries.linked(tx, duty.duty(), asking.follows());
        var next = linked.stream()
                .filter(other -> other.follows().equals(asking.follows()))
                .findFirst();
        if (next.isPresent()) {
            return next.filter(other -> isSame(tx, duty, asking, other))
                    .orElseThrow(
                            () -> new Conflict("Somebody else asked for an exception meanwhile. Look at theirs; what"
                                    + " you typed is kept."));
        }
        var followed = linked.stream().findFirst();
        if (followed.isPresent() == asking.follows().equals(ExceptionAsking.FIRST)) {
            throw new Conflict("The exceptions of this duty have changed. Look again; what you typed is kept.");
        }
        if (followed.filter(other -> other.state() == State.ASKED).isPresent()) {
            throw new Conflict("An exception is asked for already. Take it back first, or wait for the decision.");
        }
        var asked = new DutyException(
                new ExceptionId(tx.newId()),
                duty,
                asking.follows(),
                asking.kind(),
                asking.reason(),
                asking.endsOn(),
                tx.access().actor().reference(),
                tx.now(),
                State.ASKED,
                Optional.empty(),
                Optional.empty());
        ExceptionQueries.insert(tx, asked);
        tx.audit(AttestationAudit.EXCEPTION_ASKED, subject(asked), told(asked));
        return asked;
    }

    private static boolean isSame(Tx tx, DutyText duty, ExceptionAsking asking, DutyException other) {
        return other.askedBy().equals(tx.access().actor().reference())
                && other.state() == State.ASKED
                && other.kind() == asking.kind()
                && other.reason().equals(asking.reason())
                && other.endsOn().equals(asking.endsOn())
                && other.duty().textHash().equals(duty.textHash())
                && other.duty().edition().equals(duty.edition());
    }

    /**
     * Approves or declines what somebody else asked for.
     *
     * @param note why; needed only where it is declined
     * @throws Forbidden where the actor asked for it, or may not approve
     * @throws Conflict where it does not wait for a decision any more, or its day has passed
     */
    public DutyException decide(Access access, ExceptionId id, Decision decision, String note) {
        var isApproved = decision == Decision.APPROVE;
        var noted = isApproved ? Rules.note(note) : Rules.reason("note", note, "Say why you decline it.");
        var setting = settings.setting(access);
        return store.write(access, tx -> {
            var asked = fresh(tx, id);
            Rights.mustDecide(access, asked.askedBy(), "exception");
            if (isApproved && asked.endsOn().isBefore(setting.dayOf(tx.now()))) {
                throw new Conflict(
                        "The day on which it would end has passed. Decline it, and let it be asked for anew.");
            }
            var outcome = isApproved ? State.APPROVED : State.DECLINED;
            if (!ExceptionQueries.decide(tx, id, outcome, noted)) {
                throw new Conflict("This exception " + words(fresh(tx, id).state()) + " already.");
            }
            var action = isApproved ? AttestationAudit.EXCEPTION_APPROVED : AttestationAudit.EXCEPTION_DECLINED;
            return changed(tx, action, asked, "note", noted);
        });
    }

    /**
     * Takes back what was asked for, or ends what was approved before its day: the duty is open again.
     *
     * @throws Forbidden where the actor neither asked for it nor may approve
     * @throws Conflict where it was declined or ended before
     */
    public DutyException endEarly(Access access, ExceptionId id, String reason) {
        var why = Rules.reason("reason", reason, "Say why it ends; the reason stays with it.");
        return store.write(access, tx -> {
            var exception = fresh(tx, id);
            Rights.mustTakeBack(access, exception.askedBy(), "exception");
            if (!ExceptionQueries.end(tx, id, why)) {
                throw new Conflict("This exception " + words(fresh(tx, id).state()) + " already.");
            }
            return changed(tx, AttestationAudit.EXCEPTION_ENDED, exception, "reason", why);
        });
    }

    private static DutyException changed(Tx tx, AuditAction action, DutyException before, String field, String text) {
        var after = fresh(tx, before.id());
        tx.audit(
                action,
                subject(before),
                AuditChanges.changed("state", before.state(), after.state())
                        .andSet("exception", before.id())
                        .andSet(field, text));
        return after;
    }

    /** The exceptions that matter now, by duty; duties never excepted are absent. */
    public Map<DutyId, ExceptionStanding> current(Access access, Collection<ServiceId> services) {
        return current(access, Wanted.of(services));
    }

    /** The exceptions of one duty that matter now; empty where none was ever asked for. */
    public Optional<ExceptionStanding> current(Access access, DutyId duty) {
        return Optional.ofNullable(current(access, Wanted.of(duty)).get(duty));
    }

    private Map<DutyId, ExceptionStanding> current(Access access, Wanted wanted) {
        return wanted.isNothing()
                ? Map.of()
                : store.read(access, tx -> standings(ExceptionQueries.of(tx, access.tenant(), wanted)));
    }

    /** The same of the provider's own duties, for a tenant to read. */
    public Map<DutyId, ExceptionStanding> providerCurrent(Access access, Collection<ServiceId> services) {
        return services.isEmpty()
                ? Map.of()
                : store.systemRead(
                        SystemAct.PROVIDER_STANDING,
                        access,
                        tx -> standings(ExceptionQueries.of(tx, Access.PLATFORM, Wanted.of(services))));
    }

    /**
     * A duty's exceptions, the newest first.
     *
     * @param before only those asked for before this one; the newest where empty
     */
    public List<DutyException> history(Access access, DutyId duty, Optional<ExceptionId> before, int limit) {
        return store.read(access, tx -> ExceptionQueries.history(tx, access.tenant(), duty, before, limit));
    }

    /**
     * One exception.
     *
     * @throws NotFound where this tenant has none with this id
     */
    public DutyException exception(Access access, ExceptionId id) {
        return store.read(access, tx -> fresh(tx, id));
    }

    /** Those that wait for a second person, the oldest first; at most {@value #MOST_WAITING}. */
    public List<DutyException> waitingForApproval(Access access) {
        return store.read(access, tx -> ExceptionQueries.waiting(tx, MOST_WAITING));
    }

    private static Map<DutyId, ExceptionStanding> standings(List<DutyException> oldestFirst) {
        return oldestFirst.stream().collect(Collectors.groupingBy(DutyException::dutyId)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> standing(entry.getKey(), entry.getValue())));
    }

    private static ExceptionStanding standing(DutyId duty, List<DutyException> chain) {
        var followed = chain.stream().map(DutyException::follows).collect(Collectors.toSet());
        var head = chain.stream()
                .filter(exception -> !followed.contains(exception.id()))
                .findFirst()
                .orElseThrow();
        return new ExceptionStanding(
                duty,
                head.id(),
                last(chain, DutyException::wasApproved),
                chain.stream().filter(DutyException::wasApproved).toList(),
                last(chain, exception -> exception.state() == State.ASKED));
    }

    private static Optional<DutyException> last(List<DutyException> chain, Predicate<DutyException> which) {
        return chain.stream().filter(which).reduce((one, next) -> next);
    }

    private static DutyException fresh(Tx tx, ExceptionId id) {
        return ExceptionQueries.byId(tx, id).orElseThrow(NotFound::new);
    }

    private static String words(State state) {
        return switch (state) {
            case ASKED -> "is asked for";
            case APPROVED -> "is approved";
            case DECLINED -> "is declined";
            case ENDED -> "has ended";
        };
    }

    private static AuditSubject subject(DutyException exception) {
        return AuditSubject.of(
                "duty", exception.dutyId().value(), exception.duty().label());
    }

    private static AuditChanges told(DutyException asked) {
        return AuditChanges.set("exception", asked.id())
                .andSet("edition_number", asked.duty().editionNumber())
                .andSet("ends_on", asked.endsOn())
                .andSet("kind", asked.kind())
                .andSet("reason", asked.reason())
                .andSet("text_hash", asked.duty().textHash());
    }
}
