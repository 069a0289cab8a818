package io.remit.acknowledgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.AcknowledgementId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.Role;
import io.remit.acknowledgement.LedgerEntry.Verdict;
import io.remit.catalog.EditionHead;
import io.remit.catalog.Pages;
import io.remit.catalog.Shelf;
import io.remit.revision.ChangeKind;
import io.remit.testing.AtOnce;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PortalTest
final class AcknowledgementServiceTest {
    private static final String EDITORIAL =
            Pages.FIRST.replace("Read the logs every day.", "Read the logs, every day.");
    private final TestPortal portal;
    private final AcknowledgementService service;
    private final Access admin;
    private final Access inTenant;
    private final Shelf shelf;
    private final EditionHead first;

    AcknowledgementServiceTest(TestPortal portal) {
        this.portal = portal;
        service = portal.services().acknowledgements();
        admin = portal.access(Role.ADMINISTRATOR);
        inTenant = portal.services().in(portal.tenant());
        shelf = Shelf.of(portal);
        first = shelf.publish(Pages.FIRST);
    }

    @BeforeEach
    void subscribe() {
        shelf.subscribe(portal.tenant());
        portal.clock().advance(Duration.ofSeconds(1));
    }

    @AfterEach
    void end() {
        portal.services().subscriptions().end(inTenant, shelf.service().slug());
    }

    private EditionHead bound() {
        return service.bindings(admin, List.of(shelf.service().id()))
                .get(shelf.service().id())
                .edition();
    }

    private List<EditionHead> pending() {
        return service.pending(admin).stream().map(Pending::edition).toList();
    }

    private AuditTrail.Event last() {
        return AuditTrail.last(portal.store(), portal.tenant().id());
    }

    private String moved(EditionHead second) {
        return service.changesFor(admin, second).told().stream()
                .filter(change -> change.kind() == ChangeKind.MOVED_TO_CUSTOMER)
                .findFirst()
                .orElseThrow()
                .key();
    }

    @Test
    void the_first_edition_is_acknowledged_as_a_whole_and_on_record() {
        assertEquals(List.of(first), pending());
        var changes = service.changesFor(admin, first);
        assertTrue(changes.since().isEmpty());
        assertTrue(changes.told().stream().allMatch(change -> change.kind() == ChangeKind.NEW));
        service.acknowledge(admin, first.id());
        assertEquals(List.of(), pending());
        assertEquals("acknowledgement.edition.acknowledged", last().action());
        assertEquals("edition:" + first.id(), last().subject());
        assertEquals(portal.account(Role.ADMINISTRATOR).toString(), last().actor());
        assertThrows(Conflict.class, () -> service.acknowledge(admin, first.id()));
    }

    @Test
    void of_many_who_acknowledge_at_once_one_is_on_record() {
        var failures = AtOnce.run(6, number -> service.acknowledge(admin, first.id()));
        assertEquals(5, failures.size(), failures.toString());
        failures.forEach(failure -> assertEquals(Conflict.class, failure.getClass(), failure.toString()));
    }

    @Test
    void a_later_edition_tells_what_changed_since_the_acknowledged_one() {
        service.acknowledge(admin, first.id());
        var second = shelf.publish(Pages.SECOND);
        var third = shelf.publish(Pages.SECOND.replace("every week", "every month"));
        assertEquals(List.of(third), pending());
        var changes = service.changesFor(admin, third);
        assertEquals(1, changes.since().orElseThrow().number());
        assertTrue(changes.told().stream().anyMatch(change -> change.kind() == ChangeKind.MOVED_TO_CUSTOMER));
        service.acknowledge(admin, third.id());
        assertThrows(Conflict.class, () -> service.acknowledge(admin, second.id()), "it was seen with the third");
        assertEquals(List.of(), pending());
    }

    @Test
    void an_objection_keeps_the_edition_before_binding_until_it_is_declined() {
        var second = shelf.publish(Pages.SECOND);
        assertEquals(second, bound());
        var id = service.object(admin, second.id(), moved(second), "We cannot.");
        assertEquals(first, bound());
        assertEquals(List.of(), pending());
        assertEquals("acknowledgement.objection.made", last().action());
        assertEquals("We cannot.", last().after("reason"));
        portal.services().answers().answer(inTenant, id, Verdict.DECLINED, "It has to be.");
        assertEquals("acknowledgement.objection.answered", last().action());
        assertEquals("DECLINED", last().after("answer"));
        assertEquals(second, bound());
        assertThrows(Conflict.class, () -> service.withdraw(admin, id), "what was declined is over");
    }

    @Test
    void an_upheld_objection_is_remedied_by_a_later_edition() {
        var second = shelf.publish(Pages.SECOND);
        var id = service.object(admin, second.id(), "", "We cannot.");
        portal.services().answers().answer(inTenant, id, Verdict.UPHELD, "You are right.");
        assertEquals(first, bound());
        portal.clock().advance(Duration.ofSeconds(1));
        var third = shelf.publish(Pages.FIRST.replace("every day", "every month"));
        assertEquals(third, bound());
    }

    @Test
    void a_withdrawn_objection_stays_on_record_and_may_be_made_again() {
        var second = shelf.publish(Pages.SECOND);
        var id = service.object(admin, second.id(), "", "We cannot.");
        assertThrows(Conflict.class, () -> service.object(admin, second.id(), "", "Once more."));
        service.withdraw(admin, id);
        assertEquals("acknowledgement.entry.withdrawn", last().action());
        assertEquals(second, bound());
        assertEquals(List.of(second), pending());
        assertThrows(Conflict.class, () -> service.withdraw(admin, id));
        service.object(admin, second.id(), "", "After all.");
        assertEquals(2, service.seen(admin, second).ledger().of(second).size());
    }

    @Test
    void of_withdrawal_and_answer_at_once_one_wins() {
        var second = shelf.publish(Pages.SECOND);
        var id = service.object(admin, second.id(), "", "We cannot.");
        var failures = AtOnce.run(2, number -> {
            if (number == 0) {
                service.withdraw(admin, id);
            } else {
                portal.services().answers().answer(inTenant, id, Verdict.DECLINED, "No.");
            }
        });
        assertEquals(1, failures.size(), failures.toString());
        assertEquals(Conflict.class, failures.get(0).getClass());
    }

    @Test
    void an_objection_names_a_change_of_the_edition_and_comes_in_time() {
        var second = shelf.publish(Pages.SECOND);
        assertThrows(Invalid.class, () -> service.object(admin, second.id(), "no-such-change", "Why."));
        portal.clock().advance(Duration.ofDays(31));
        var late = assertThrows(Conflict.class, () -> service.object(admin, second.id(), "", "Too late."));
        assertTrue(late.getMessage().contains("were possible until"), late.getMessage());
    }

    @Test
    void an_editorial_change_that_is_refused_makes_the_duty_stale_for_this_tenant_alone() {
        var before = shelf.catalog().content(shelf.operator(), first);
        var second = shelf.publish(EDITORIAL);
        var edition = shelf.catalog().content(shelf.operator(), second);
        var changes = service.changesFor(admin, second);
        assertEquals(1, changes.editorial().size(), changes.told().toString());
        assertEquals(0, changes.duties());
        var key = changes.editorial().get(0).key();
        var hash = before.textHashes().get(key);
        assertFalse(edition.isStale(meaning(admin, second), key, 1, hash));
        var id = service.refuseAsEditorial(admin, second.id(), key, "Every day is what we audit.");
        assertEquals("acknowledgement.editorial.refused", last().action());
        assertTrue(edition.isStale(meaning(admin, second), key, 1, hash));
        assertFalse(edition.isStale(meaning(admin, first), key, 1, hash), "nothing changed before");
        assertFalse(edition.isStale(meaning(stranger(), second), key, 1, hash));
        assertEquals(List.of(second), pending(), "it is yet to be acknowledged");
        assertThrows(Conflict.class, () -> service.refuseAsEditorial(admin, second.id(), key, "Again."));
        service.withdraw(admin, id);
        assertFalse(edition.isStale(meaning(admin, second), key, 1, hash));
    }

    private Map<String, Integer> meaning(Access access, EditionHead head) {
        return service.meaningSince(access, List.of(head)).get(head.id());
    }

    private Access stranger() {
        return portal.access(
                portal.join(portal.otherTenant(), shelf.service().slug(), Role.ADMINISTRATOR),
                portal.otherTenant(),
                Role.ADMINISTRATOR);
    }

    @Test
    void a_real_change_cannot_be_refused_as_editorial() {
        var second = shelf.publish(Pages.SECOND);
        assertThrows(Invalid.class, () -> service.refuseAsEditorial(admin, second.id(), moved(second), "Why."));
    }

    @Test
    void what_one_tenant_says_is_nothing_to_another() {
        var id = service.object(admin, first.id(), "", "We cannot.");
        var stranger = stranger();
        assertThrows(NotFound.class, () -> service.acknowledge(stranger, first.id()), "it does not use the service");
        assertThrows(NotFound.class, () -> service.withdraw(stranger, id));
        var elsewhere = portal.services().in(portal.otherTenant());
        assertThrows(NotFound.class, () -> portal.services().answers().answer(elsewhere, id, Verdict.UPHELD, "No."));
        assertThrows(
                NotFound.class,
                () -> service.withdraw(admin, new AcknowledgementId(first.id().value())));
    }

    @Test
    void the_operator_sees_who_said_what_and_who_said_nothing() {
        var answers = portal.services().answers();
        shelf.subscribe(portal.otherTenant());
        assertEquals(new ResponseCounts(2, 0, 0, 0, 2), answers.counts(shelf.operator(), first));
        service.acknowledge(admin, first.id());
        var id = service.object(admin, first.id(), "", "We cannot.");
        assertEquals(new ResponseCounts(2, 1, 1, 1, 1), answers.counts(shelf.operator(), first));
        var silent = answers.page(shelf.operator(), first, Response.NOTHING, "", 10);
        assertEquals(List.of(portal.otherTenant().slug()), slugs(silent));
        var all = answers.page(shelf.operator(), first, Response.ANY, "", 1);
        assertEquals(List.of(portal.tenant().slug()), slugs(all));
        assertEquals(2, all.get(0).said().size());
        var next = answers.page(
                shelf.operator(), first, Response.ANY, portal.tenant().slug(), 1);
        assertEquals(List.of(portal.otherTenant().slug()), slugs(next));
        answers.answer(inTenant, id, Verdict.DECLINED, "No.");
        assertEquals(new ResponseCounts(2, 1, 1, 0, 1), answers.counts(shelf.operator(), first));
        portal.services()
                .subscriptions()
                .end(portal.services().in(portal.otherTenant()), shelf.service().slug());
    }

    private static List<String> slugs(List<AnswerService.TenantStanding> standings) {
        return standings.stream().map(one -> one.tenant().slug()).toList();
    }

    @Test
    void publishing_writes_nothing_for_a_tenant() {
        int before = AuditTrail.of(portal.store(), portal.tenant().id()).size();
        var second = shelf.publish(Pages.SECOND);
        assertEquals(before, AuditTrail.of(portal.store(), portal.tenant().id()).size());
        assertEquals(List.of(), service.seen(admin, second).ledger().entries());
        assertEquals(List.of(second), pending());
    }
}
