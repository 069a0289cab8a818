package io.remit.setup;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.DutyId;
import io.remit.access.MembershipId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.NotFound;
import io.remit.access.Role;
import io.remit.assignment.Assignment;
import io.remit.assignment.AssignmentService;
import io.remit.assignment.CategoryOwner;
import io.remit.assignment.Holding;
import io.remit.attestation.Attestation;
import io.remit.attestation.AttestationService;
import io.remit.attestation.DutyException;
import io.remit.attestation.ExceptionService;
import io.remit.duty.DutyEntry;
import io.remit.duty.DutyService;
import io.remit.duty.Register;
import io.remit.identity.Member;
import io.remit.identity.MembershipService;
import io.remit.ping.Ping;
import io.remit.ping.PingService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** A member leaves: what they answer for changes hands, what is theirs alone ends, then the membership ends. */
public final class LeavingService {
    private final MembershipService memberships;
    private final AssignmentService assignments;
    private final AttestationService attestations;
    private final ExceptionService exceptions;
    private final DutyService duties;
    private final PingService pings;
    private final OwnThings ownThings;

    /** @param ownThings what ends with a membership, in rooms above */
    public LeavingService(
            MembershipService memberships,
            AssignmentService assignments,
            AttestationService attestations,
            ExceptionService exceptions,
            DutyService duties,
            PingService pings,
            OwnThings ownThings) {
        this.memberships = memberships;
        this.assignments = assignments;
        this.attestations = attestations;
        this.exceptions = exceptions;
        this.duties = duties;
        this.pings = pings;
        this.ownThings = ownThings;
    }

    /**
     * What a member leaves behind.
     *
     * @param member who
     * @param others everybody else, by name
     * @param heirs who of them could take it over
     * @param holding what they answer for
     * @param labels how people call the duties of it
     * @param register the duties as they stand
     * @param attestations what they attested and a second person has not decided on
     * @param exceptions what they asked for and a second person has not decided on
     * @param pings the pings in use that they made
     * @param own what is theirs alone
     */
    record Leaver(
            Member member,
            List<Member> others,
            List<Member> heirs,
            Holding holding,
            Map<DutyId, String> labels,
            Register register,
            List<Attestation> attestations,
            List<DutyException> exceptions,
            List<Ping> pings,
            List<String> own) {

        /** The same only while they answer for the same. */
        String fingerprint() {
            var duties = holding.duties().stream().map(Leaver::imprint);
            var categories = holding.categories().stream().map(CategoryOwner::toString);
            var made = pings.stream().map(ping -> ping.id().toString());
            return DigestUtils.sha256Hex(
                    Stream.of(duties, categories, made).flatMap(each -> each).collect(Collectors.joining("\n")));
        }

        private static String imprint(Assignment duty) {
            return duty.id() + "@" + duty.version();
        }

        /** Whether the membership cannot end, because nobody else could manage members then. */
        boolean isOnlyAdministrator() {
            return member.role() == Role.ADMINISTRATOR
                    && others.stream().noneMatch(one -> one.role() == Role.ADMINISTRATOR);
        }

        boolean leavesNothing() {
            return holding.isEmpty() && pings.isEmpty();
        }
    }

    /**
     * What was wanted for a leaver.
     *
     * @param to who answers for everything from now on; empty for nobody
     * @param revokesPings whether the pings they made are revoked
     * @param ends whether the membership ends
     */
    record Farewell(Optional<AccountId> to, boolean revokesPings, boolean ends) {}

    /**
     * What a member would leave behind.
     *
     * @throws NotFound where there is no such member here
     */
    Leaver leaver(Access access, MembershipId id) {
        var members = memberships.members(access);
        var member =
                members.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        var reference = "account:" + member.account();
        var holding = assignments.holding(access, member.account());
        var register = duties.register(access);
        return new Leaver(
                member,
                members.stream().filter(one -> !one.equals(member)).toList(),
                assignments.candidates(access).stream()
                        .filter(one -> !one.equals(member))
                        .toList(),
                holding,
                labels(access, holding, register),
                register,
                attestations.waitingForApproval(access).stream()
                        .filter(one -> one.madeBy().equals(reference))
                        .toList(),
                exceptions.waitingForApproval(access).stream()
                        .filter(one -> one.askedBy().equals(reference))
                        .toList(),
                pings.madeBy(access, reference),
                ownThings.of(access, member.account()));
    }

    /** Also of duties that the binding edition dropped: somebody answered for them, and knows them by their words. */
    private Map<DutyId, String> labels(Access access, Holding holding, Register register) {
        var labels = new HashMap<DutyId, String>();
        for (var duty : holding.duties()) {
            register.find(duty.id())
                    .or(() -> dropped(access, duty.id()))
                    .ifPresent(entry -> labels.put(duty.id(), entry.label()));
        }
        return labels;
    }

    private Optional<DutyEntry> dropped(Access access, DutyId id) {
        try {
            return Optional.of(duties.duty(access, id));
        } catch (NotFound ofNoSubscribedService) {
            return Optional.empty();
        }
    }

    /**
     * Gives what a member answers for to another, or leaves it without an owner; revokes the pings they made and ends the
     * membership, where wanted.
     *
     * @param seen the fingerprint of what the person who confirms was shown
     * @return who leaves, and what they left behind
     * @throws NotFound where there is no such member here, or not any more
     * @throws Conflict where it is not what was shown any more, or nothing would happen, or no administrator would stay
     */
    Leaver leave(Access access, MembershipId id, String seen, Farewell farewell) {
        var leaver = leaver(access, id);
        if (!leaver.fingerprint().equals(seen)) {
            throw new Conflict("What this person answers for has changed meanwhile. Look again, then confirm it.");
        }
        boolean revokes = farewell.revokesPings() && !leaver.pings().isEmpty();
        if (farewell.ends()) {
            // Looked at before anything changes hands; the membership's own rule decides a race.
            mustLeaveAnAdministrator(leaver);
        } else if (leaver.holding().isEmpty() && !revokes) {
            throw new Conflict("This person answers for nothing, and the membership is to stay: nothing would happen.");
        }
        var account = leaver.member().account();
        if (!leaver.holding().isEmpty()) {
            assignments.handOver(access, account, leaver.holding(), leaver.labels(), farewell.to());
        }
        if (revokes) {
            leaver.pings().forEach(ping -> pings.revoke(access, ping.id()));
        }
        if (farewell.ends()) {
            memberships.end(access, id);
            ownThings.end(access, account);
        }
        return leaver;
    }

    private static void mustLeaveAnAdministrator(Leaver leaver) {
        if (leaver.isOnlyAdministrator()) {
            throw new Conflict("This is the only administrator. Make somebody else administrator first.");
        }
    }
}
