package io.remit.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.web.Route;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever reads a list may take it along. */
@PortalTest
final class CsvListsTest {
    private static final List<String> LISTS = List.of(
            "/duties",
            "/duties/record",
            "/evidence",
            "/members",
            "/pings",
            "/projects",
            "/recovery/readiness",
            "/recovery/plans",
            "/buckets",
            "/recovery/exercises",
            "/recovery/exercises/follow-ups",
            "/recovery/incidents",
            "/recovery/jobs",
            "/recovery/versions",
            "/recovery/deployments",
            "/recovery/models",
            "/recovery/backups",
            "/activity",
            "/editions");

    @Test
    void every_list_of_a_tenant_is_there_as_csv_for_its_readers(TestPortal portal) {
        var paths = portal.services().routes().stream().map(Route::path).toList();
        for (var list : LISTS) {
            assertTrue(paths.contains("/t/{tenant}" + list + "/csv"), list);
            var answer = portal.viewer().get(portal.path(list + "/csv"));
            assertEquals(200, answer.status(), list);
            assertTrue(answer.header("Content-Type").startsWith("text/csv"), list);
            assertTrue(answer.header("Content-Disposition").startsWith("attachment"), list);
            assertTrue(answer.body().startsWith("\uFEFF"), list);
        }
    }
}
