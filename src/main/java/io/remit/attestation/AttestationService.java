package io.remit.attestation;

import io.remit.access.Access;
import io.remit.access.AttestationId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Forbidden;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.attestation.Attesting.Claim;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.Tx;
import io.remit.tenant.SettingService;
import io.remit.tenant.TenantSetting;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Attestations: made, decided on by a second person, withdrawn. What duties stand on is read in {@link ProofService}. */
public final class AttestationService {
    /** More than this at once is a script's mistake, and one transaction that would keep others waiting. */
    public static final int MOST_AT_ONCE = 500;

    private static final int MOST_WAITING = 500;

    private static final Comparator<Claim> BY_DUTY = Comparator.<Claim, UUID>comparing(
                    claim -> claim.duty().duty().value())
            .thenComparing(claim -> claim.attesting().subject());

    private final Store store;
    private final SettingService settings;

    public AttestationService(Store store, SettingService settings) {
        this.store = store;
        this.settings = settings;
    }

    /**
     * States that a duty was fulfilled. Whoever acts is who states it. Sent twice by the same person, it is made once and
     * answered twice.
     *
     * @throws Invalid at {@code periodFrom}, {@code periodTo}, {@code statement} or {@code evidence}
     * @throws Conflict where somebody else attested the duty meanwhile
     */
    public Attestation attest(Access access, DutyText duty, Attesting attesting) {
        return attestMany(access, List.of(new Claim(duty, attesting))).get(0);
    }

    /**
     * States it of several duties: all of them, or none.
     *
     * @return one for each claim, in the same order
     * @throws Invalid as for one
     * @throws Conflict where somebody else attested one of them meanwhile; its message names the duty
     */
    public List<Attestation> attestMany(Access access, List<Claim> claims) {
        if (claims.size() > MOST_AT_ONCE) {
            throw new Invalid("", "Attest at most " + MOST_AT_ONCE + " duties at once.");
        }
        var setting = settings.setting(access);
        try {
            return store.write(access, tx -> made(tx, setting, claims));
        } catch (Conflict e) {
            // Where the unique key decided a race, its winner is now there to be seen: ourselves, or somebody else.
            return store.write(access, tx -> made(tx, setting, claims));
        }
    }

    private static List<Attestation> made(Tx tx, TenantSetting setting, List<Claim> claims) {
        var today = setting.dayOf(tx.now());
        claims.forEach(claim -> claim.attesting().mustBeSound(today));
        mustHaveEvidence(tx, claims);
        var approval = setting.approvalNeeded() ? Approval.WAITING : Approval.NOT_NEEDED;
        var made = new HashMap<Claim, Attestation>();
        // In one order, whoever sends them: two who attest the same duties wait for each other and never in a circle.
        claims.stream().sorted(BY_DUTY).forEach(claim -> made.put(claim, made(tx, claim, approval)));
        return claims.stream().map(made::get).toList();
    }

    private static Attestation made(Tx tx, Claim claim, Approval approval) {
        var follows = claim.attesting().follows();
        var linked = AttestationQueries.linked(
                tx, claim.duty().duty(), claim.attesting().subject(), follows);
        var next =
                linked.stream().filter(other -> other.follows().equals(follows)).findFirst();
        if (next.isPresent()) {
            return next.filter(other -> isSame(tx, claim, other)).orElseThrow(() -> overtaken(claim));
        }
        if (!follows.equals(Attesting.FIRST) && linked.isEmpty()) {
            throw overtaken(claim);
        }
        var made = attestation(tx, claim, approval);
        AttestationQueries.insert(tx, made);
        tx.audit(AttestationAudit.MADE, subject(made), told(made));
        return made;
    }

    private static void mustHaveEvidence(Tx tx, List<Claim> claims) {
        var evidence = claims.stream()
                .flatMap(claim -> claim.attesting().evidence().stream())
                .distinct()
                .toList();
        if (!evidence.isEmpty() && !AttestationQueries.isEvidence(tx, evidence)) {
            throw new Invalid("evidence", "Choose evidence from your own list.");
        }
        var doneOn = claims.stream().map(claim -> claim.attesting().periodTo()).max(Comparator.naturalOrder());
        doneOn.flatMap(day -> AttestationQueries.firstExpired(tx, evidence, day))
                .ifPresent(name -> {
                    throw new Invalid(
                            "evidence",
                            name
                                    + " had expired when this was done. Leave it out, or add a piece that still showed it.");
                });
    }

    private static Conflict overtaken(Claim claim) {
        return new Conflict(
                "“" + claim.duty().label() + "” was attested meanwhile. Read the newer attestation; what you"
                        + " typed is kept, and you can send it again where it says something more.");
    }

    private static boolean isSame(Tx tx, Claim claim, Attestation other) {
        var attesting = claim.attesting();
        return other.madeBy().equals(tx.access().actor().reference())
                && other.withdrawal().isEmpty()
                && other.duty().textHash().equals(claim.duty().textHash())
                && other.duty().edition().equals(claim.duty().edition())
                && other.periodFrom().equals(attesting.periodFrom())
                && other.periodTo().equals(attesting.periodTo())
                && other.statement().equals(attesting.statement())
                && other.evidenceHash().equals(attesting.evidenceHash())
                && new HashSet<>(other.evidence()).equals(new HashSet<>(attesting.evidence()));
    }

    private static Attestation attestation(Tx tx, Claim claim, Approval approval) {
        var attesting = claim.attesting();
        return new Attestation(
                        tx.access().tenant(),
                        new AttestationId(tx.newId()),
                        claim.duty(),
                        attesting.subject(),
                        attesting.follows(),
                        attesting.periodFrom(),
                        attesting.periodTo(),
                        attesting.statement(),
                        attesting.evidence(),
                        attesting.evidenceHash(),
                        attesting.origin(),
                        tx.access().actor().reference(),
                        tx.now(),
                        "",
                        approval,
                        Optional.empty(),
                        Optional.empty())
                .bound();
    }

    /**
     * Approves or declines what somebody else attested.
     *
     * @param note why; needed only where it is declined
     * @throws Forbidden where the actor made it, or may not approve
     * @throws Conflict where it does not wait for a decision, or not any more
     */
    public Attestation decide(Access access, AttestationId id, Decision decision, String note) {
        var isApproved = decision == Decision.APPROVE;
        var noted = isApproved ? Rules.note(note) : Rules.reason("note", note, "Say why you decline it.");
        return store.write(access, tx -> {
            var waiting = AttestationQueries.byId(tx, id).orElseThrow(NotFound::new);
            Rights.mustDecide(access, waiting.madeBy(), "attestation");
            var outcome = isApproved ? Approval.APPROVED : Approval.DECLINED;
            if (!AttestationQueries.decide(tx, id, outcome, noted)) {
                throw new Conflict(whyNotWaiting(fresh(tx, id)));
            }
            tx.audit(
                    isApproved ? AttestationAudit.APPROVED : AttestationAudit.DECLINED,
                    subject(waiting),
                    AuditChanges.changed("approval", waiting.approval(), outcome)
                            .andSet("attestation", id)
                            .andSet("note", noted));
            return fresh(tx, id);
        });
    }

    private static String whyNotWaiting(Attestation attestation) {
        if (attestation.withdrawal().isPresent()) {
            return "This attestation was withdrawn: there is nothing to decide any more.";
        }
        return switch (attestation.approval()) {
            case APPROVED -> "This attestation is approved already.";
            case DECLINED -> "This attestation is declined already.";
            case WAITING, NOT_NEEDED -> "This attestation needs no approval.";
        };
    }

    /**
     * Withdraws an attestation: it counts no more, and stays visible with the reason.
     *
     * @throws Forbidden where the actor neither made it nor may approve
     * @throws Conflict where it is withdrawn already
     */
    public Attestation withdraw(Access access, AttestationId id, String reason) {
        var why = Rules.reason("reason", reason, "Say why it is withdrawn; the reason stays with it.");
        return store.write(access, tx -> {
            var attestation = AttestationQueries.byId(tx, id).orElseThrow(NotFound::new);
            Rights.mustTakeBack(access, attestation.madeBy(), "attestation");
            if (!AttestationQueries.withdraw(tx, id, why)) {
                throw new Conflict("This attestation is withdrawn already.");
            }
            tx.audit(
                    AttestationAudit.WITHDRAWN,
                    subject(attestation),
                    AuditChanges.set("attestation", id).andSet("reason", why));
            return fresh(tx, id);
        });
    }

    /**
     * One attestation.
     *
     * @throws NotFound where this tenant has none with this id
     */
    public Attestation attestation(Access access, AttestationId id) {
        return store.read(access, tx -> fresh(tx, id));
    }

    /** Those that wait for a second person, the oldest first; at most {@value #MOST_WAITING}. */
    public List<Attestation> waitingForApproval(Access access) {
        return store.read(access, tx -> AttestationQueries.waiting(tx, MOST_WAITING));
    }

    private static Attestation fresh(Tx tx, AttestationId id) {
        return AttestationQueries.byId(tx, id).orElseThrow(NotFound::new);
    }

    private static AuditSubject subject(Attestation attestation) {
        return AuditSubject.of(
                "duty", attestation.dutyId().value(), attestation.duty().label());
    }

    private static AuditChanges told(Attestation made) {
        return AuditChanges.set("attestation", made.id())
                .andSet("approval", made.approval())
                .andSet("binding_hash", made.bindingHash())
                .andSet("edition_number", made.duty().editionNumber())
                .andSet("evidence", made.evidence().size())
                .andSet("evidence_hash", made.evidenceHash())
                .andSet("origin", made.origin())
                .andSet("period_from", made.periodFrom())
                .andSet("period_to", made.periodTo())
                .andSet("subject", made.subject())
                .andSet("text_hash", made.duty().textHash());
    }
}
