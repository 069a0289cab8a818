package io.remit.app;

import io.remit.access.Access;
import io.remit.access.PlanId;
import io.remit.catalog.ServiceEntry;
import io.remit.db.Tx;
import io.remit.incident.Declaration;
import io.remit.incident.IncidentCase;
import io.remit.incident.UpdateState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An incident in one of Acme's regions that is over and reviewed on both sides. All of it is recorded when the demo begins,
 * as the audit trail says; what it is about lies before.
 */
final class DemoIncidents {
    private static final String REGION = "us-east";
    private static final Duration AGO = Duration.ofHours(30);
    private final Wiring wiring;
    private final Access operator;
    private final Access contributor;

    DemoIncidents(Wiring wiring, Access operator, Access contributor) {
        this.wiring = wiring;
        this.operator = operator;
        this.contributor = contributor;
    }

    /** Declares it, hands it out, tells how it went, recovers from it and closes it. */
    void make(ServiceEntry service, DemoExercises exercises, PlanId practised) {
        var incidents = wiring.providerIncidents;
        var disrupted = wiring.store.read(operator, Tx::now).minus(AGO);
        var declared = incidents.declare(
                operator,
                incidents.next(operator),
                new Declaration(
                        service.id(),
                        List.of(REGION),
                        "Region us-east unavailable",
                        "Loss of a region",
                        "Model alignment and data generation do not start; jobs that run may be interrupted.",
                        disrupted,
                        Optional.of(disrupted.plus(Duration.ofMinutes(8)))));
        wiring.handOut.handOut(Jobs.access("demo"), tenant -> Jobs.inside("demo", tenant, ""), () -> false);
        incidents.post(operator, declared.id(), UpdateState.INVESTIGATING, "We see failing requests in us-east.");
        incidents.post(
                operator,
                declared.id(),
                UpdateState.IDENTIFIED,
                "A power line of one building failed. Jobs that ran there were interrupted.");
        incidents.post(
                operator,
                declared.id(),
                UpdateState.RESTORED,
                "Power is back and the service answers. Please verify that your jobs have completed, and restart those that have not.");
        var cases = wiring.incidents.unclosed(contributor).stream()
                .filter(one -> one.incident().equals(Optional.of(declared.id())))
                .findFirst();
        cases.ifPresent(this::verifyJobs);
        cases.ifPresent(one -> exercises.recoverFrom(one, practised));
        incidents.close(
                operator,
                declared.id(),
                false,
                "A power line failed during maintenance, and the second one was not switched over in time. "
                        + "The switch-over is now tested every month, and maintenance of both lines is never on one day.");
        cases.ifPresent(one -> wiring.incidents.close(
                contributor,
                one.id(),
                false,
                "Assistants were without training for two hours; answers to customers went on. "
                        + "Every job was looked at."));
    }

    private void verifyJobs(IncidentCase one) {
        wiring.jobVerifications.affected(contributor, one.window()).jobs().stream()
                .filter(job -> !job.settlement().kind().isSettled())
                .forEach(job -> wiring.jobVerifications.verify(
                        contributor, one.id(), job.job().id(), "Its output is there, and complete."));
    }
}
