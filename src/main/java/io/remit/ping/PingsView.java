package io.remit.ping;

import static io.remit.access.Permission.PING_EDIT;

import io.remit.access.DutyId;
import io.remit.ping.PingService.Listed;
import io.remit.ping.PingedDuties.Choice;
import io.remit.standing.CheckOutcome;
import io.remit.tenant.Project;
import io.remit.web.Request;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the page of pings from what there is and what was typed. */
final class PingsView {
    /** A list that fits a screen is read; a longer one is searched. */
    private static final int MANY = 20;

    private static final String ADD_ANOTHER = " It does not count any more. Revoke it, and add one for ";
    private final Request in;
    private final String base;
    private final List<Choice> duties;
    private final List<Project> projects;
    private final Set<DutyId> perProject;

    PingsView(Request in, String base, List<Choice> duties, List<Project> projects, Set<DutyId> perProject) {
        this.in = in;
        this.base = base;
        this.duties = duties;
        this.projects = projects;
        this.perProject = perProject;
    }

    /** @param made name and address of a ping just made; empty where none was */
    PingsPage page(List<Listed> pings, List<String> made) {
        var byId = duties.stream().collect(Collectors.toMap(Choice::id, Function.identity(), (one, same) -> one));
        var q = in.query("q");
        return new PingsPage(
                base,
                in.access().may(PING_EDIT),
                in.typed().field("", "").error(),
                made.isEmpty() ? "" : made.get(1),
                made.isEmpty() ? "" : made.get(0),
                pings.size() > MANY,
                q,
                pings.stream()
                        .map(listed -> row(listed, byId))
                        .filter(row -> fits(row, q.toLowerCase(Locale.ROOT)))
                        .toList(),
                making());
    }

    private static boolean fits(PingsPage.Row row, String q) {
        return (row.name() + "\n" + row.duty() + "\n" + row.subject())
                .toLowerCase(Locale.ROOT)
                .contains(q);
    }

    private PingsPage.Row row(Listed listed, Map<DutyId, Choice> byId) {
        var ping = listed.ping();
        var duty = Optional.ofNullable(byId.get(ping.duty()));
        var project = projects.stream()
                .filter(one -> one.subject().equals(ping.subject()))
                .findFirst();
        var idle = idle(ping, duty.isPresent(), project.isPresent());
        return new PingsPage.Row(
                ping.id().toString(),
                ping.name(),
                duty.map(Choice::label).orElse("A duty of an earlier edition"),
                "/t/" + in.access().tenantSlug() + "/duties/" + ping.duty(),
                project.map(Project::name).orElse(""),
                "every " + words(ping.period()) + ", at most " + words(ping.grace()) + " late",
                idle,
                idle.isEmpty() ? badge(listed.outcome().outcome()) : Badge.warn("Does not count"),
                listed.outcome().lastAt().isPresent(),
                Moment.at(listed.outcome().lastAt().orElse(ping.madeAt())));
    }

    /** What was laid down may have changed since the ping was made; then nobody shall rely on it. */
    private String idle(Ping ping, boolean hasDuty, boolean hasProject) {
        boolean each = perProject.contains(ping.duty());
        if (!hasDuty) {
            return "No edition in effect asks for its duty. It does not count any more.";
        }
        if (each && ping.subject().isEmpty()) {
            return "Its duty is fulfilled for each project now, and it reports for all of it." + ADD_ANOTHER
                    + "each project.";
        }
        if (!each && !ping.subject().isEmpty()) {
            return "Its duty is fulfilled once for all of it now, and it reports for one project." + ADD_ANOTHER
                    + "the whole.";
        }
        return ping.subject().isEmpty() || hasProject
                ? ""
                : "Its project is retired. It does not count as long as it is.";
    }

    private PingsPage.Making making() {
        var typed = in.typed();
        var chosen = typed.field("duty", in.query("duty"));
        return new PingsPage.Making(
                typed.problems(),
                typed.field("name", ""),
                chosen,
                duties.stream().flatMap(duty -> options(duty, chosen)).toList(),
                typed.field("period", "1"),
                typed.field("periodUnit", ""),
                units(typed.field("periodUnit", ChronoUnit.DAYS.name())),
                typed.field("grace", "1"),
                typed.field("graceUnit", ""),
                units(typed.field("graceUnit", ChronoUnit.HOURS.name())));
    }

    /** A duty for what it is fulfilled for, and for nothing else: all of it, or each project of its service. */
    private Stream<Option> options(Choice duty, Field chosen) {
        if (!perProject.contains(duty.id())) {
            return Stream.of(option(PingForm.value(duty, Optional.empty()), duty.label(), chosen));
        }
        return projects.stream()
                .filter(project -> project.service().id().equals(duty.service()))
                .map(project -> option(
                        PingForm.value(duty, Optional.of(project)), project.name() + ": " + duty.label(), chosen));
    }

    private static List<Option> units(Field chosen) {
        return PingForm.UNITS.stream()
                .map(unit -> option(unit.name(), unit.name().toLowerCase(Locale.ROOT), chosen))
                .toList();
    }

    private static Option option(String value, String label, Field chosen) {
        return new Option(value, label, chosen.value().equals(value));
    }

    private static Badge badge(CheckOutcome outcome) {
        return switch (outcome) {
            case HOLDS -> Badge.ok("Holds");
            case FAILS -> new Badge("bad", "circle-x", "Fails");
            case CANNOT_TELL -> new Badge("warn", "help-circle", "Never reported");
        };
    }

    /** In the largest unit that divides it. */
    private static String words(Duration duration) {
        if (duration.toSeconds() % 86_400 == 0) {
            return counted(duration.toDays(), "day");
        }
        return duration.toSeconds() % 3600 == 0
                ? counted(duration.toHours(), "hour")
                : counted(duration.toMinutes(), "minute");
    }

    private static String counted(long count, String unit) {
        return count == 1 ? "1 " + unit : count + " " + unit + "s";
    }
}
