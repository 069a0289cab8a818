package io.remit.app;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.AttestationId;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.assignment.Laying;
import io.remit.attestation.Attesting;
import io.remit.attestation.Attesting.Claim;
import io.remit.attestation.Attesting.Origin;
import io.remit.attestation.Decision;
import io.remit.attestation.ExceptionAsking;
import io.remit.duty.DutyEntry;
import io.remit.duty.Register;
import io.remit.evidence.Described;
import io.remit.evidence.Evidence;
import io.remit.standing.Cadence;
import io.remit.standing.CadenceProposal;
import io.remit.standing.ExceptionKind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Acme has done with its duties. All of it is recorded when the demo begins, as the audit trail says; what it is about
 * lies in the months before.
 */
final class DemoDuties {
    private static final int LOGS_CHECKED_DAYS_AGO = 12;
    private static final int MONTH = 30;
    private static final String LOGS = "Look through the logs";
    private static final String EVENTS = "Set up a logs instance";
    private static final String PERMISSIONS = "Grant every user";
    private static final String BUCKET = "Authorize InstructLab";
    private static final String PRIVACY = "Restrict access";
    private static final String BACKUP = "Replicate your Object Storage bucket";
    private final Wiring wiring;
    private final Access administrator;
    private final Access contributor;

    DemoDuties(Wiring wiring, Access administrator, Access contributor) {
        this.wiring = wiring;
        this.administrator = administrator;
        this.contributor = contributor;
    }

    /** Owners, cadences and proof, while the first edition was all there was. */
    void workOnFirstEdition() {
        var register = wiring.duties.register(administrator);
        var today = register.today();
        layDown(register);
        attest(register);
        var seen = find(wiring.duties.register(contributor), LOGS);
        seen.ifPresent(duty -> attestAgain(duty, today));
    }

    /** From the second edition on somebody else looks at what is stated, and at what is asked for. */
    void workOnSecondEdition() {
        wiring.settings.change(administrator, 0, "UTC", true, 14);
        wiring.setUps.saysNothingWasDone(administrator);
        var register = wiring.duties.register(contributor);
        var today = register.today();
        find(register, "Review the events")
                .ifPresent(duty -> wiring.attestations.attest(
                        contributor,
                        duty.text(),
                        done(
                                Attesting.FIRST,
                                today.minusDays(MONTH),
                                today.minusDays(1),
                                "Looked through all events of people who left; nothing to act on.",
                                List.of())));
        find(register, "Create a backup project").ifPresent(duty -> {
            var asked = wiring.exceptions.ask(
                    contributor,
                    duty.text(),
                    new ExceptionAsking(
                            ExceptionKind.NOT_APPLICABLE,
                            "assistants-dr in the other region is our backup project already.",
                            today.plusMonths(6),
                            ExceptionAsking.FIRST));
            wiring.exceptions.decide(administrator, asked.id(), Decision.APPROVE, "Seen in the project list.");
        });
        find(register, "Restart jobs")
                .ifPresent(duty -> wiring.exceptions.ask(
                        contributor,
                        duty.text(),
                        new ExceptionAsking(
                                ExceptionKind.RISK_ACCEPTED,
                                "Training jobs may wait until the next working day.",
                                today.plusMonths(3),
                                ExceptionAsking.FIRST)));
    }

    /** Every cadence is the one proposed; one duty is left without an owner, as it is in life. */
    private void layDown(Register register) {
        var begun = register.today().minusMonths(4);
        var layings = new ArrayList<Laying>();
        for (var duty : register.duties()) {
            boolean monthly = is(duty, LOGS) || is(duty, BACKUP);
            var proposed =
                    CadenceProposal.of(duty.row().area(), duty.duty().text()).cadence();
            layings.add(new Laying(
                    duty.ref(),
                    duty.assignment().version(),
                    owner(duty),
                    monthly
                            ? Cadence.parse("P1M")
                            : is(duty, PERMISSIONS) || is(duty, PRIVACY) ? Cadence.parse("P3M") : proposed,
                    Optional.of(begun.plusDays(14)),
                    PerSubject.NONE,
                    is(duty, LOGS)
                            ? "Runbook “Logs”: search for errors of the last month, then note what was done."
                            : ""));
        }
        wiring.assignments.layDown(administrator, layings, begun);
        find(register, EVENTS)
                .ifPresent(duty -> wiring.assignments.assignCategory(
                        administrator,
                        duty.service().id(),
                        duty.row().category(),
                        0,
                        Optional.of(account(contributor))));
    }

    private Optional<AccountId> owner(DutyEntry duty) {
        if (is(duty, EVENTS) || is(duty, PRIVACY)) {
            return Optional.empty();
        }
        return Optional.of(account(is(duty, LOGS) || is(duty, BACKUP) ? contributor : administrator));
    }

    private void attest(Register register) {
        var today = register.today();
        var review = file(
                "access-review.csv",
                "person,role,kept\nada,administrator,yes\nchidi,writer,yes\n",
                today.minusDays(84));
        var runbook = link("https://wiki.acme.example/runbooks/logs", "Runbook “Logs”", today.minusDays(72));
        var replication =
                file("replication-report.txt", "bucket taxonomy: 1,204 objects, all replicated\n", today.minusDays(9));
        var claims = new ArrayList<Claim>();
        claim(claims, register, LOGS, 72, "Searched for errors; one job had failed and was started again.", runbook);
        claim(claims, register, EVENTS, 100, "The instance takes in the events of all projects.");
        claim(claims, register, PERMISSIONS, 84, "Reviewed everybody’s access; nobody has more than needed.", review);
        claim(claims, register, BUCKET, 100, "Authorized for the bucket of the taxonomy, and no other.");
        claim(claims, register, PRIVACY, 100, "Access to the data is restricted to the team.", review);
        claim(claims, register, BACKUP, 9, "All objects of the bucket are replicated.", replication);
        wiring.attestations.attestMany(contributor, claims);
    }

    private static void claim(
            List<Claim> claims, Register register, String text, int daysAgo, String statement, Evidence... evidence) {
        var day = register.today().minusDays(daysAgo);
        find(register, text)
                .ifPresent(duty -> claims.add(new Claim(
                        duty.text(), done(Attesting.FIRST, day.minusDays(MONTH), day, statement, List.of(evidence)))));
    }

    /** The logs were looked at twice more, a month after the other. */
    private void attestAgain(DutyEntry logs, LocalDate today) {
        var follows = logs.subjects().get(0).follows();
        for (int daysAgo = LOGS_CHECKED_DAYS_AGO + MONTH; daysAgo > 0; daysAgo -= MONTH) {
            var day = today.minusDays(daysAgo);
            var attesting =
                    done(follows, day.minusDays(MONTH), day, "Looked through the logs; nothing to act on.", List.of());
            follows = wiring.attestations
                    .attest(contributor, logs.text(), attesting)
                    .id();
        }
    }

    private static Attesting done(
            AttestationId follows, LocalDate from, LocalDate to, String statement, List<Evidence> evidence) {
        return new Attesting(
                "",
                follows,
                from,
                to,
                statement,
                evidence.stream().map(Evidence::id).toList(),
                evidence.isEmpty() ? "" : Evidence.hash(evidence),
                Origin.FORM);
    }

    private Evidence file(String name, String text, LocalDate about) {
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return wiring.evidence
                .addFile(contributor, name, content, Described.about(about))
                .evidence();
    }

    private Evidence link(String address, String title, LocalDate about) {
        return wiring.evidence
                .addLink(contributor, address, title, Described.about(about))
                .evidence();
    }

    private static Optional<DutyEntry> find(Register register, String text) {
        return register.duties().stream().filter(duty -> is(duty, text)).findFirst();
    }

    private static boolean is(DutyEntry duty, String text) {
        return duty.duty().text().startsWith(text);
    }

    private static AccountId account(Access access) {
        return access.actor().accountId().orElseThrow();
    }
}
