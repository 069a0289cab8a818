package io.remit.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.MembershipId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.Role;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Roles change and memberships end, and at least one administrator always stays. */
final class MembershipServiceTest {
    private People people;
    private AccountId ada;
    private AccountId ben;

    @BeforeEach
    void open() {
        people = new People();
        ada = people.join(people.acme, "ada@acme.example", Role.ADMINISTRATOR);
        ben = people.join(people.acme, "ben@acme.example", Role.ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        people.close();
    }

    private Access as(AccountId account) {
        return People.member(people.acme, account, Role.ADMINISTRATOR);
    }

    private MembershipId membership(AccountId account) {
        return people.memberships.members(as(ada)).stream()
                .filter(member -> member.account().equals(account))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long administrators() {
        return people.memberships.members(as(ada)).stream()
                .filter(member -> member.role() == Role.ADMINISTRATOR)
                .count();
    }

    @Test
    void a_role_is_changed_and_audited_with_what_it_was() {
        people.memberships.changeRole(as(ada), membership(ben), Role.VIEWER);
        var event = people.last(people.acme.id());
        assertEquals("identity.membership.role_changed", event.action());
        assertEquals(ada.toString(), event.actor());
        assertEquals("ADMINISTRATOR", event.before("role"));
        assertEquals("VIEWER", event.after("role"));
        assertEquals(1, administrators());
    }

    @Test
    void the_last_administrator_neither_steps_down_nor_leaves() {
        people.memberships.end(as(ada), membership(ben));
        assertEquals("identity.membership.ended", people.last(people.acme.id()).action());
        var last = membership(ada);
        assertThrows(Conflict.class, () -> people.memberships.changeRole(as(ada), last, Role.VIEWER));
        assertThrows(Conflict.class, () -> people.memberships.end(as(ada), last));
        assertEquals(1, administrators());
    }

    @RepeatedTest(3)
    void one_of_two_administrators_stays_when_both_step_down_at_the_same_time() throws Exception {
        atTheSameTime(
                () -> people.memberships.changeRole(as(ada), membership(ada), Role.VIEWER),
                () -> people.memberships.changeRole(as(ben), membership(ben), Role.CONTRIBUTOR));
        assertEquals(1, administrators());
    }

    @RepeatedTest(3)
    void one_of_two_administrators_stays_when_they_end_each_other_at_the_same_time() throws Exception {
        var adas = membership(ada);
        var bens = membership(ben);
        atTheSameTime(() -> people.memberships.end(as(ada), bens), () -> people.memberships.end(as(ben), adas));
        assertEquals(1, administrators());
    }

    private static void atTheSameTime(Runnable one, Runnable other) throws Exception {
        var together = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var tasks = List.<Callable<Boolean>>of(task(together, one), task(together, other));
            int done = 0;
            for (var result : pool.invokeAll(tasks)) {
                done += result.get() ? 1 : 0;
            }
            assertEquals(1, done, "one of them succeeds");
        } finally {
            pool.shutdown();
        }
    }

    private static Callable<Boolean> task(CyclicBarrier together, Runnable work) {
        return () -> {
            together.await();
            try {
                work.run();
                return true;
            } catch (Conflict e) {
                return false;
            }
        };
    }

    @Test
    void a_member_of_another_tenant_is_not_there() {
        var stranger = People.member(people.borealis, ada, Role.ADMINISTRATOR);
        var bens = membership(ben);
        assertThrows(NotFound.class, () -> people.memberships.changeRole(stranger, bens, Role.VIEWER));
        assertThrows(NotFound.class, () -> people.memberships.end(stranger, bens));
        assertEquals(2, administrators());
    }

    @Test
    void an_ended_membership_is_not_there_and_an_invitation_brings_it_back() {
        var bens = membership(ben);
        people.memberships.end(as(ada), bens);
        assertThrows(NotFound.class, () -> people.memberships.end(as(ada), bens));
        assertThrows(NotFound.class, () -> people.memberships.changeRole(as(ada), bens, Role.VIEWER));
        var token = people.invited(people.acme, "ben@acme.example", Role.VIEWER);
        people.invitations.acceptAs(People.own(ben), token);
        assertEquals(bens, membership(ben));
        assertEquals(1, administrators());
    }

    @Test
    void nobody_becomes_operator_in_a_tenant() {
        var bens = membership(ben);
        assertThrows(Invalid.class, () -> people.memberships.changeRole(as(ada), bens, Role.OPERATOR));
    }
}
