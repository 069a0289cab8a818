package io.remit.setup;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.AttestationId;
import io.remit.access.DutyId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.assignment.AssignmentService;
import io.remit.assignment.DutyRef;
import io.remit.attestation.AttestationService;
import io.remit.attestation.Attesting;
import io.remit.attestation.Attesting.Claim;
import io.remit.attestation.ProofService;
import io.remit.duty.DutyService;
import io.remit.duty.Register;
import io.remit.evidence.Described;
import io.remit.evidence.Evidence;
import io.remit.evidence.EvidenceService;
import io.remit.report.Csv;
import io.remit.setup.DonePlan.Planned;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Imports what was done before, from a table; first it says what it would do. */
public final class DoneService {
    /** Enough to recognise what came in by a table: nobody hands in more days of one duty. */
    private static final int MOST_HISTORY = 500;

    private static final List<String> COLUMNS =
            List.of("service", "key", "area", "duty", "project", "owner", "last done", "evidence", "statement");

    private final DutyService duties;
    private final AssignmentService assignments;
    private final AttestationService attestations;
    private final ProofService proofs;
    private final EvidenceService evidence;

    public DoneService(
            DutyService duties,
            AssignmentService assignments,
            AttestationService attestations,
            ProofService proofs,
            EvidenceService evidence) {
        this.duties = duties;
        this.assignments = assignments;
        this.attestations = attestations;
        this.proofs = proofs;
        this.evidence = evidence;
    }

    /** A table of all duties to be filled in. */
    byte[] template(Access access) {
        var people = people(access);
        var records = new ArrayList<List<String>>();
        for (var duty : duties.register(access).duties()) {
            var owner = duty.assignment()
                    .owner()
                    .flatMap(people::of)
                    .map(member -> member.email())
                    .orElse("");
            for (var subject : duty.subjects()) {
                records.add(List.of(
                        duty.service().slug(),
                        duty.duty().key(),
                        duty.row().area(),
                        duty.duty().text(),
                        subject.name(),
                        owner,
                        "",
                        "",
                        ""));
            }
        }
        return Csv.bytes(COLUMNS, records);
    }

    /**
     * What an import of the table would do.
     *
     * @throws Invalid where it is no such table
     */
    DonePlan plan(Access access, String csv) {
        return plan(access, csv, duties.register(access));
    }

    private DonePlan plan(Access access, String csv, Register register) {
        return new DonePlanning(
                        register,
                        people(access),
                        duty -> proofs.history(access, duty, Optional.empty(), MOST_HISTORY),
                        (link, day) -> evidence.mustBeLink(access, link, Described.about(day)))
                .plan(DoneCsv.read(csv));
    }

    /**
     * Imports the lines with which nothing is wrong. Whoever acts is who attests.
     *
     * @param seen the fingerprint of the plan that was confirmed
     * @return what was done
     * @throws Conflict where something changed since the plan was made; what was imported until then is recognised
     */
    DonePlan importAll(Access access, String csv, String seen) {
        var plan = plan(access, csv);
        if (!plan.fingerprint().equals(seen)) {
            throw new Conflict("Something changed since you looked. Look again at what is imported, then confirm it.");
        }
        if (!plan.doesSomething()) {
            throw new Conflict("There is nothing to import: every line is known already, or has to be corrected.");
        }
        own(access, plan);
        attest(access, plan);
        return plan;
    }

    private void own(Access access, DonePlan plan) {
        var byOwner = new LinkedHashMap<AccountId, Map<DutyRef, Integer>>();
        plan.lines().stream().filter(Planned::isOwned).forEach(line -> {
            var duty = line.duty().orElseThrow();
            byOwner.computeIfAbsent(line.owner().orElseThrow(), first -> new LinkedHashMap<>())
                    .put(duty.ref(), duty.assignment().version());
        });
        byOwner.forEach((owner, seen) -> assignments.assign(access, seen, Optional.of(owner)));
    }

    /** Attestations of one duty follow each other: each wave makes one of every duty that has any left. */
    private void attest(Access access, DonePlan plan) {
        var left = new LinkedHashMap<Chain, Deque<Planned>>();
        plan.lines().stream()
                .filter(Planned::isAttested)
                .sorted(Comparator.comparing(line -> line.day().orElseThrow()))
                .forEach(line -> left.computeIfAbsent(Chain.of(line), first -> new ArrayDeque<>())
                        .add(line));
        var heads = new HashMap<Chain, AttestationId>();
        while (!left.isEmpty()) {
            var wave = left.keySet().stream()
                    .limit(AttestationService.MOST_AT_ONCE)
                    .toList();
            var claims = wave.stream()
                    .map(chain -> claim(access, left.get(chain).remove(), Optional.ofNullable(heads.get(chain))))
                    .toList();
            var made = attestations.attestMany(access, claims).iterator();
            wave.forEach(chain -> heads.put(chain, made.next().id()));
            left.values().removeIf(Deque::isEmpty);
        }
    }

    /** What attestations follow each other in: those of one duty and subject. */
    private record Chain(DutyId duty, String subject) {
        static Chain of(Planned line) {
            return new Chain(
                    line.duty().orElseThrow().id(), line.subject().orElseThrow().subject());
        }
    }

    private Claim claim(Access access, Planned line, Optional<AttestationId> head) {
        var subject = line.subject().orElseThrow();
        var day = line.day().orElseThrow();
        var link = line.line().evidence();
        var pieces = link.isEmpty()
                ? List.<Evidence>of()
                : List.of(
                        evidence.addLink(access, link, "", Described.about(day)).evidence());
        return new Claim(
                line.duty().orElseThrow().text(),
                new Attesting(
                        subject.subject(),
                        head.orElse(subject.follows()),
                        day,
                        day,
                        line.line().statement(),
                        pieces.stream().map(Evidence::id).toList(),
                        pieces.isEmpty() ? "" : Evidence.hash(pieces),
                        Attesting.Origin.CSV));
    }

    private People people(Access access) {
        return new People(assignments.candidates(access));
    }
}
