package io.remit.recovery;

import static io.remit.access.Permission.DUTY_ATTEST;
import static io.remit.access.Permission.RECOVERY_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.ExerciseId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.duty.DutyService;
import io.remit.duty.Register;
import io.remit.duty.StateBadge;
import io.remit.exercise.Exercise;
import io.remit.exercise.ExerciseState;
import io.remit.exercise.Run;
import io.remit.exercise.RunReader;
import io.remit.recovery.Proposals.Proposal;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A run that ended, as evidence for duties: proposed here, attested on the duty's own form. */
public final class ProofRoutes {
    private static final String PROOF = "/recovery/exercises/{exercise}/proof";
    private final RunReader runs;
    private final DutyService duties;

    public ProofRoutes(RunReader runs, DutyService duties) {
        this.runs = runs;
        this.duties = duties;
    }

    public void register(Routes routes) {
        routes.tenant(GET, PROOF, RECOVERY_READ, this::page);
        routes.tenant(POST, PROOF, DUTY_ATTEST, this::keep).reshow(this::page);
    }

    private Reply page(Request in) {
        var run = runs.ended(in, in.id("exercise", ExerciseId::new));
        var register = duties.register(in.access());
        var found = Proposals.of(run, register.duties());
        var tenant = in.viewer().base();
        var exercises = tenant + "/recovery/exercises";
        var home = exercises + "/" + run.exercise().id();
        boolean finished = run.exercise().state() == ExerciseState.FINISHED;
        return Reply.page(
                "recovery/proof",
                new ProofPage(
                        List.of(
                                new Link("Exercises", exercises),
                                new Link(run.exercise().name(), home)),
                        run.exercise().name(),
                        home,
                        finished,
                        found.isEmpty() ? why(run.exercise()) : "",
                        finished && in.access().may(DUTY_ATTEST),
                        found.stream().map(one -> row(tenant, one)).toList(),
                        finished ? others(in, register, run, found) : List.of(),
                        in.typed().field("", "").error()));
    }

    private static List<Option> others(Request in, Register register, Run run, List<Proposal> found) {
        var proposed = found.stream().map(one -> one.duty().id()).collect(Collectors.toSet());
        return register.duties().stream()
                .filter(duty -> duty.service().id().equals(run.exercise().service()))
                .filter(duty -> !proposed.contains(duty.id()))
                .map(duty -> new Option(
                        duty.id().toString(),
                        duty.label(),
                        in.typed().chosen("duty", duty.id().toString(), false)))
                .toList();
    }

    private static String why(Exercise run) {
        if (run.state() != ExerciseState.FINISHED) {
            return "It was aborted. What was recorded is kept, and proves nothing.";
        }
        return run.kind().isMeasured()
                ? "None of its steps that went well speaks for another duty of this service."
                : "A tabletop recovers nothing, so it shows of no other duty that it was done.";
    }

    private static ProofPage.DutyRow row(String tenant, Proposal one) {
        var duty = one.duty();
        return new ProofPage.DutyRow(
                duty.id().toString(),
                new Link(duty.duty().text(), tenant + "/duties/" + duty.id()),
                duty.row().area(),
                StateBadge.of(duty.standing().state()),
                one.because());
    }

    /** The record becomes a piece of evidence now; the duty is attested on the form that this leads to. */
    private Reply keep(Request in) {
        var run = runs.ended(in, in.id("exercise", ExerciseId::new));
        if (run.exercise().state() != ExerciseState.FINISHED) {
            throw new Conflict(why(run.exercise()));
        }
        var register = duties.register(in.access());
        var duty = register.duties().stream()
                .filter(one -> one.id().toString().equals(in.form().text("duty")))
                .findFirst()
                .orElseThrow(() -> new Invalid("", "Choose one of the duties."));
        var statement = Proposals.of(run, List.of(duty)).stream()
                .map(Proposal::statement)
                .findFirst()
                .orElse("");
        var piece = runs.keptRecord(in, run);
        return Reply.goTo(in.viewer().base() + "/duties/" + duty.id() + "/attestation?evidence=" + piece.id()
                + "&statement=" + URLEncoder.encode(statement, StandardCharsets.UTF_8));
    }
}
