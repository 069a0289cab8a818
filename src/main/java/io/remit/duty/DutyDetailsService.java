package io.remit.duty;

import io.remit.access.Access;
import io.remit.access.Actor;
import io.remit.access.DutyId;
import io.remit.assignment.AssignmentService;
import io.remit.attestation.ExceptionService;
import io.remit.attestation.ProofService;
import io.remit.audit.AuditService;
import io.remit.catalog.CatalogService;
import io.remit.catalog.Edition;
import io.remit.catalog.SourcePage;
import io.remit.evidence.EvidenceService;
import io.remit.identity.MembershipService;
import io.remit.standing.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what a duty's page tells of it. */
public final class DutyDetailsService {
    private static final int MOST_ATTESTATIONS = 100;
    private static final int MOST_EXCEPTIONS = 100;
    private static final int MOST_EVENTS = 50;
    private final DutyService duties;
    private final CatalogService catalog;
    private final AssignmentService assignments;
    private final Gathering gathering;
    private final ProofService proofs;
    private final ExceptionService exceptions;
    private final EvidenceService evidence;
    private final CommentService comments;
    private final AuditService audit;
    private final MembershipService memberships;

    public DutyDetailsService(
            DutyService duties,
            CatalogService catalog,
            AssignmentService assignments,
            Gathering gathering,
            ProofService proofs,
            ExceptionService exceptions,
            EvidenceService evidence,
            CommentService comments,
            AuditService audit,
            MembershipService memberships) {
        this.duties = duties;
        this.catalog = catalog;
        this.assignments = assignments;
        this.gathering = gathering;
        this.proofs = proofs;
        this.exceptions = exceptions;
        this.evidence = evidence;
        this.comments = comments;
        this.audit = audit;
        this.memberships = memberships;
    }

    /**
     * One duty with all there is to tell.
     *
     * @param from the first day of the period to list occurrences of; a year ago where empty
     * @param until the last day of it; a quarter ahead where empty
     * @throws io.remit.access.Problem.NotFound where there is no such duty
     */
    DutyDetails details(Access access, DutyId id, Optional<LocalDate> from, Optional<LocalDate> until) {
        var seen = duties.seen(access, id);
        var entry = seen.entry();
        var today = seen.today();
        var first = from.orElse(today.minusYears(1));
        var last = until.orElse(today.plusMonths(3));
        var attestations = proofs.history(access, id, Optional.empty(), MOST_ATTESTATIONS);
        var excepted = exceptions.history(access, id, Optional.empty(), MOST_EXCEPTIONS);
        var said = comments.comments(access, id);
        var happened = audit.about(access, "duty:" + id, MOST_EVENTS);
        var pieces = attestations.stream()
                .flatMap(one -> one.evidence().stream())
                .distinct()
                .toList();
        var set = seen.gathered().triggers().getOrDefault(id, List.of());
        var mentioned = new ArrayList<String>();
        attestations.forEach(one -> {
            mentioned.add(one.madeBy());
            one.decision().ifPresent(decision -> mentioned.add(decision.by()));
            one.withdrawal().ifPresent(withdrawal -> mentioned.add(withdrawal.by()));
        });
        excepted.forEach(one -> {
            mentioned.add(one.askedBy());
            one.decision().ifPresent(decision -> mentioned.add(decision.by()));
            one.end().ifPresent(end -> mentioned.add(end.by()));
        });
        said.forEach(one -> mentioned.add(one.madeBy()));
        set.forEach(one -> mentioned.add(one.recordedBy()));
        happened.forEach(event -> mentioned.add(event.actor().reference()));
        entry.owner().ifPresent(owner -> mentioned.add(Actor.account(owner).reference()));
        entry.assignment()
                .owner()
                .ifPresent(owner -> mentioned.add(Actor.account(owner).reference()));
        return new DutyDetails(
                seen,
                attestations,
                evidence.named(access, pieces),
                excepted,
                set,
                new FactsOfDuty(seen.gathered(), entry.assignment()).struck(""),
                first,
                last,
                new DutyLedger(entry, seen.gathered(), today, gathering.done(access, id, today), excepted)
                        .between(new Days(first, last)),
                editions(access, entry),
                said,
                happened,
                DutyService.isProvider(access)
                        ? Map.of()
                        : proofs.providerLatest(access, List.of(entry.service().id())),
                catalog.pages(access, entry.edition()).stream()
                        .map(SourcePage::address)
                        .findFirst()
                        .orElse(""),
                assignments.candidates(access),
                memberships.namesByReference(access, mentioned));
    }

    private List<Edition> editions(Access access, DutyEntry entry) {
        return catalog.editions(access, entry.service().id()).stream()
                .filter(head -> head.number() <= entry.edition().number())
                .map(head -> catalog.content(access, head))
                .toList();
    }
}
