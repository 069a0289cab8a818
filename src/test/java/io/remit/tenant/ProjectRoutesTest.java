package io.remit.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.ProjectId;
import io.remit.access.Role;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tenant's page of projects. */
@PortalTest
final class ProjectRoutesTest {
    private final TestPortal portal;
    private final String service;

    ProjectRoutesTest(TestPortal portal) {
        this.portal = portal;
        this.service = Offered.subscribed(portal).slug();
    }

    private ProjectId added(String name) {
        return portal.services().projects().add(portal.access(Role.ADMINISTRATOR), service, name, "eu-de");
    }

    private String path(ProjectId id, String action) {
        return portal.path("/projects/" + id + "/" + action);
    }

    @Test
    void an_administrator_adds_a_project_and_is_told() {
        var admin = portal.administrator();
        var answer = admin.post(portal.path("/projects"), "name", "training", "service", service, "region", "eu-de");
        assertEquals(303, answer.status());
        assertEquals(portal.path("/projects"), answer.location());
        var page = admin.follow(answer);
        assertTrue(page.document().text().contains("Project training is added."), page::toString);
        assertTrue(page.document().select("th:contains(training)").hasText(), page::toString);
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_nothing_typed_is_lost() {
        var page = portal.administrator()
                .post(portal.path("/projects"), "name", "nightly", "service", service, "region", " ");
        assertEquals(422, page.status());
        assertEquals("nightly", page.document().select("#name").val());
        assertEquals("true", page.document().select("#region").attr("aria-invalid"));
        assertTrue(page.document().select("#region-error").hasText());
        assertEquals(
                service, page.document().select("#service option[selected]").val());
    }

    @Test
    void a_taken_name_is_refused_on_the_second_sending() {
        var form = new String[] {"name", "doubled", "service", service, "region", "eu-de"};
        assertEquals(
                303, portal.administrator().post(portal.path("/projects"), form).status());
        var again = portal.administrator().post(portal.path("/projects"), form);
        assertEquals(422, again.status());
        assertTrue(again.document().select("#name-error").text().contains("already"), again::toString);
    }

    @Test
    void a_change_that_is_refused_comes_back_in_the_projects_own_form() {
        var id = added("steady");
        var page = portal.administrator().post(path(id, "details"), "name", "", "region", "us-south");
        assertEquals(422, page.status());
        var row = page.document().select("#project-" + id).first();
        assertTrue(row != null && row.select("details[open]").size() == 1, page::toString);
        assertEquals(
                "us-south", page.document().select("[id='region-" + id + "']").val());
        assertEquals("", page.document().select("#name").val());
        assertEquals("#name-" + id, page.document().select("#problems a").attr("href"));
    }

    @Test
    void a_project_is_changed_retired_and_brought_back() {
        var admin = portal.administrator();
        var id = added("movable");
        assertEquals(
                303,
                admin.post(path(id, "details"), "name", "moved", "region", "us-south")
                        .status());
        assertEquals(303, admin.post(path(id, "retirement")).status());
        var twice = admin.post(path(id, "retirement"));
        assertEquals(409, twice.status());
        assertTrue(twice.text().contains("retired already"), twice::toString);
        assertEquals(303, admin.post(path(id, "reinstatement")).status());
        assertEquals(409, admin.post(path(id, "reinstatement")).status());
        var row = admin.get(portal.path("/projects")).document().select("#project-" + id);
        assertTrue(row.text().contains("moved") && row.text().contains("us-south"), row::text);
    }

    @Test
    void every_member_reads_the_projects_and_only_an_administrator_is_offered_forms() {
        var id = added("readable");
        for (var role : Role.ofTenants()) {
            var page = portal.member(role).get(portal.path("/projects"));
            assertEquals(200, page.status());
            assertTrue(page.document().select("#project-" + id).hasText(), page::toString);
            assertEquals(
                    role == Role.ADMINISTRATOR,
                    !page.document().select("main form").isEmpty(),
                    role::label);
        }
        assertEquals(404, portal.stranger().get(portal.path("/projects")).status());
        assertTrue(portal.nobody().get(portal.path("/projects")).location().startsWith("/sign-in?next="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/PROJECT/details", "/PROJECT/retirement", "/PROJECT/reinstatement"})
    void only_an_administrator_of_this_tenant_writes(String action) {
        var id = added("guarded " + action);
        var path = portal.path("/projects" + action.replace("PROJECT", id.toString()));
        var form = new String[] {"name", "taken over", "service", service, "region", "eu-de"};
        assertEquals(403, portal.viewer().post(path, form).status());
        assertEquals(403, portal.contributor().post(path, form).status());
        assertEquals(404, portal.stranger().post(path, form).status());
        assertTrue(portal.nobody().post(path, form).location().startsWith("/sign-in"));
        var own = portal.administrator().get(portal.path("/projects")).text();
        assertFalse(own.contains("taken over"), own);
    }

    @Test
    void another_tenants_project_is_not_found_below_ones_own_address() {
        var id = added("ours");
        var theirs = "/t/" + portal.otherTenant().slug() + "/projects/" + id;
        assertEquals(404, portal.stranger().post(theirs + "/retirement").status());
        assertEquals(
                404,
                portal.stranger()
                        .post(theirs + "/details", "name", "theirs", "region", "eu-de")
                        .status());
        assertEquals(
                404,
                portal.stranger()
                        .post("/t/" + portal.otherTenant().slug() + "/projects/no-id/retirement")
                        .status());
    }
}
