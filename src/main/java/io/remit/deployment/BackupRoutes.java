package io.remit.deployment;

import static io.remit.access.Permission.DEPLOYMENT_EDIT;
import static io.remit.access.Permission.RECOVERY_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.BackupProjectId;
import io.remit.report.Csv;
import io.remit.tenant.Project;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** A tenant's page of backup projects. */
public final class BackupRoutes {
    private final BackupService backups;
    private final ModelService models;

    public BackupRoutes(BackupService backups, ModelService models) {
        this.backups = backups;
        this.models = models;
    }

    public void register(Routes routes) {
        routes.tenant(GET, "/recovery/backups", RECOVERY_READ, this::page);
        routes.tenant(GET, "/recovery/backups/csv", RECOVERY_READ, this::csv);
        routes.tenant(POST, "/recovery/backups", DEPLOYMENT_EDIT, this::set).reshow(this::page);
        routes.tenant(POST, "/recovery/backups/{backup}/ending", DEPLOYMENT_EDIT, this::end)
                .reshow(this::page);
    }

    private Reply set(Request in) {
        var pairing = DeploymentForm.pairing(in);
        backups.set(in.access(), pairing.primary(), pairing.backup(), pairing.note());
        return Reply.goTo(base(in)).flash("The backup project is set. Practise to recover into it.");
    }

    private Reply end(Request in) {
        backups.end(in.access(), in.id("backup", BackupProjectId::new));
        return Reply.goTo(base(in)).flash("The project is no longer the backup.");
    }

    private Reply csv(Request in) {
        var rows = backups.backups(in.access()).stream()
                .map(one -> List.of(
                        one.primary().name(),
                        one.primary().region(),
                        one.primary().service().name(),
                        one.pair().map(pair -> pair.backup().name()).orElse(""),
                        one.pair().map(pair -> pair.backup().region()).orElse(""),
                        one.state().label(),
                        one.last().map(Recovered::name).orElse(""),
                        one.last().map(last -> last.day().toString()).orElse(""),
                        one.pair().map(Backup.Pair::note).orElse("")))
                .toList();
        var columns = List.of(
                "project", "region", "service", "backup", "backup region", "state", "last exercise", "on", "note");
        return Reply.file(Attachment.csv("backup-projects.csv", Csv.bytes(columns, rows)));
    }

    private Reply page(Request in) {
        var all = backups.backups(in.access());
        var page =
                Seek.of(in, base(in), List.of(), all, one -> one.primary().id().toString());
        var today = models.today(in.access());
        var backing = all.stream()
                .flatMap(one -> one.pair().stream())
                .map(pair -> pair.backup().id())
                .collect(Collectors.toSet());
        return Reply.page(
                "deployment/backups",
                new BackupsPage(
                        base(in),
                        in.access().may(DEPLOYMENT_EDIT),
                        in.typed().field("", "").error(),
                        page.rows().stream()
                                .map(one -> row(
                                        in, one, backing.contains(one.primary().id()), today))
                                .toList(),
                        page.pager(),
                        setting(in, all.stream().map(Backup::primary).toList())));
    }

    private static BackupsPage.Setting setting(Request in, List<Project> projects) {
        var typed = in.typedInto(base(in));
        var primary = typed.field("primary", "");
        var backup = typed.field("backup", "");
        return new BackupsPage.Setting(
                typed.problems(),
                primary,
                Choices.every("Choose a project", Choices.projects(projects, primary.value())),
                backup,
                Choices.every("Choose a project", Choices.projects(projects, backup.value())),
                typed.field("note", ""));
    }

    private static BackupsPage.Row row(Request in, Backup one, boolean isBacking, LocalDate today) {
        var exercises = "/t/" + in.access().tenantSlug() + "/recovery/exercises/";
        return new BackupsPage.Row(
                one.primary().name(),
                one.primary().region(),
                one.primary().service().name(),
                one.pair().map(pair -> pair.id().toString()).orElse(""),
                one.pair().map(pair -> pair.backup().name()).orElse(""),
                one.pair().map(pair -> pair.backup().region()).orElse(""),
                one.pair().map(Backup.Pair::note).orElse(""),
                isBacking && one.pair().isEmpty() ? Badge.quiet("circle-dot", "Backs another") : badge(one.state()),
                one.last()
                        .map(last -> new Link(last.name(), exercises + last.exercise()))
                        .orElse(new Link("", "")),
                one.last().map(last -> Moment.on(last.day())).orElse(Moment.NONE),
                one.last().map(last -> age(last.day(), today)).orElse(""));
    }

    private static Badge badge(Backup.State state) {
        return switch (state) {
            case PROVED -> Badge.ok(state.label());
            case PROVED_LONG_AGO -> new Badge("warn", "clock-exclamation", state.label());
            case NEVER_PRACTISED -> new Badge("warn", "help-circle", state.label());
            case LAST_FAILED -> new Badge("bad", "circle-x", state.label());
            case SAME_REGION, BACKUP_RETIRED -> Badge.bad(state.label());
            case NONE -> Badge.quiet("circle-dashed", state.label());
        };
    }

    private static String age(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        return days <= 0 ? "today" : days == 1 ? "1 day ago" : days + " days ago";
    }

    private static String base(Request in) {
        return "/t/" + in.access().tenantSlug() + "/recovery/backups";
    }
}
