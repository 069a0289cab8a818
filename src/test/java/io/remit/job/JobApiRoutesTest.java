package io.remit.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.remit.access.JobId;
import io.remit.access.Permission;
import io.remit.access.Role;
import io.remit.testing.AtOnce;
import io.remit.testing.AuditTrail;
import io.remit.testing.Page;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What programs report of jobs: twice, in any order, and wrongly. */
@PortalTest
final class JobApiRoutesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final TestPortal portal;
    private static Jobbed jobbed;

    JobApiRoutesTest(TestPortal portal) {
        this.portal = portal;
        if (jobbed == null) {
            jobbed = new Jobbed(portal);
        }
    }

    private Instant ago(int minutes) {
        return portal.clock().instant().minus(Duration.ofMinutes(minutes));
    }

    private static String said(String state, Instant at, String more) {
        return "{\"state\":\"" + state + "\",\"at\":\"" + at + "\"" + more + "}";
    }

    private static Page report(String job, String body) {
        return jobbed.program().json(jobbed.path(job), body);
    }

    private static JsonNode json(int status, Page page) {
        assertEquals(status, page.status(), page::toString);
        try {
            return JSON.readTree(page.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(page.toString(), e);
        }
    }

    private List<AuditTrail.Event> events(String job) {
        return AuditTrail.of(portal.store(), portal.tenant().id()).stream()
                .filter(event -> event.subject().equals("job:" + job))
                .toList();
    }

    @Test
    void a_report_makes_a_job_and_is_in_the_tenants_trail() {
        var made = json(
                201,
                report(
                        "generate-1",
                        said(
                                "running",
                                ago(3),
                                ",\"kind\":\"data-generation\",\"serviceVersion\":\"1.4\",\"output\":\"cos://b/p\"")));
        assertEquals("running", made.path("state").asText());
        assertEquals("data-generation", made.path("kind").asText());
        assertEquals("us-east", made.path("region").asText());
        assertEquals("reported", made.path("grade").asText());
        assertEquals(1, events(made.path("id").asText()).size());
        var event = events(made.path("id").asText()).get(0);
        assertEquals("job.report.heard", event.action());
        assertEquals("running", event.after("state"));
        assertEquals(
                "reported",
                json(
                                200,
                                jobbed.program()
                                        .get(jobbed.api(
                                                "/jobs/" + made.path("id").asText())))
                        .path("grade")
                        .asText());
    }

    @Test
    void the_same_report_again_changes_nothing() {
        var body = said("running", ago(2), ",\"id\":\"r-1\"");
        var first = json(201, report("twice", body));
        assertEquals(first, json(200, report("twice", body)));
        var plain = said("completed", ago(1), "");
        var second = json(201, report("twice", plain));
        assertEquals(second, json(200, report("twice", plain)));
        assertEquals(2, events(first.path("id").asText()).size());
    }

    @Test
    void the_same_id_with_another_content_is_refused() {
        json(201, report("other-content", said("running", ago(2), ",\"id\":\"r-1\"")));
        var refused = json(409, report("other-content", said("failed", ago(2), ",\"id\":\"r-1\"")));
        assertEquals(409, refused.path("status").asInt());
    }

    @Test
    void reports_in_the_wrong_order_make_the_same_job_as_in_the_right_one() {
        var reports = List.of(
                said("queued", ago(9), ""),
                said("running", ago(8), ",\"serviceVersion\":\"1.4\""),
                said("interrupted", ago(7), ""),
                said("resumed", ago(6), ",\"serviceVersion\":\"1.5\""),
                said("completed", ago(5), ",\"output\":\"cos://b/p\""));
        reports.forEach(body -> json(201, report("right", body)));
        for (int i = reports.size() - 1; i >= 0; i--) {
            json(201, report("wrong", reports.get(i)));
            json(200, report("wrong", reports.get(i)));
        }
        var right = json(200, report("right", reports.get(0)));
        var wrong = json(200, report("wrong", reports.get(0)));
        for (var member : List.of("state", "stateAt", "startedAt", "endedAt", "serviceVersion", "output", "grade")) {
            assertFalse(right.path(member).isMissingNode(), member);
            assertEquals(right.path(member), wrong.path(member), member);
        }
        assertEquals("completed", wrong.path("state").asText());
    }

    @Test
    void two_reports_of_a_new_job_at_once_make_one_job() {
        var failures = AtOnce.run(8, i -> {
            var page = report("at-once", said("running", ago(20 - i), ""));
            if (page.status() != 201) {
                throw new IllegalStateException(page.toString());
            }
        });
        assertEquals(List.of(), failures);
        var id = new JobId(UUID.fromString(json(201, report("at-once", said("completed", ago(1), "")))
                .path("id")
                .asText()));
        var told = portal.services().jobs().told(portal.access(Role.VIEWER), id);
        assertEquals(9, told.reports().size());
        assertEquals(JobState.COMPLETED, told.job().state());
    }

    @Test
    void the_same_report_at_once_is_one_report() {
        var body = said("running", ago(3), "");
        AtOnce.run(6, i -> report("same-at-once", body));
        var id = json(200, report("same-at-once", body)).path("id").asText();
        assertEquals(1, events(id).size());
    }

    @Test
    void what_is_wrong_is_told_by_pointer() {
        var refused = json(
                422,
                report(
                        "wrong-body",
                        "{\"state\":\"sleeping\",\"at\":\"2026-11-27T10:00:00\",\"serviceVerison\":\"1\",\"note\":4}"));
        var pointers = refused.path("errors").findValuesAsText("pointer");
        assertTrue(pointers.containsAll(List.of("#/state", "#/at", "#/serviceVerison", "#/note")), refused::toString);
        assertEquals(422, report("wrong-body", said("running", ago(-6), "")).status());
        assertEquals(
                422,
                report("wrong-body", said("running", ago(1), ",\"startedAt\":\"" + ago(0) + "\""))
                        .status());
        assertEquals(
                422,
                report("wrong-body", said("running", ago(1), ",\"note\":\"\\u0000\""))
                        .status());
        assertEquals(
                422,
                report("wrong-body", said("running", ago(1), ",\"note\":\"\\ud800\""))
                        .status());
        assertEquals(
                422,
                report("wrong-body", said("running", ago(1), ",\"id\":\"" + "x".repeat(101) + "\""))
                        .status());
        assertEquals(422, report("x".repeat(201), said("running", ago(1), "")).status());
        assertEquals(201, report("wrong-body", said("running", ago(-4), "")).status(), "a clock may be a little ahead");
    }

    @Test
    void a_body_that_is_no_object_of_json_is_refused() {
        assertEquals(400, report("no-json", "state=running").status());
        assertEquals(400, report("no-json", "[]").status());
        assertEquals(400, report("no-json", "").status());
        assertEquals(
                400,
                report("no-json", "{\"state\":\"running\",\"state\":\"failed\"}")
                        .status());
        assertEquals(
                415,
                jobbed.program()
                        .postFromNowhere(jobbed.path("no-json"), "state", "running")
                        .status());
        assertEquals(
                413,
                report("no-json", "{\"note\":\"" + "x".repeat(70_000) + "\"}").status());
        var page = jobbed.program().postFromNowhere(jobbed.path("no-json"));
        assertEquals("application/problem+json", page.header("Content-Type"));
    }

    @Test
    void without_a_token_or_with_a_wrong_one_the_scheme_is_named() {
        var body = said("running", ago(1), "");
        var none = portal.nobody().json(jobbed.path("nobody"), body);
        assertEquals(401, none.status());
        assertEquals("Bearer realm=\"remit\"", none.header("WWW-Authenticate"));
        var wrong = jobbed.with("rmt_nothing").json(jobbed.path("nobody"), body);
        assertEquals(401, wrong.status());
        assertTrue(wrong.header("WWW-Authenticate").contains("invalid_token"));
        assertFalse(wrong.body().contains("rmt_nothing"));
        assertEquals(
                401, portal.administrator().json(jobbed.path("nobody"), body).status(), "a session is no token");
    }

    @Test
    void a_revoked_token_and_one_past_its_end_open_nothing() {
        var revoked = jobbed.made(portal.tenant(), 30, Permission.JOB_EDIT);
        portal.services().tokens().revoke(jobbed.inTenant(), revoked.id());
        var body = said("running", ago(1), "");
        assertEquals(
                401,
                jobbed.with(revoked.secret()).json(jobbed.path("late"), body).status());
        var short1 = jobbed.made(portal.tenant(), 0, Permission.JOB_EDIT);
        assertEquals(
                201,
                jobbed.with(short1.secret()).json(jobbed.path("late"), body).status());
        portal.clock().advance(Duration.ofDays(1));
        assertEquals(
                401,
                jobbed.with(short1.secret()).json(jobbed.path("late"), body).status());
    }

    @Test
    void a_token_without_the_permission_is_refused_and_another_tenants_finds_nothing() {
        var reader = jobbed.made(portal.tenant(), 30, Permission.RECOVERY_READ);
        var body = said("running", ago(1), "");
        assertEquals(
                403,
                jobbed.with(reader.secret()).json(jobbed.path("refused"), body).status());
        assertEquals(200, jobbed.with(reader.secret()).get(jobbed.api("/jobs")).status());
        var stranger = jobbed.made(portal.otherTenant(), 30, Permission.JOB_EDIT, Permission.RECOVERY_READ);
        assertEquals(
                404,
                jobbed.with(stranger.secret())
                        .json(jobbed.path("refused"), body)
                        .status());
        assertEquals(
                404, jobbed.with(stranger.secret()).get(jobbed.api("/jobs")).status());
        assertEquals(
                404, jobbed.program().get("/api/v1/tenants/no-such-tenant/jobs").status());
        assertEquals(
                404,
                jobbed.program()
                        .json(jobbed.api("/projects/none/jobs/x/reports"), body)
                        .status());
    }

    @Test
    void a_services_token_speaks_for_every_tenant_that_uses_it_and_of_its_own_projects_only() {
        var token = jobbed.madeFor(jobbed.service.id());
        var body = said("running", ago(1), "");
        var made = json(201, jobbed.with(token.secret()).json(jobbed.path("by-service"), body));
        assertEquals(
                token.id().toString(),
                events(made.path("id").asText()).get(0).actor(),
                "it is in the tenant's trail, by the token");
        var elsewhere = "/api/v1/tenants/" + portal.otherTenant().slug() + "/jobs";
        assertEquals(404, jobbed.with(token.secret()).get(elsewhere).status());
        var services = portal.services();
        var other = services.catalog()
                .createService(services.platform(), "aside-" + portal.tenant().slug(), "Aside");
        services.subscriptions().subscribe(jobbed.inTenant(), other.slug());
        services.projects().add(jobbed.inTenant(), other.slug(), "aside", "us-east");
        var aside = jobbed.with(jobbed.madeFor(other.id()).secret());
        assertEquals(404, aside.json(jobbed.path("by-service"), body).status());
        assertEquals(
                404, aside.get(jobbed.api("/jobs/" + made.path("id").asText())).status());
        assertEquals(0, json(200, aside.get(jobbed.api("/jobs"))).path("jobs").size());
    }

    @Test
    void the_list_is_paged_by_key_and_filtered() {
        var project = jobbed.project("many", "eu-de");
        for (int i = 0; i < 103; i++) {
            portal.services()
                    .jobReports()
                    .report(jobbed.inTenant(), project, "many " + i, "", Said.of(JobState.QUEUED, ago(1)));
        }
        var first = json(200, jobbed.program().get(jobbed.api("/jobs?project=many&state=queued")));
        assertEquals(100, first.path("jobs").size());
        assertEquals("many 102", first.path("jobs").path(0).path("name").asText());
        var next = first.path("next").asText();
        var second = json(200, jobbed.program().get(jobbed.api("/jobs?project=" + project + "&after=" + next)));
        assertEquals(3, second.path("jobs").size());
        assertTrue(second.path("next").isMissingNode());
        assertEquals(422, jobbed.program().get(jobbed.api("/jobs?state=asleep")).status());
        assertEquals(404, jobbed.program().get(jobbed.api("/jobs?project=none")).status());
        assertEquals(
                404, jobbed.program().get(jobbed.api("/jobs/" + new UUID(1, 1))).status());
    }

    @Test
    void who_tries_tokens_has_to_wait_and_who_has_one_does_not() {
        int wrong = 0;
        while (wrong < 200
                && jobbed.with("rmt_" + wrong).get(jobbed.api("/jobs")).status() == 401) {
            wrong++;
        }
        assertTrue(wrong >= 30 && wrong <= 40, "so many as sign-in allows");
        var page = jobbed.with("rmt_more").get(jobbed.api("/jobs"));
        assertEquals(429, page.status());
        assertFalse(page.header("Retry-After").isEmpty());
        assertEquals(200, jobbed.program().get(jobbed.api("/jobs")).status());
        portal.clock().advance(Duration.ofMinutes(16));
    }

    @Test
    void the_api_describes_reports_and_the_scheme() {
        var api = json(200, portal.nobody().get("/api/openapi.json"));
        var path = "/api/v1/tenants/{tenant}/projects/{project}/jobs/{job}/reports";
        assertTrue(api.path("paths").path(path).has("post"));
        assertEquals(
                "bearer",
                api.path("components")
                        .path("securitySchemes")
                        .path("token")
                        .path("scheme")
                        .asText());
    }
}
