package io.remit.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.CaseId;
import io.remit.access.JobId;
import io.remit.access.Role;
import io.remit.standing.Grade;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The pages of jobs. */
@PortalTest
final class JobRoutesTest {
    private static final CaseId CASE = new CaseId(new UUID(3, 3));
    private final TestPortal portal;
    private final String path;
    private static Jobbed jobbed;

    JobRoutesTest(TestPortal portal) {
        this.portal = portal;
        if (jobbed == null) {
            jobbed = new Jobbed(portal);
        }
        path = portal.path("/recovery/jobs");
    }

    private JobId job(String name, Said said) {
        return portal.services()
                .jobReports()
                .report(portal.access(Role.CONTRIBUTOR), jobbed.project, name, "", said)
                .job()
                .id();
    }

    private JobId running(String name) {
        return job(name, Said.of(JobState.RUNNING, now()));
    }

    private Instant now() {
        return portal.clock().instant();
    }

    private Job job(JobId id) {
        return portal.services().jobs().job(portal.access(Role.VIEWER), id);
    }

    private String lastAction() {
        return AuditTrail.last(portal.store(), portal.tenant().id()).action();
    }

    @Test
    void a_job_is_entered_by_hand_as_stated_and_twice_is_once() {
        var form = new String[] {
            "project", jobbed.project.toString(), "name", "by hand", "state", "completed", "at", "2026-01-31T10:04"
        };
        var page = portal.contributor().post(path, form);
        assertEquals(303, page.status(), page::toString);
        var id = new JobId(
                UUID.fromString(page.location().substring(page.location().lastIndexOf('/') + 1)));
        assertEquals(Grade.STATED, job(id).story().grade());
        assertEquals(Instant.parse("2026-01-31T10:04:00Z"), job(id).story().stateAt());
        assertEquals("job.report.heard", lastAction());
        assertEquals(page.location(), portal.contributor().post(path, form).location());
        assertTrue(portal.viewer().get(page.location()).body().contains("Stated"));
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_what_was_typed_stays() {
        var page = portal.contributor()
                .post(path, "name", "wrong", "state", "asleep", "at", "yesterday", "serviceVersion", "1.4");
        assertEquals(422, page.status());
        assertEquals("wrong", page.document().select("input[name=name]").val());
        assertEquals("1.4", page.document().select("input[name=serviceVersion]").val());
        for (var field : new String[] {"project", "state", "at"}) {
            assertFalse(page.document().select("#" + field + "-error").isEmpty(), field);
        }
    }

    @Test
    void a_viewer_reads_and_says_nothing() {
        var id = running("read");
        assertEquals(200, portal.viewer().get(path).status());
        var page = portal.viewer().get(path + "/" + id);
        assertEquals(200, page.status());
        assertTrue(page.document().select("main form[method=post]").isEmpty());
        assertEquals(
                403,
                portal.viewer()
                        .post(path + "/" + id + "/reports", "state", "failed")
                        .status());
        assertEquals(404, portal.stranger().get(path + "/" + id).status());
    }

    @Test
    void the_list_shows_active_ones_first_pages_by_key_and_is_searched() {
        for (int i = 0; i < 55; i++) {
            job("done " + i, Said.of(JobState.COMPLETED, now()));
        }
        running("newly begun");
        job("done at last", Said.of(JobState.COMPLETED, now()));
        var first = portal.viewer().get(path);
        var names = first.document().select("tbody th a").eachText();
        assertEquals(50, names.size());
        assertTrue(names.indexOf("newly begun") < names.indexOf("done at last"));
        var older = first.document().select("a[rel=next]").attr("href");
        var second = portal.viewer().get(older).document();
        assertTrue(second.select("tbody th a").eachText().contains("done 0"));
        var back =
                portal.viewer().get(second.select("a[rel=prev]").attr("href")).document();
        assertEquals(names, back.select("tbody th a").eachText());
        var found = portal.viewer().get(path + "?q=done+at&state=completed").document();
        assertEquals(1, found.select("tbody th a").size());
        assertEquals(
                0,
                portal.viewer()
                        .get(path + "?q=100%25")
                        .document()
                        .select("tbody th a")
                        .size());
        var csv = portal.viewer().get(path + "/csv?q=done").body();
        assertEquals(57, csv.lines().count(), "56 and their names");
    }

    @Test
    void a_silent_job_is_said_to_be() {
        running("silent");
        portal.clock().advance(Duration.ofDays(9));
        assertTrue(portal.viewer().get(path + "?q=silent").body().contains("Not heard for 9 days"));
    }

    @Test
    void a_restart_is_linked_to_a_job_that_is_made_where_there_is_none() {
        var id = running("stopped");
        var address = path + "/" + id + "/restart";
        assertEquals(
                422,
                portal.contributor().post(address, "restartedAs", "stopped").status());
        assertEquals(422, portal.contributor().post(address, "restartedAs", "").status());
        assertEquals(
                303,
                portal.contributor()
                        .post(address, "restartedAs", "started again")
                        .status());
        assertEquals("job.restart.linked", lastAction());
        var next = job(id).restartedAs().orElseThrow();
        assertEquals(JobState.QUEUED, job(next).state());
        assertTrue(portal.viewer().get(path + "/" + next).body().contains("Took the place of"));
        var again = portal.contributor().post(address, "restartedAs", "another");
        assertEquals(409, again.status());
        assertTrue(again.body().contains("Something else took this job"), again::toString);
        assertEquals(303, portal.contributor().post(address + "/withdrawal").status());
        assertEquals(409, portal.contributor().post(address + "/withdrawal").status());
    }

    @Test
    void an_exception_needs_a_reason_and_an_active_job() {
        var id = running("old");
        var address = path + "/" + id + "/exception";
        assertEquals(422, portal.contributor().post(address, "reason", " ").status());
        assertEquals(
                303,
                portal.contributor().post(address, "reason", "It ends soon.").status());
        assertEquals("job.exception.granted", lastAction());
        assertTrue(portal.viewer().get(path + "/" + id).body().contains("It ends soon."));
        assertEquals(303, portal.contributor().post(address + "/withdrawal").status());
        assertEquals(409, portal.contributor().post(address + "/withdrawal").status());
        var over = job("over", Said.of(JobState.FAILED, now()));
        assertEquals(
                409,
                portal.contributor()
                        .post(path + "/" + over + "/exception", "reason", "No.")
                        .status());
    }

    @Test
    void what_became_of_a_job_is_said_for_an_incident_and_leads_back_to_it() {
        var id = running("interrupted");
        var address = path + "/" + id + "/verification";
        var back = portal.path("/recovery/incidents/x");
        assertTrue(portal.contributor()
                .get(path + "/" + id + "?case=" + CASE)
                .body()
                .contains("After the incident"));
        var missing = portal.contributor().post(address, "case", CASE.toString(), "note", "typed", "back", back);
        assertEquals(422, missing.status());
        assertEquals("typed", missing.document().select("#incident-note").text());
        var said = portal.contributor()
                .post(address, "case", CASE.toString(), "outcome", "VERIFIED", "note", "", "back", back);
        assertEquals(back, said.location());
        var twice = portal.contributor().post(address, "case", CASE.toString(), "outcome", "VERIFIED");
        assertEquals(409, twice.status());
        assertTrue(twice.body().contains("Completion verified, said by"), twice::toString);
        var away = portal.contributor()
                .post(address + "/withdrawal", "case", CASE.toString(), "back", "//evil.example/recovery/");
        assertEquals(path + "/" + id, away.location(), "never to another site");
        var restarted = portal.contributor()
                .post(address, "case", CASE.toString(), "outcome", "RESTARTED", "restartedAs", "interrupted 2");
        assertEquals(303, restarted.status());
        assertTrue(job(id).restartedAs().isPresent());
        assertEquals(
                404, portal.contributor().post(address, "outcome", "VERIFIED").status());
    }

    @Test
    void an_output_is_a_link_only_where_it_is_safe() {
        var said = Said.of(JobState.RUNNING, now());
        var safe = job("safe", said.doing(JobKind.DATA_GENERATION, "https://example.org/out"));
        var script = job("script", said.doing(JobKind.DATA_GENERATION, "javascript:alert(1)"));
        var named = job("named", said.doing(JobKind.DATA_GENERATION, "https://example.org@evil.example/"));
        assertEquals(1, links(safe));
        assertEquals(0, links(script));
        assertEquals(0, links(named));
    }

    private int links(JobId id) {
        return portal.viewer()
                .get(path + "/" + id)
                .document()
                .select("dl a[target=_blank]")
                .size();
    }
}
