package io.remit.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.catalog.ServiceEntry;
import io.remit.db.Statements;
import io.remit.exercise.ExerciseDraft;
import io.remit.exercise.ExerciseKind;
import io.remit.exercise.RunTimes;
import io.remit.intake.PageKind;
import io.remit.plan.Plan;
import io.remit.plan.PlanDraft;
import io.remit.plan.PlanTemplate;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@PortalTest
@TestInstance(Lifecycle.PER_CLASS)
final class RecoveryRoutesTest {
    private static final String DUTIES = """
            # Who does what

            | Area | Provider responsibilities | Your responsibilities |
            |------|---------------------------|-----------------------|
            | Logging | Write logs. | Read the logs. |
            """;
    private static final String RECOVERY = """
            # High availability and disaster recovery

            ## Failures

            | Failure | Resolution |
            |---------|------------|
            | Loss of a disk | The provider replaces it. No configuration required. |
            | Loss of a region | You must fail over to another region. |

            ## Recovery time objective (RTO) and recovery point objective (RPO)

            | Feature | RTO and RPO |
            |---------|-------------|
            | Replication | RTO = minutes, RPO = near 0 |
            """;
    private final TestPortal portal;
    private final String path;
    private int count;

    RecoveryRoutesTest(TestPortal portal) {
        this.portal = portal;
        this.path = portal.path("/recovery");
    }

    private ServiceEntry service() {
        var services = portal.services();
        var platform = services.platform();
        var slug = "recovered-" + ++count + "-" + portal.tenant().slug();
        var service = services.catalog().createService(platform, slug, "Recovered " + count);
        var draft = services.drafts()
                .importPage(platform, service, bytes(DUTIES), List.of(), "", Optional.empty())
                .draft()
                .id();
        services.drafts()
                .importInto(
                        platform,
                        draft,
                        0,
                        bytes(RECOVERY),
                        List.of(),
                        "",
                        Optional.empty(),
                        Optional.of(PageKind.HA_DR));
        var today = LocalDate.ofInstant(portal.clock().instant(), ZoneOffset.UTC);
        services.publication().publish(platform, draft, 0, today, "");
        services.subscriptions().subscribe(services.in(portal.tenant()), slug);
        return service;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Plan plan(ServiceEntry service, String scenario, Optional<Duration> rpo) {
        var template = PlanTemplate.FAIL_OVER.draft(List.of());
        return portal.services()
                .plans()
                .make(
                        portal.access(Role.ADMINISTRATOR),
                        service.id(),
                        new PlanDraft(
                                "Plan " + ++count,
                                scenario,
                                "",
                                Optional.of(Duration.ofHours(4)),
                                rpo,
                                template.steps()));
    }

    private void run(Plan plan) {
        portal.services()
                .exercises()
                .start(
                        portal.access(Role.ADMINISTRATOR),
                        new ExerciseDraft(
                                plan.id(),
                                ExerciseKind.TABLETOP,
                                "Walk " + ++count,
                                "",
                                Optional.empty(),
                                List.of(),
                                Optional.empty()),
                        RunTimes.NONE);
    }

    private List<String> needs() {
        return portal.viewer()
                .get(path)
                .document()
                .select("section[aria-labelledby=needs] li")
                .eachText();
    }

    private boolean asked(String... words) {
        return needs().stream().anyMatch(need -> List.of(words).stream().allMatch(need::contains));
    }

    @Test
    void it_needs_sign_in_and_is_a_secret_to_strangers() {
        assertEquals("/sign-in", portal.nobody().get(path).header("Location").split("\\?")[0]);
        assertEquals(404, portal.stranger().get(path).status());
        assertEquals(200, portal.viewer().get(path).status());
    }

    @Test
    void whoever_only_reads_is_offered_nothing_to_start() {
        var read = portal.viewer().get(path).document();
        assertTrue(read.select("a[href$=/exercises/start], a[href$=/incidents/new]")
                .isEmpty());
        var runs = portal.contributor().get(path).document();
        assertEquals(
                2,
                runs.select("a[href$=/exercises/start], a[href$=/incidents/new]")
                        .size());
    }

    @Test
    void what_the_provider_leaves_to_the_tenant_is_a_gap_until_a_plan_names_it() {
        var service = service();
        assertTrue(asked("Loss of a region", service.name()), needs()::toString);
        assertFalse(asked("Loss of a disk", service.name()), "it is the provider's");
        var page = portal.viewer().get(path);
        assertTrue(page.text().contains("near 0"), page::text);
        assertTrue(page.text().contains("Not a number"), page::text);
        plan(service, "loss of a REGION", Optional.of(Duration.ofMinutes(15)));
        assertFalse(asked("Loss of a region", service.name()), needs()::toString);
    }

    @Test
    void a_plan_without_a_number_is_asked_for_it() {
        var plan = plan(service(), "Loss of a region", Optional.empty());
        assertTrue(asked(plan.name(), "has no RPO"), needs()::toString);
    }

    @Test
    void what_runs_comes_first_and_leads_there() {
        var plan = plan(service(), "Loss of a region", Optional.of(Duration.ofMinutes(15)));
        run(plan);
        var running = portal.viewer().get(path).document().select("section[aria-labelledby=running] li");
        assertTrue(running.text().contains(plan.name()), running::text);
        var there = portal.viewer().get(running.select("a").attr("href"));
        assertEquals(200, there.status());
    }

    @Test
    void the_number_of_statements_does_not_depend_on_how_much_there_is() {
        var service = service();
        run(plan(service, "One", Optional.empty()));
        var store = portal.store();
        var access = portal.access(Role.VIEWER);
        var recovery = portal.services().recovery();
        // Editions are kept in memory after the first reading.
        recovery.needs(access);
        int few = Statements.of(store, () -> recovery.needs(access));
        for (int i = 0; i < 4; i++) {
            run(plan(service, "More", Optional.empty()));
        }
        assertEquals(few, Statements.of(store, () -> recovery.needs(access)));
    }
}
