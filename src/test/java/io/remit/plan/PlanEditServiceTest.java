package io.remit.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.PlanId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.Role;
import io.remit.access.ServiceId;
import io.remit.testing.AtOnce;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Plans in the database: made, changed, frozen, removed. */
@PortalTest
final class PlanEditServiceTest {
    private static int count;
    private final TestPortal portal;
    private final Access access;
    private final PlanService plans;
    private final PlanEditService edits;
    private final ServiceId service;
    private final Plan plan;

    PlanEditServiceTest(TestPortal portal) {
        this.portal = portal;
        access = portal.access(Role.CONTRIBUTOR);
        plans = portal.services().plans();
        edits = portal.services().planEdits();
        var slug = "planned-" + portal.tenant().slug() + "-" + ++count;
        service = portal.services()
                .catalog()
                .createService(portal.services().platform(), slug, "Planned")
                .id();
        plans.plans(access).forEach(one -> plans.remove(access, one.id()));
        plan = plans.make(access, service, draft("Before"));
    }

    private static PlanDraft draft(String name) {
        var ours = PlanTemplate.FAIL_OVER.draft(List.of());
        return new PlanDraft(
                name, "Outage", "", Optional.of(Duration.ofHours(4)), Optional.of(Duration.ofHours(1)), ours.steps());
    }

    private static StepDraft step(String title, UUID... needs) {
        return new StepDraft(
                StepKind.DO, title, "Do it.", "Lead", Optional.empty(), Optional.empty(), true, Set.of(needs));
    }

    private PlanVersion newest() {
        return plans.newest(access, plan.id());
    }

    private int seen() {
        return plans.plan(access, plan.id()).version();
    }

    private AuditTrail.Event last() {
        return AuditTrail.last(portal.store(), portal.tenant().id());
    }

    @Test
    void a_step_is_added_changed_moved_and_removed_and_each_is_audited() {
        var added = edits.addStep(
                access,
                plan.id(),
                seen(),
                step("Call somebody", newest().steps().get(0).key()));
        assertEquals(13, newest().steps().size());
        assertEquals(added, newest().steps().get(12));
        assertEquals("plan.step.added", last().action());
        assertEquals("Call somebody", last().after("step"));

        edits.changeStep(access, plan.id(), seen(), added.key(), step("Call everybody"));
        assertEquals("Call everybody", newest().steps().get(12).title());
        assertEquals(List.of(), newest().steps().get(12).needs());
        assertEquals("Call somebody", last().before("title"));

        assertEquals(
                2, edits.moveStep(access, plan.id(), seen(), added.key(), 2).position());
        assertEquals("Call everybody", newest().steps().get(1).title());
        assertEquals("13", last().before("position"));

        var needed = newest().steps().get(0);
        edits.removeStep(access, plan.id(), seen(), needed.key());
        assertEquals("plan.step.removed", last().action());
        assertTrue(newest().steps().stream().noneMatch(one -> one.needs().contains(needed.id())));
        assertEquals(1, newest().number(), "no run was made of it");
    }

    @Test
    void a_frozen_version_stays_and_the_next_change_begins_another_with_the_same_keys() {
        var frozen = plans.freeze(access, plan.id());
        var moved = frozen.steps().get(4);
        edits.moveStep(access, plan.id(), seen(), moved.key(), 1);
        var next = newest();
        assertEquals(2, next.number());
        assertFalse(next.frozen());
        assertEquals(frozen, plans.version(access, frozen.id()), "what a run was made of does not change");
        assertEquals(keys(frozen), keys(next));
        assertEquals(moved.key(), next.steps().get(0).key());
        assertNotEquals(moved.id(), next.steps().get(0).id());
        var before = frozen.order().expected();
        assertEquals(before.path(), next.order().expected().path(), "what needs what is the same");
        var actions = AuditTrail.of(portal.store(), portal.tenant().id()).stream()
                .map(AuditTrail.Event::action)
                .toList();
        assertEquals(
                List.of("plan.version.begun", "plan.step.moved"), actions.subList(actions.size() - 2, actions.size()));
        edits.moveStep(access, plan.id(), seen(), moved.key(), 3);
        assertEquals(2, newest().number(), "the open version is changed in place");
        assertTrue(VersionChanges.between(frozen, newest()).contains("The order of the steps changed."));
    }

    private static Set<UUID> keys(PlanVersion version) {
        return Set.copyOf(version.steps().stream().map(PlanStep::key).toList());
    }

    @Test
    void objectives_are_changed_and_stay_with_their_version() {
        plans.freeze(access, plan.id());
        var details = new PlanDetails("After", "Fire", "Read it.", Optional.of(Duration.ofHours(2)), Optional.empty());
        edits.change(access, plan.id(), seen(), details);
        assertEquals("After", plans.plan(access, plan.id()).name());
        assertEquals(Optional.of(Duration.ofHours(2)), newest().rto());
        assertEquals(
                Optional.of(Duration.ofHours(4)),
                plans.version(access, plan.id(), 1).rto());
        assertEquals("4 h", last().before("rto"));
        assertEquals("", last().after("rpo"));
        var head = plans.heads(access).stream()
                .filter(one -> one.plan().id().equals(plan.id()))
                .findFirst()
                .orElseThrow();
        assertEquals(12, head.steps());
        assertEquals(Optional.of(Duration.ofHours(2)), head.rto());
        assertEquals("After", plans.names(access, List.of(plan.id())).get(plan.id()));
        assertEquals(2, plans.versions(access, plan.id()).size());
    }

    @Test
    void steps_never_wait_for_each_other() {
        var steps = newest().steps();
        var first = steps.get(0);
        var later = steps.get(6);
        var refused = assertThrows(
                Invalid.class,
                () -> edits.changeStep(access, plan.id(), seen(), first.key(), step("Declare", later.key())));
        assertTrue(refused.errors().get("needs").contains("“Declare” needs “Switch to the backup project”"));
        assertThrows(
                Invalid.class,
                () -> edits.changeStep(access, plan.id(), seen(), first.key(), step("Declare", first.key())));
        assertThrows(Invalid.class, () -> edits.addStep(access, plan.id(), seen(), step("Other", UUID.randomUUID())));
        assertEquals(first, newest().steps().get(0));
    }

    @Test
    void who_was_overtaken_is_told_and_changes_nothing() {
        int seen = seen();
        edits.addStep(access, plan.id(), seen, step("One"));
        assertThrows(Conflict.class, () -> edits.addStep(access, plan.id(), seen, step("Two")));
        assertThrows(
                Conflict.class,
                () -> edits.removeStep(
                        access, plan.id(), seen, newest().steps().get(0).key()));
        assertEquals(13, newest().steps().size());
    }

    @Test
    void of_many_at_once_one_wins() {
        int seen = seen();
        var refused = AtOnce.run(6, number -> edits.addStep(access, plan.id(), seen, step("At once " + number)));
        assertEquals(5, refused.size());
        assertTrue(refused.stream().allMatch(Conflict.class::isInstance), refused::toString);
        assertEquals(13, newest().steps().size());
    }

    @Test
    void a_copy_is_a_plan_of_its_own() {
        var copy = plans.copy(access, plan.id());
        assertEquals("Copy of Before", copy.name());
        assertEquals(plan.id().toString(), last().after("copy_of"));
        var version = plans.newest(access, copy.id());
        assertEquals(newest().order().expected(), version.order().expected());
        assertTrue(keys(version).stream().noneMatch(keys(newest())::contains));
        edits.removeStep(access, copy.id(), 0, version.steps().get(0).key());
        assertEquals(12, newest().steps().size());
    }

    @Test
    void a_removed_plan_stays_and_can_be_put_back() {
        plans.remove(access, plan.id());
        assertEquals("plan.plan.removed", last().action());
        assertThrows(Conflict.class, () -> plans.remove(access, plan.id()));
        assertThrows(Conflict.class, () -> edits.addStep(access, plan.id(), seen(), step("Late")));
        assertThrows(Conflict.class, () -> plans.freeze(access, plan.id()));
        assertEquals(12, newest().steps().size());
        assertTrue(
                plans.removed(access).stream().anyMatch(head -> head.plan().id().equals(plan.id())));
        plans.reinstate(access, plan.id());
        assertEquals("plan.plan.reinstated", last().action());
        assertThrows(Conflict.class, () -> plans.reinstate(access, plan.id()));
        edits.addStep(access, plan.id(), seen(), step("In time"));
    }

    @Test
    void there_are_bounds() {
        assertThrows(Invalid.class, () -> plans.make(access, service, draft("x".repeat(121))));
        assertThrows(Invalid.class, () -> plans.make(access, service, draft(" ")));
        var tooLong = new StepDraft(
                StepKind.DO, "x", "x".repeat(10_001), "", Optional.empty(), Optional.empty(), true, Set.of());
        assertThrows(Invalid.class, () -> edits.addStep(access, plan.id(), seen(), tooLong));
        var most = new StepDraft(
                StepKind.DO, "x", "ü".repeat(10_000), "", Optional.empty(), Optional.empty(), true, Set.of());
        var added = edits.addStep(access, plan.id(), seen(), most);
        edits.changeStep(access, plan.id(), seen(), added.key(), step("Short"));
        var many = java.util.Collections.nCopies(200, draft("x").steps().get(0));
        var full = plans.make(
                access, service, new PlanDraft("Full", "Outage", "", Optional.empty(), Optional.empty(), many));
        var refused = assertThrows(Invalid.class, () -> edits.addStep(access, full.id(), 0, step("One too many")));
        assertTrue(refused.errors().get("").contains("at most 200 steps"));
        var never = new PlanDetails("x", "x", "", Optional.of(Duration.ZERO), Optional.of(Duration.ofDays(9999)));
        assertEquals(
                Set.of("rto", "rpo"),
                assertThrows(Invalid.class, () -> edits.change(access, plan.id(), seen(), never))
                        .errors()
                        .keySet());
    }

    @Test
    void a_tenant_uses_a_hundred_plans_at_most() {
        var blank = new PlanDraft("Blank", "Outage", "", Optional.empty(), Optional.empty(), List.of());
        var last = plan;
        while (plans.plans(access).size() < 100) {
            last = plans.make(access, service, blank);
        }
        assertThrows(Invalid.class, () -> plans.make(access, service, blank));
        assertThrows(Invalid.class, () -> plans.copy(access, plan.id()));
        plans.remove(access, last.id());
        plans.make(access, service, blank);
        var gone = last.id();
        assertThrows(Invalid.class, () -> plans.reinstate(access, gone));
    }

    @Test
    void of_another_tenant_there_is_nothing() {
        var stranger = portal.access(
                portal.join(portal.otherTenant(), "other " + count, Role.ADMINISTRATOR),
                portal.otherTenant(),
                Role.ADMINISTRATOR);
        assertThrows(NotFound.class, () -> plans.plan(stranger, plan.id()));
        assertThrows(NotFound.class, () -> plans.copy(stranger, plan.id()));
        assertThrows(NotFound.class, () -> edits.addStep(stranger, plan.id(), 0, step("Mine")));
        assertThrows(NotFound.class, () -> plans.version(stranger, newest().id()));
        assertTrue(plans.names(stranger, List.of(plan.id())).isEmpty());
        assertTrue(plans.heads(stranger).isEmpty());
        assertThrows(NotFound.class, () -> plans.plan(access, new PlanId(UUID.randomUUID())));
    }
}
