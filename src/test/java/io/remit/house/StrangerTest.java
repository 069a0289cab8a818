package io.remit.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.Permission;
import io.remit.access.Role;
import io.remit.identity.Tenant;
import io.remit.testing.Page;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.Visitor;
import io.remit.web.Method;
import io.remit.web.Route;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks every route with real ids. First it must work for whom it is for, else the refusals would prove nothing; then it
 * is refused to everybody else. A new route is walked the moment it exists; what it needs is told in {@link Ways}.
 */
@PortalTest
final class StrangerTest {
    private static TestPortal portal;
    private static Ways ways;

    @BeforeAll
    static void open(TestPortal started) {
        portal = started;
        ways = new Ways(started);
        // A trail can be taken along once its first events have their numbers.
        portal.services().number(portal.tenant().id());
        portal.services().number(Access.PLATFORM);
    }

    private static Stream<DynamicTest> each(Predicate<Route> which, Consumer<Route> test) {
        return portal.services().routes().stream()
                .filter(which)
                .map(route -> DynamicTest.dynamicTest(route.method() + " " + route.path(), () -> test.accept(route)));
    }

    private static boolean ofTenants(Route route) {
        return route.kind() == Route.Kind.TENANT;
    }

    private static boolean ofOperators(Route route) {
        return route.kind() == Route.Kind.OPERATOR || route.kind() == Route.Kind.OPERATOR_IN_TENANT;
    }

    private static boolean gated(Route route) {
        return route.kind() != Route.Kind.OPEN && !route.forPrograms();
    }

    private static boolean writes(Route route) {
        return route.method() == Method.POST;
    }

    /** What is about the member alone, and so everybody's to write. */
    private static boolean isOnesOwn(Route route) {
        return route.path().startsWith("/t/{tenant}/reminders");
    }

    /** Whom a route is for. */
    private static Visitor owner(Route route) {
        return ofOperators(route) ? portal.operator() : portal.administrator();
    }

    private static Page walk(Route route, Visitor who) {
        return ways.walk(route, who);
    }

    @TestFactory
    Stream<DynamicTest> every_route_works_for_whom_it_is_for() {
        return each(route -> ofTenants(route) || ofOperators(route), route -> {
            var page = walk(route, owner(route));
            assertTrue(page.status() == 200 || writes(route) && page.status() == 303, page::toString);
            assertFalse(page.location().startsWith("/sign-in"), page::toString);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_members_route_is_not_there_for_a_member_of_another_tenant() {
        return each(StrangerTest::ofTenants, route -> assertStatus(404, walk(route, portal.stranger())));
    }

    @TestFactory
    Stream<DynamicTest> a_members_route_is_not_there_for_the_operator() {
        return each(StrangerTest::ofTenants, route -> assertStatus(404, walk(route, portal.operator())));
    }

    @TestFactory
    Stream<DynamicTest> a_viewer_writes_nothing() {
        return each(
                route -> ofTenants(route) && writes(route) && !isOnesOwn(route),
                route -> assertStatus(403, walk(route, portal.viewer())));
    }

    @TestFactory
    Stream<DynamicTest> a_member_without_the_permission_is_refused() {
        return each(StrangerTest::ofTenants, route -> {
            for (var role : Role.ofTenants()) {
                if (!role.permissions().contains(route.permission().orElseThrow())) {
                    assertStatus(403, walk(route, portal.member(role)));
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> an_operators_route_is_not_there_for_anybody_else() {
        return each(StrangerTest::ofOperators, route -> {
            assertStatus(404, walk(route, portal.administrator()));
            assertStatus(404, walk(route, portal.stranger()));
        });
    }

    @TestFactory
    Stream<DynamicTest> nobody_is_asked_to_sign_in_first() {
        return each(StrangerTest::gated, route -> {
            var page = walk(route, portal.nobody());
            assertStatus(303, page);
            assertTrue(page.location().startsWith("/sign-in?"), page::toString);
        });
    }

    /** What came with one tenant's id in an address of another tenant is as absent as what never was. */
    @TestFactory
    Stream<DynamicTest> a_tenants_things_are_not_there_under_another_tenants_address() {
        return each(
                route ->
                        ofTenants(route) && route.path().replace("{tenant}", "").contains("{"),
                route -> {
                    var path = ways.path(route)
                            .replace(
                                    "/t/" + portal.tenant().slug() + "/",
                                    "/t/" + portal.otherTenant().slug() + "/");
                    assertStatus(404, ways.go(route, path, portal.stranger()));
                });
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_written_for_another_site() {
        return each(route -> writes(route) && !route.forPrograms(), route -> {
            var path = ways.path(route);
            var who = owner(route);
            for (var forged : List.of(
                    who.with("Sec-Fetch-Site", "cross-site"),
                    who.with("Sec-Fetch-Site", "same-site"),
                    who.with("Sec-Fetch-Site", "none"),
                    who.with("Origin", "https://evil.example"),
                    who.with("Origin", "null"))) {
                assertStatus(403, ways.go(route, path, forged));
            }
            assertStatus(403, who.postFromNowhere(path));
        });
    }

    private static boolean ofPrograms(Route route) {
        return route.kind() == Route.Kind.API_TENANT;
    }

    private static Page call(Route route, Visitor who) {
        var path = ways.path(route);
        var now = portal.clock().instant();
        return writes(route) ? who.json(path, "{\"state\":\"running\",\"at\":\"" + now + "\"}") : who.get(path);
    }

    private static Visitor program(Tenant tenant, Permission permission) {
        var access = portal.services().in(tenant);
        var secret = JobWays.secret(portal, access, Set.of(permission));
        return portal.nobody().with("Authorization", "Bearer " + secret);
    }

    @TestFactory
    Stream<DynamicTest> a_programs_route_works_for_a_token_with_its_permission_and_for_no_other() {
        return each(StrangerTest::ofPrograms, route -> {
            var permission = route.permission().orElseThrow();
            var other = permission == Permission.JOB_EDIT ? Permission.RECOVERY_READ : Permission.JOB_EDIT;
            assertStatus(writes(route) ? 201 : 200, call(route, program(portal.tenant(), permission)));
            assertStatus(403, call(route, program(portal.tenant(), other)));
            assertStatus(404, call(route, program(portal.otherTenant(), permission)));
            assertStatus(401, call(route, portal.nobody()));
            assertStatus(401, call(route, portal.administrator()));
        });
    }

    private static void assertStatus(int status, Page page) {
        assertEquals(status, page.status(), page::toString);
    }
}
