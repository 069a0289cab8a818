package io.remit.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.remit.testing.Golden;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.web.Route;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The whole table of routes, with the gate and the permission of each, as reviewers read it. */
@PortalTest
final class RouteTableTest {
    @Test
    void the_routes_are_those_of_the_golden_file(TestPortal portal) {
        var table = portal.services().routes().stream()
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .map(route -> route.toString().stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
        Golden.check("routes.txt", table);
    }

    @Test
    void no_two_routes_answer_the_same_request(TestPortal portal) {
        var repeated = portal.services().routes().stream()
                .collect(Collectors.groupingBy(
                        route -> route.method() + " " + route.path().replaceAll("\\{[^}]+}", "{}"),
                        Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .toList();
        assertEquals(List.of(), repeated);
    }

    @Test
    void addresses_are_lower_case_nouns_joined_by_dashes(TestPortal portal) {
        var odd = portal.services().routes().stream()
                .map(Route::path)
                .filter(path -> !path.matches("(/([a-z0-9-]+|\\{[a-z]+}))+(\\.[a-z]+)?|/"))
                .toList();
        assertEquals(List.of(), odd);
    }
}
