package io.remit.exercise;

import io.remit.access.AccountId;
import io.remit.access.ProjectId;
import io.remit.identity.Member;
import io.remit.plan.Plan;
import io.remit.tenant.Project;
import io.remit.web.Request;
import io.remit.web.Typed;
import io.remit.web.parts.Field;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the form that makes a run. */
final class StartView {
    private final Request in;
    private final Typed typed;
    private final List<Plan> plans;
    private final List<Member> members;
    private final List<Project> projects;
    private final ZoneId zone;

    StartView(Request in, List<Plan> plans, List<Member> members, List<Project> projects, ZoneId zone) {
        this.in = in;
        this.typed = in.typed();
        this.plans = plans;
        this.members = members;
        this.projects = projects;
        this.zone = zone;
    }

    StartPage page() {
        var base = ExerciseRoutes.base(in);
        var plan = typed.field("plan", in.query("plan"));
        var kind = typed.field("kind", in.query("kind").isEmpty() ? ExerciseKind.TABLETOP.name() : in.query("kind"));
        var me = in.access().actor().accountId().map(AccountId::toString).orElse("");
        var commander = typed.field("commander", me);
        var into = typed.field("into", "");
        return new StartPage(
                base,
                new Link("See the plans", base.replace("/exercises", "/plans")),
                List.of(new Link("Exercises", base)),
                typed.problems(),
                !plans.isEmpty(),
                plan,
                plans.stream()
                        .map(one -> option(one.id().toString(), one.name(), plan))
                        .toList(),
                kind,
                ExerciseKind.practised().stream()
                        .map(one -> option(one.name(), one.label() + ": " + one.meaning(), kind))
                        .toList(),
                typed.field("name", ""),
                typed.field("scenario", ""),
                commander,
                members(members, commander, "Nobody yet"),
                participants(members, typed.all("participant")),
                into,
                projects(projects, into),
                typed.field("when", in.query("when")).value().equals("day"),
                typed.field("day", in.query("day")),
                Stream.of(TimeKind.DISRUPTED, TimeKind.DETECTED, TimeKind.DECLARED)
                        .map(time -> When.of(
                                typed,
                                time.field(),
                                time.field(),
                                time.label(),
                                time == TimeKind.DISRUPTED
                                        ? "Leave it empty for now."
                                        : "Leave it empty if it is yet to come.",
                                Optional.empty(),
                                zone))
                        .toList(),
                When.Zone.of(typed, zone, "zone"));
    }

    static List<Option> members(List<Member> members, Field chosen, String nobody) {
        var options = new ArrayList<Option>();
        options.add(option("", nobody, chosen));
        members.forEach(one -> options.add(option(one.account().toString(), one.name(), chosen)));
        return options;
    }

    static List<Option> participants(List<Member> members, Collection<String> chosen) {
        return members.stream()
                .map(one -> new Option(
                        one.account().toString(),
                        one.name(),
                        chosen.contains(one.account().toString())))
                .toList();
    }

    static List<Option> projects(List<Project> projects, Field chosen) {
        var options = new ArrayList<Option>();
        options.add(option("", "None, or not yet known", chosen));
        projects.forEach(one -> options.add(option(one.id().toString(), one.name() + ", " + one.region(), chosen)));
        return options;
    }

    static Option option(String value, String label, Field chosen) {
        return new Option(value, label, chosen.value().equals(value));
    }

    static String text(Optional<ProjectId> project) {
        return project.map(ProjectId::toString).orElse("");
    }
}
