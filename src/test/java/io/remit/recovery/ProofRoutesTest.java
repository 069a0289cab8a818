package io.remit.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.ExerciseId;
import io.remit.access.Role;
import io.remit.access.ServiceId;
import io.remit.exercise.ExerciseDraft;
import io.remit.exercise.ExerciseKind;
import io.remit.exercise.RunTimes;
import io.remit.exercise.StepOutcome;
import io.remit.exercise.StepReport;
import io.remit.plan.PlanDraft;
import io.remit.plan.StepKind;
import io.remit.standing.DutyState;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@PortalTest
@TestInstance(Lifecycle.PER_CLASS)
final class ProofRoutesTest {
    private static final String PAGE = """
            # Who does what

            ## Disaster recovery

            | Area | Provider responsibilities | Your responsibilities |
            |------|---------------------------|-----------------------|
            | Object storage backup | None | Ensure that your bucket is replicated and backed up. |
            | Logging | Write logs. | Read the logs. |
            | Practice | None | Test your recovery plan regularly. |
            """;
    private final TestPortal portal;
    private final ServiceId service;
    private int count;

    ProofRoutesTest(TestPortal portal) {
        this.portal = portal;
        var services = portal.services();
        var platform = services.platform();
        var slug = "proved-" + portal.tenant().slug();
        var made = services.catalog().createService(platform, slug, "Proved");
        var draft = services.drafts()
                .importPage(platform, made, PAGE.getBytes(StandardCharsets.UTF_8), List.of(), "", Optional.empty())
                .draft()
                .id();
        var today = LocalDate.ofInstant(portal.clock().instant(), ZoneOffset.UTC);
        services.publication().publish(platform, draft, 0, today, "");
        services.subscriptions().subscribe(services.in(portal.tenant()), slug);
        service = made.id();
    }

    private ExerciseId finished(ExerciseKind kind, StepOutcome restored) {
        var access = portal.access(Role.ADMINISTRATOR);
        var step = new PlanDraft.Step(
                StepKind.RESTORE_TEST, "Restore a sample", "", "", Optional.empty(), Optional.empty(), true, Set.of());
        var plan = portal.services()
                .plans()
                .make(
                        access,
                        service,
                        new PlanDraft(
                                "Plan " + ++count, "Lost data.", "", Optional.empty(), Optional.empty(), List.of(step)))
                .id();
        var exercises = portal.services().exercises();
        var run = exercises
                .start(
                        access,
                        new ExerciseDraft(
                                plan,
                                kind,
                                "Run " + count,
                                "Lost data.",
                                Optional.empty(),
                                List.of(),
                                Optional.empty()),
                        RunTimes.NONE)
                .id();
        var first = exercises.steps(access, run).get(0).id();
        portal.services()
                .exerciseSteps()
                .checkOff(
                        access,
                        run,
                        first,
                        new StepReport(restored, "As seen.", Optional.empty(), Optional.empty(), Optional.empty()));
        portal.services().runs().finish(access, run, "Took long.", Optional.empty());
        return run;
    }

    private String proof(ExerciseId run) {
        return portal.path("/recovery/exercises/" + run + "/proof");
    }

    private List<String> proposed(ExerciseId run) {
        return portal.viewer()
                .get(proof(run))
                .document()
                .select("section[aria-labelledby=proposed] li")
                .eachText();
    }

    @Test
    void a_restore_that_went_well_is_proposed_for_the_duty_to_back_up_and_for_no_other() {
        var proposed = proposed(finished(ExerciseKind.COMPONENT, StepOutcome.PASSED));
        assertEquals(1, proposed.size(), proposed::toString);
        assertTrue(proposed.get(0).contains("replicated and backed up"), proposed::toString);
        assertTrue(proposed.get(0).contains("Restore a sample"), proposed::toString);
    }

    @Test
    void a_restore_that_failed_or_was_only_talked_through_is_not() {
        assertEquals(List.of(), proposed(finished(ExerciseKind.COMPONENT, StepOutcome.FAILED)));
        var tabletop = finished(ExerciseKind.TABLETOP, StepOutcome.PASSED);
        assertEquals(List.of(), proposed(tabletop));
        assertTrue(portal.viewer().get(proof(tabletop)).text().contains("A tabletop recovers nothing"));
    }

    @Test
    void the_record_becomes_evidence_once_and_a_named_person_attests_with_it() {
        var run = finished(ExerciseKind.COMPONENT, StepOutcome.PASSED);
        var contributor = portal.contributor();
        var duty = contributor
                .get(proof(run))
                .document()
                .select("button[name=duty]")
                .attr("value");
        var led = contributor.post(proof(run), "duty", duty);
        assertEquals(303, led.status(), led::text);
        assertEquals(led.location(), contributor.post(proof(run), "duty", duty).location());

        var form = contributor.get(led.location()).document();
        var chosen = form.select("input[name=evidence][checked]");
        assertEquals(1, chosen.size(), form::text);
        var statement = form.select("textarea[name=statement]").text();
        assertTrue(statement.contains("restored from the backup"), statement);

        var record = contributor
                .get(portal.path("/evidence/" + chosen.attr("value") + "/content"))
                .body();
        assertTrue(record.contains("1. Restore a sample (restore test): done, passed at "), record);
        assertTrue(record.contains("Said at the end: Took long."), record);

        var today =
                LocalDate.ofInstant(portal.clock().instant(), ZoneOffset.UTC).toString();
        var attested = contributor.post(
                form.select("form[action*=attestation]").attr("action"),
                "statement",
                statement,
                "periodFrom",
                today,
                "periodTo",
                today,
                "evidence",
                chosen.attr("value"),
                "seen",
                form.select("input[name=seen]").attr("value"));
        assertEquals(303, attested.status(), attested::text);
        var standing = portal.services().duties().register(portal.access(Role.VIEWER)).duties().stream()
                .filter(one -> one.id().toString().equals(duty))
                .findFirst()
                .orElseThrow();
        assertEquals(DutyState.FULFILLED, standing.standing().state());
    }

    @Test
    void whoever_only_reads_sees_it_and_attests_nothing() {
        var run = finished(ExerciseKind.COMPONENT, StepOutcome.PASSED);
        assertTrue(
                portal.viewer().get(proof(run)).document().select("main form").isEmpty());
        assertEquals(403, portal.viewer().post(proof(run), "duty", "any").status());
        assertEquals(404, portal.stranger().get(proof(run)).status());
    }

    @Test
    void no_choice_is_told_at_the_form() {
        var run = finished(ExerciseKind.COMPONENT, StepOutcome.PASSED);
        var back = portal.contributor().post(proof(run), "duty", "");
        assertEquals(422, back.status());
        assertTrue(back.text().contains("Choose one of the duties."), back::text);
        var links = portal.viewer()
                .get(portal.path("/recovery/exercises/" + run))
                .document()
                .select("a[href$=/proof]");
        assertFalse(links.isEmpty());
    }
}
