package io.remit.readiness;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.Permission;
import io.remit.access.ServiceId;
import io.remit.exercise.PracticeService;
import io.remit.identity.Member;
import io.remit.identity.MembershipService;
import io.remit.standing.CheckOutcome;
import io.remit.standing.Grade;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts the members who may carry a plan out, and those of them who did within a year. */
public final class PeopleCheck implements ReadinessCheck {
    static final String NAME = "people";
    private static final int NEEDED = 2;
    private static final String MEMBERS = "/members";
    private static final String EXERCISES = "/recovery/exercises";

    private final MembershipService memberships;
    private final PracticeService practices;

    public PeopleCheck(MembershipService memberships, PracticeService practices) {
        this.memberships = memberships;
        this.practices = practices;
    }

    @Override
    public List<CheckFinding> findings(Access access, Collection<ServiceId> services, LocalDate today) {
        var may = memberships.members(access).stream()
                .filter(member -> member.role().permissions().contains(Permission.EXERCISE_RUN))
                .map(Member::account)
                .collect(Collectors.toSet());
        var practised = practices.tookPart(access, today.minusYears(1));
        return services.stream()
                .map(service -> finding(service, may, practised.getOrDefault(service, List.of()), today))
                .toList();
    }

    private static CheckFinding finding(
            ServiceId service, Set<AccountId> may, List<AccountId> tookPart, LocalDate today) {
        if (may.size() < NEEDED) {
            var sentence = may.isEmpty() ? "No member may run a plan." : "Only one member may run a plan.";
            return found(service, CheckOutcome.FAILS, today, sentence, MEMBERS);
        }
        if (tookPart.isEmpty()) {
            var sentence = "%d members may run a plan; nobody is on record as taking part in an exercise within a year."
                    .formatted(may.size());
            return found(service, CheckOutcome.CANNOT_TELL, today, sentence, EXERCISES);
        }
        var both = new HashSet<>(tookPart);
        both.retainAll(may);
        var sentence = "%d members may run a plan; %d of them took part in an exercise within a year."
                .formatted(may.size(), both.size());
        var outcome = both.size() < NEEDED ? CheckOutcome.FAILS : CheckOutcome.HOLDS;
        return found(service, outcome, today, sentence, EXERCISES);
    }

    private static CheckFinding found(
            ServiceId service, CheckOutcome outcome, LocalDate today, String sentence, String place) {
        return new CheckFinding(
                service, OurItems.PEOPLE.key(), Optional.empty(), outcome, Grade.OBSERVED, today, sentence, place);
    }
}
