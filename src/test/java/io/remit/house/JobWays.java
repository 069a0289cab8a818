package io.remit.house;

import io.remit.access.Access;
import io.remit.access.CaseId;
import io.remit.access.JobId;
import io.remit.access.Permission;
import io.remit.access.ProjectId;
import io.remit.access.Role;
import io.remit.catalog.ServiceEntry;
import io.remit.job.JobState;
import io.remit.job.Said;
import io.remit.testing.TestPortal;
import io.remit.token.TokenDraft;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How jobs and tokens are made for the walks. */
final class JobWays {
    private static final CaseId CASE = new CaseId(UUID.nameUUIDFromBytes("case".getBytes(StandardCharsets.UTF_8)));
    private final TestPortal portal;
    private final ServiceEntry service;

    JobWays(TestPortal portal, ServiceEntry service) {
        this.portal = portal;
        this.service = service;
    }

    /** A job on which the route can be gone. */
    String job(String path, int number) {
        var project = project(number);
        var id = job(project, "walked " + number);
        var admin = admin();
        if (path.endsWith("/restart/withdrawal")) {
            portal.services().jobs().restartedAs(admin, id, job(project, "walked again " + number));
        }
        if (path.endsWith("/exception/withdrawal")) {
            portal.services().jobs().except(admin, id, "It ends soon.");
        }
        if (path.endsWith("/verification/withdrawal")) {
            portal.services().jobVerifications().verify(admin, CASE, id, "");
        }
        return id.toString();
    }

    Map<String, String> entering(int number) {
        return Map.of(
                "project",
                project(number).toString(),
                "name",
                "entered " + number,
                "state",
                "running",
                "at",
                "2026-01-31T10:04");
    }

    static Map<String, String> saying() {
        return Map.of("state", "completed", "at", "2026-01-31T10:04");
    }

    static Map<String, String> verifying() {
        return Map.of("case", CASE.toString(), "outcome", "VERIFIED", "note", "");
    }

    /** A token of the tenant, or of the service on the operator's pages. */
    String token(String path, int number) {
        var ofService = path.startsWith("/admin");
        var access = ofService ? portal.services().platform() : admin();
        var draft = new TokenDraft(
                ofService ? Optional.of(service.id()) : Optional.empty(),
                "walked " + number,
                Set.of(Permission.JOB_EDIT),
                LocalDate.ofInstant(portal.clock().instant(), ZoneOffset.UTC));
        return portal.services().tokens().make(access, draft).id().toString();
    }

    Map<String, String> making(int number) {
        return Map.of("name", "made " + number, "permission", "JOB_EDIT", "service", service.slug());
    }

    /** The secret of a token of that tenant. */
    static String secret(TestPortal portal, Access access, Set<Permission> permissions) {
        var today = LocalDate.ofInstant(portal.clock().instant(), ZoneOffset.UTC);
        var draft = new TokenDraft(Optional.empty(), "walking", permissions, today.plusDays(1));
        return portal.services().tokens().make(access, draft).secret();
    }

    ProjectId project(int number) {
        return portal.services()
                .projects()
                .add(portal.services().in(portal.tenant()), service.slug(), "of jobs " + number, "us-east");
    }

    private JobId job(ProjectId project, String name) {
        var said = Said.of(JobState.RUNNING, portal.clock().instant());
        return portal.services()
                .jobReports()
                .report(admin(), project, name, "", said)
                .job()
                .id();
    }

    private Access admin() {
        return portal.access(Role.ADMINISTRATOR);
    }
}
