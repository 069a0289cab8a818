package io.remit.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pages of deployments, models and backups. */
@PortalTest
final class DeploymentRoutesTest {
    private final TestPortal portal;
    private final Deployed deployed;

    DeploymentRoutesTest(TestPortal portal) {
        this.portal = portal;
        deployed = new Deployed(portal);
    }

    private String path(String below) {
        return portal.path("/recovery/" + below);
    }

    @Test
    void a_contributor_adds_a_version_registers_a_deployment_and_sees_it_outdated() {
        var project = deployed.project("prod", "us-east");
        var contributor = portal.contributor();
        var form = Map.of("project", project.toString(), "model", "helper", "name", "1", "made", "2026-10-01");
        assertTrue(contributor
                .follow(contributor.post(path("models"), form))
                .document()
                .text()
                .contains("helper 1 is added"));
        var version = portal.services().models().versions(deployed.contributor).stream()
                .filter(one -> one.project().equals(project))
                .findFirst()
                .orElseThrow();
        var registering = Map.of("name", "helper-api", "runs", version.id().toString(), "since", "2026-10-02");
        var done = contributor.follow(contributor.post(path("deployments"), registering));
        assertTrue(done.document().text().contains("helper-api is registered"), done::toString);
        contributor.post(
                path("models"),
                Map.of("project", project.toString(), "model", "helper", "name", "2", "made", "2026-10-05"));
        var row = portal.viewer()
                .get(path("deployments?state=outdated&project=" + project))
                .document()
                .select("tbody tr")
                .text();
        assertTrue(row.contains("helper-api") && row.contains("Outdated for") && row.contains("The newest is 2"), row);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        deployed.version(deployed.project("prod", "us-east"), "1", Deployed.DAY);
        var page = portal.contributor()
                .post(path("deployments"), Map.of("name", "", "runs", "none", "since", "soon", "note", "Kept."));
        assertEquals(422, page.status());
        assertTrue(page.document().select("#name-error").hasText());
        assertTrue(page.document().select("#runs-error").hasText());
        assertTrue(page.document().select("#since-error").hasText());
        assertEquals("Kept.", page.document().select("#note").text());
        var project = deployed.project("other", "us-east").toString();
        var backup = portal.contributor().post(path("backups"), Map.of("primary", project, "backup", project));
        assertEquals(422, backup.status());
        assertTrue(backup.document().select("#backup-error").text().contains("its own backup"));
    }

    @Test
    void who_saw_an_older_state_is_told_and_shown_what_is_there_now() {
        var project = deployed.project("prod", "us-east");
        var one = deployed.deployment("api", deployed.version(project, "1", Deployed.DAY));
        var page = path("deployments/" + one.id());
        var form = Map.of("name", "api-two", "seen", "0");
        assertEquals(303, portal.contributor().post(page + "/details", form).status());
        var late = portal.administrator().post(page + "/details", Map.of("name", "api-three", "seen", "0"));
        assertEquals(409, late.status());
        assertTrue(late.document().select("h1").text().equals("api-two"), late::toString);
        assertEquals("api-three", late.document().select("#name").val(), "what was typed is kept");
    }

    @Test
    void it_is_retired_once_and_put_back() {
        var project = deployed.project("prod", "us-east");
        var one = deployed.deployment("api", deployed.version(project, "1", Deployed.DAY));
        var page = path("deployments/" + one.id());
        assertEquals(303, portal.contributor().post(page + "/retirement").status());
        assertEquals(409, portal.contributor().post(page + "/retirement").status());
        assertTrue(portal.viewer().get(page).text().contains("Retired"));
        assertEquals(303, portal.contributor().post(page + "/reinstatement").status());
        assertEquals(409, portal.contributor().post(page + "/reinstatement").status());
    }

    @Test
    void viewers_read_and_change_nothing() {
        var project = deployed.project("prod", "us-east");
        var one = deployed.deployment("api", deployed.version(project, "1", Deployed.DAY));
        var page = portal.viewer().get(path("deployments/" + one.id()));
        assertEquals(200, page.status());
        assertTrue(page.document().select("main form[method=post]").isEmpty());
        assertEquals(404, portal.stranger().get(path("deployments/" + one.id())).status());
    }
}
