package io.remit.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.exercise.ExerciseKind;
import io.remit.identity.Tenant;
import io.remit.testing.AtOnce;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How incidents reach the tenants they concern. */
@PortalTest
final class HandOutServiceTest {
    private final TestPortal portal;
    private final Struck struck;

    HandOutServiceTest(TestPortal portal) {
        this.portal = portal;
        this.struck = new Struck(portal);
    }

    @AfterEach
    void close() {
        struck.provider.open(struck.operator()).stream()
                .filter(one -> one.service().equals(struck.service.id()))
                .forEach(one -> struck.provider.close(struck.operator(), one.id(), false, "Over."));
    }

    @Test
    void declaring_writes_no_case_and_the_job_gives_each_tenant_concerned_one_with_its_run() {
        struck.projectOf(portal.tenant(), "EU-DE");
        var elsewhere = struck.tenant(Struck.ELSEWHERE);
        var fitting = struck.plan(struck.member(), "Fail over", Struck.SCENARIO);
        struck.plan(struck.member(), "Restore data", "Data lost");
        var id = struck.declare(Struck.HERE);
        assertEquals(List.of(), struck.cases(portal.tenant()));
        struck.handOut();
        var given = struck.cases(portal.tenant()).get(0);
        assertEquals(id, given.incident().orElseThrow());
        assertEquals(List.of(Struck.HERE), given.regions());
        var runs = portal.services().exercises().ofCase(struck.member(), given.id());
        assertEquals(1, runs.size());
        assertEquals(fitting.id(), runs.get(0).plan());
        assertEquals(ExerciseKind.INCIDENT, runs.get(0).kind());
        assertEquals(given.disruptedAt(), runs.get(0).times().disrupted().orElseThrow());
        assertEquals(List.of(), struck.cases(elsewhere), "nobody is told who has nothing there");
        assertTrue(struck.provider.incident(struck.operator(), id).handedOutAt().isPresent());
        var event = AuditTrail.of(portal.store(), portal.tenant().id()).stream()
                .filter(made -> made.action().equals("incident.case.opened"))
                .reduce((first, second) -> second)
                .orElseThrow();
        assertEquals(Struck.HERE, event.after("regions"));
        assertEquals(0, struck.handOut(), "what is handed out stays so");
    }

    @Test
    void a_tenant_whose_plans_name_no_such_scenario_gets_a_run_of_all_and_one_without_plans_none() {
        struck.projectOf(portal.tenant(), Struck.HERE);
        struck.plan(struck.member(), "Fail over", "Loss of a zone");
        struck.plan(struck.member(), "Restore data", "Data lost");
        var without = struck.tenant(Struck.HERE);
        struck.declare(Struck.HERE);
        struck.handOut();
        var given = struck.cases(portal.tenant()).get(0);
        assertEquals(
                2,
                portal.services()
                        .exercises()
                        .ofCase(struck.member(), given.id())
                        .size());
        var planless = struck.cases(without).get(0);
        assertTrue(planless.handedOutAt().isPresent());
        assertEquals(List.of(), portal.services().exercises().ofCase(struck.inside(without.id()), planless.id()));
    }

    @Test
    void a_job_killed_in_the_middle_goes_on_and_each_tenant_has_exactly_one_case_and_run() {
        var tenants =
                Stream.generate(() -> struck.tenant(Struck.HERE)).limit(12).toList();
        tenants.forEach(one -> struck.plan(portal.services().in(one), "Fail over", Struck.SCENARIO));
        var id = struck.declare(Struck.HERE);
        struck.handOut(5);
        assertEquals(
                5, tenants.stream().filter(one -> !struck.cases(one).isEmpty()).count());
        assertTrue(struck.provider.incident(struck.operator(), id).handedOutAt().isEmpty());
        struck.handOut();
        tenants.forEach(this::mustHaveOne);
        assertTrue(struck.provider.incident(struck.operator(), id).handedOutAt().isPresent());
    }

    @Test
    void a_case_whose_run_was_not_begun_gets_it_at_the_next_time() {
        var tenant = struck.tenant(Struck.HERE);
        struck.plan(portal.services().in(tenant), "Fail over", Struck.SCENARIO);
        var incident = struck.provider.incident(struck.operator(), struck.declare(Struck.HERE));
        // As if the process had died right after the case was written.
        portal.store().write(struck.inside(tenant.id()), tx -> {
            var half = new io.remit.access.CaseId(tx.newId());
            CaseQueries.insert(tx, half, java.util.Optional.of(incident.id()), struck.declaration(Struck.HERE));
            CaseQueries.add(tx, half, Struck.HERE);
            tx.audit(
                    IncidentAudit.CASE_OPENED,
                    IncidentAudit.subject(half, incident.title()),
                    io.remit.db.AuditChanges.NONE);
            return half;
        });
        struck.handOut();
        mustHaveOne(tenant);
    }

    @Test
    void two_jobs_at_once_give_nobody_two() {
        var tenants = Stream.generate(() -> struck.tenant(Struck.HERE)).limit(8).toList();
        tenants.forEach(one -> struck.plan(portal.services().in(one), "Fail over", Struck.SCENARIO));
        struck.declare(Struck.HERE);
        AtOnce.run(2, i -> struck.handOut());
        struck.handOut();
        tenants.forEach(this::mustHaveOne);
    }

    @Test
    void who_comes_while_it_is_open_gets_theirs_and_who_comes_after_it_does_not() {
        var id = struck.declare(Struck.HERE);
        struck.handOut();
        var late = struck.tenant(Struck.HERE);
        struck.handOut();
        mustHaveOne(late, 0);
        struck.provider.close(struck.operator(), id, false, "A power line failed.");
        var tooLate = struck.tenant(Struck.HERE);
        struck.handOut();
        assertEquals(List.of(), struck.cases(tooLate));
    }

    @Test
    void a_region_added_later_reaches_those_there_and_opens_anew_what_was_closed() {
        struck.projectOf(portal.tenant(), Struck.HERE);
        struck.projectOf(portal.tenant(), Struck.ELSEWHERE);
        var there = struck.tenant(Struck.ELSEWHERE);
        var id = struck.declare(Struck.HERE);
        struck.handOut();
        var given = struck.cases(portal.tenant()).get(0);
        portal.services().incidents().close(struck.member(), given.id(), false, "Done on our side.");
        assertEquals(List.of(), struck.cases(portal.tenant()));
        struck.provider.addRegion(struck.operator(), id, Struck.ELSEWHERE);
        assertTrue(struck.provider.incident(struck.operator(), id).handedOutAt().isEmpty());
        struck.handOut();
        mustHaveOne(there, 0);
        var again = struck.cases(portal.tenant()).get(0);
        assertEquals(given.id(), again.id());
        assertEquals(List.of(Struck.HERE, Struck.ELSEWHERE), again.regions());
    }

    @Test
    void an_ended_subscription_or_a_retired_project_concerns_nobody() {
        var ended = struck.tenant(Struck.HERE);
        portal.services().subscriptions().end(portal.services().in(ended), struck.service.slug());
        var retired = struck.tenant(Struck.HERE);
        var access = portal.services().in(retired);
        portal.services()
                .projects()
                .retire(
                        access,
                        portal.services().projects().projects(access).get(0).id());
        struck.declare(Struck.HERE);
        struck.handOut();
        assertTrue(struck.cases(ended).isEmpty());
        assertTrue(struck.cases(retired).isEmpty());
        assertFalse(struck.provider.open(struck.operator()).isEmpty());
    }

    private void mustHaveOne(Tenant tenant) {
        mustHaveOne(tenant, 1);
    }

    private void mustHaveOne(Tenant tenant, int runs) {
        var cases = struck.cases(tenant);
        assertEquals(1, cases.size());
        var inside = struck.inside(tenant.id());
        assertEquals(
                runs,
                portal.services().exercises().ofCase(inside, cases.get(0).id()).size());
    }
}
