package io.remit.setup;

import io.remit.access.Access;
import io.remit.access.AccountId;
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
import io.remit.identity.Member;
import io.remit.identity.MembershipService;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** A member leaves: what they answer for changes hands, then the membership ends. */
public final class LeavingService {
    private final MembershipService memberships;
    private final AssignmentService assignments;
    private final AttestationService attestations;
    private final ExceptionService exceptions;

    public LeavingService(
            MembershipService memberships,
            AssignmentService assignments,
            AttestationService attestations,
            ExceptionService exceptions) {
        this.memberships = memberships;
        this.assignments = assignments;
        this.attestations = attestations;
        this.exceptions = exceptions;
    }

    /**
     * What a member leaves behind.
     *
     * @param member who
     * @param others who could take it over, by name
     * @param holding what they answer for
     * @param attestations what they attested and a second person has not decided on
     * @param exceptions what they asked for and a second person has not decided on
     */
    record Leaver(
            Member member,
            List<Member> others,
            Holding holding,
            List<Attestation> attestations,
            List<DutyException> exceptions) {

        /** The same only while they answer for the same. */
        String fingerprint() {
            var duties = holding.duties().stream().map(Leaver::imprint);
            var categories = holding.categories().stream().map(CategoryOwner::toString);
            return DigestUtils.sha256Hex(Stream.concat(duties, categories).collect(Collectors.joining("\n")));
        }

        private static String imprint(Assignment duty) {
            return duty.id() + "@" + duty.version();
        }
    }

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
        return new Leaver(
                member,
                members.stream().filter(one -> !one.equals(member)).toList(),
                assignments.holding(access, member.account()),
                attestations.waitingForApproval(access).stream()
                        .filter(one -> one.madeBy().equals(reference))
                        .toList(),
                exceptions.waitingForApproval(access).stream()
                        .filter(one -> one.askedBy().equals(reference))
                        .toList());
    }

    /**
     * Gives what a member answers for to another, or leaves it without an owner; then ends the membership, where wanted.
     *
     * @param seen the fingerprint of what the person who confirms was shown
     * @return who leaves
     * @throws NotFound where there is no such member here, or not any more
     * @throws Conflict where it is not what was shown any more, or nothing would happen, or no administrator would stay
     */
    Member leave(Access access, MembershipId id, String seen, Optional<AccountId> to, boolean ends) {
        var leaver = leaver(access, id);
        if (!leaver.fingerprint().equals(seen)) {
            throw new Conflict("What this person answers for has changed meanwhile. Look again, then confirm it.");
        }
        if (ends) {
            // Looked at before anything changes hands; the membership's own rule decides a race.
            mustLeaveAnAdministrator(leaver);
        } else if (leaver.holding().isEmpty()) {
            throw new Conflict("This person answers for nothing, and the membership is to stay: nothing would happen.");
        }
        if (!leaver.holding().isEmpty()) {
            assignments.handOver(access, leaver.member().account(), leaver.holding(), to);
        }
        return ends ? memberships.end(access, id) : leaver.member();
    }

    private static void mustLeaveAnAdministrator(Leaver leaver) {
        boolean isAdministrator = leaver.member().role() == Role.ADMINISTRATOR;
        boolean another = leaver.others().stream().anyMatch(one -> one.role() == Role.ADMINISTRATOR);
        if (isAdministrator && !another) {
            throw new Conflict("This is the only administrator. Make somebody else administrator first.");
        }
    }
}
