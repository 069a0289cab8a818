package io.remit.identity;

import static io.remit.identity.People.visitor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Forbidden;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.Role;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One-time links: whom they let in, once, and whom never. */
final class InvitationServiceTest {
    private static final Access ANYBODY = visitor("192.0.2.9");
    private static People people;

    @BeforeAll
    static void open() {
        people = new People();
    }

    @AfterAll
    static void close() {
        people.close();
    }

    private static AccountId accept(String token, String email) {
        return people.invitations.acceptAsNew(ANYBODY, token, email, "Somebody", People.PASSWORD);
    }

    private static List<Role> roles(Tenant tenant, AccountId account) {
        return people.memberships.members(People.operator(tenant)).stream()
                .filter(member -> member.account().equals(account))
                .map(Member::role)
                .toList();
    }

    @Test
    void an_invitation_makes_a_member_with_its_role_and_is_audited_in_the_tenant() {
        var token = people.invited(people.acme, "new@acme.example", Role.CONTRIBUTOR);
        assertEquals(
                "identity.invitation.created", people.last(people.acme.id()).action());
        assertEquals(
                "new@acme.example", people.invitations.offer(ANYBODY, token).email());
        var account = accept(token, "");
        assertEquals(List.of(Role.CONTRIBUTOR), roles(people.acme, account));
        var event = people.last(people.acme.id());
        assertEquals("identity.invitation.accepted", event.action());
        assertEquals("CONTRIBUTOR", event.after("role"));
        assertFalse(event.fields().toString().contains(token), "a secret is never recorded");
    }

    @Test
    void a_link_works_once() {
        var token = people.invited(people.acme, "once@acme.example", Role.VIEWER);
        accept(token, "");
        assertThrows(NotFound.class, () -> accept(token, ""));
        assertThrows(NotFound.class, () -> people.invitations.offer(ANYBODY, token));
    }

    @Test
    void a_link_works_once_also_when_it_is_used_twice_at_the_same_time() throws Exception {
        var token = people.invited(people.acme, "twice@acme.example", Role.VIEWER);
        var pool = Executors.newFixedThreadPool(4);
        try {
            int used = 0;
            Callable<Integer> use = () -> {
                try {
                    accept(token, "");
                    return 1;
                } catch (NotFound | Conflict | Invalid e) {
                    return 0;
                }
            };
            for (var result : pool.invokeAll(List.of(use, use, use, use))) {
                used += result.get();
            }
            assertEquals(1, used);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void a_link_ends_after_a_week() {
        var token = people.invited(people.acme, "late@acme.example", Role.VIEWER);
        people.wait(Duration.ofDays(7).minusSeconds(1));
        people.invitations.offer(ANYBODY, token);
        people.wait(Duration.ofSeconds(1));
        assertThrows(NotFound.class, () -> people.invitations.offer(ANYBODY, token));
        assertThrows(NotFound.class, () -> accept(token, ""));
    }

    @Test
    void a_revoked_link_lets_nobody_in_and_is_revoked_once() {
        var operator = People.operator(people.acme);
        var made = people.invitations.invite(operator, "gone@acme.example", Role.VIEWER);
        var id = made.invitation().id();
        assertThrows(NotFound.class, () -> people.invitations.revoke(People.operator(people.borealis), id));
        people.invitations.revoke(operator, id);
        assertEquals(
                "identity.invitation.revoked", people.last(people.acme.id()).action());
        assertThrows(NotFound.class, () -> accept(People.token(made.path()), ""));
        assertThrows(Conflict.class, () -> people.invitations.revoke(operator, id));
    }

    @Test
    void a_made_up_link_lets_nobody_in() {
        assertThrows(NotFound.class, () -> accept("made-up", "x@acme.example"));
        assertThrows(NotFound.class, () -> people.invitations.acceptAs(ANYBODY, "made-up"));
    }

    @Test
    void a_link_never_sets_the_password_of_an_account_that_has_one() {
        people.join(people.acme, "owner@acme.example", Role.ADMINISTRATOR);
        var token = people.invited(people.borealis, "owner@acme.example", Role.VIEWER);
        assertTrue(people.invitations.offer(ANYBODY, token).accountHasPassword());
        assertThrows(
                Invalid.class,
                () -> people.invitations.acceptAsNew(ANYBODY, token, "", "Thief", "the thief's password"));
        assertTrue(people.signIn
                .check(visitor("192.0.2.77"), "owner@acme.example", People.PASSWORD)
                .isPresent());
        people.invitations.offer(ANYBODY, token); // It is still there for its owner, who signs in and accepts.
    }

    /** Whoever invites holds the link: another tenant's administrator must not become somebody by it. */
    @Test
    void a_link_of_another_tenant_never_sets_the_first_password_of_a_member() {
        people.invitations.addMember(People.operator(people.acme), "added@acme.example", Role.ADMINISTRATOR);
        var token = people.invited(people.borealis, "added@acme.example", Role.VIEWER);
        assertThrows(
                Invalid.class,
                () -> people.invitations.acceptAsNew(ANYBODY, token, "", "Thief", "the thief's password"));
        assertFalse(people.signIn
                .check(visitor("192.0.2.78"), "added@acme.example", "the thief's password")
                .isPresent());
    }

    @Test
    void a_member_who_was_added_sets_the_first_password_by_a_link_of_the_same_tenant() {
        var made = people.invitations.addMember(People.operator(people.acme), "first@acme.example", Role.VIEWER);
        var token = People.token(made.orElseThrow().path());
        var account = accept(token, "");
        assertEquals(List.of(Role.VIEWER), roles(people.acme, account));
    }

    @Test
    void the_owner_of_an_account_accepts_and_nobody_else() {
        var owner = people.join(people.acme, "both@acme.example", Role.VIEWER);
        var other = people.join(people.acme, "other@acme.example", Role.VIEWER);
        var token = people.invited(people.borealis, "both@acme.example", Role.CONTRIBUTOR);
        assertThrows(Forbidden.class, () -> people.invitations.acceptAs(People.own(other), token));
        people.invitations.acceptAs(People.own(owner), token);
        assertEquals(List.of(Role.CONTRIBUTOR), roles(people.borealis, owner));
        assertEquals(List.of(Role.VIEWER), roles(people.acme, owner));
    }

    @Test
    void a_member_with_a_password_is_not_invited_again() {
        people.join(people.acme, "member@acme.example", Role.VIEWER);
        assertThrows(
                Invalid.class,
                () -> people.invitations.invite(
                        People.operator(people.acme), "Member@Acme.example", Role.ADMINISTRATOR));
    }

    @Test
    void nobody_is_invited_as_operator_or_without_an_address() {
        var operator = People.operator(people.acme);
        assertThrows(Invalid.class, () -> people.invitations.invite(operator, "x@acme.example", Role.OPERATOR));
        assertThrows(Invalid.class, () -> people.invitations.invite(operator, "no address", Role.VIEWER));
    }

    @Test
    void the_set_up_link_makes_the_first_operator_and_only_the_last_one_given_out_works() {
        try (var fresh = new People()) {
            var platform = People.operator(Access.PLATFORM, "");
            var first = People.token(fresh.invitations.setUpLink(platform).orElseThrow());
            var second = People.token(fresh.invitations.setUpLink(platform).orElseThrow());
            var email = "operator@remit.example";
            assertThrows(
                    NotFound.class,
                    () -> fresh.invitations.acceptAsNew(ANYBODY, first, email, "Olga", People.PASSWORD));
            assertThrows(
                    Invalid.class,
                    () -> fresh.invitations.acceptAsNew(ANYBODY, second, "no address", "Olga", People.PASSWORD));
            fresh.invitations.acceptAsNew(ANYBODY, second, email, "Olga", People.PASSWORD);
            assertEquals(
                    "identity.operator.created", fresh.last(Access.PLATFORM).action());
            assertTrue(fresh.signIn
                    .check(ANYBODY, email, People.PASSWORD)
                    .orElseThrow()
                    .operator());
            assertTrue(fresh.invitations.setUpLink(platform).isEmpty(), "there is an operator now");
        }
    }
}
