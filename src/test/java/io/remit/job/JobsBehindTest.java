package io.remit.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Jobs on older versions, told to the tenant on the page of versions. */
@PortalTest
final class JobsBehindTest {
    private final TestPortal portal;
    private final Jobbed jobbed;

    JobsBehindTest(TestPortal portal) {
        this.portal = portal;
        this.jobbed = new Jobbed(portal);
    }

    private void running(String name, String version) {
        var said = Said.of(JobState.RUNNING, portal.clock().instant()).on(version);
        portal.services().jobReports().report(portal.access(Role.CONTRIBUTOR), jobbed.project, name, "", said);
    }

    private void published(String version) {
        var today = portal.clock().instant().toString().substring(0, 10);
        var form = Map.of("name", version, "kind", "RELEASE", "released", today);
        var reply = portal.operator().post("/admin/catalog/" + jobbed.service.slug() + "/versions", form);
        assertEquals(303, reply.status(), reply::toString);
    }

    @Test
    void the_page_of_versions_counts_active_jobs_that_are_behind_by_the_version_they_run_on() {
        running("first", "1.4");
        running("second", "1.4");
        running("third", "1.5");
        running("untold", "");
        var page = portal.path("/recovery/versions");
        assertFalse(portal.viewer().get(page).text().contains("On older versions"), "nothing is newest yet");
        published("1.5");
        var behind = portal.viewer().get(page).document().select("section[aria-labelledby=behind] li");
        assertEquals(2, behind.size(), behind::toString);
        assertEquals(List.of("1 job", "2 jobs"), behind.select("a").eachText());
        assertTrue(behind.text().contains("1.4; the newest is 1.5"), behind::toString);
        assertTrue(behind.text().contains("version not told"), behind::toString);
        var listed = portal.viewer().get(behind.last().select("a").attr("href"));
        assertEquals(3, listed.document().select("tbody th a").size(), "all of the project that are behind");
    }
}
