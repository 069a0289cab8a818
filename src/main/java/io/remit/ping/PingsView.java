package io.remit.ping;

import static io.remit.access.Permission.PING_EDIT;

import io.remit.access.DutyId;
import io.remit.ping.PingService.Listed;
import io.remit.ping.PingService.Made;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the page of pings from what there is and what was typed. */
final class PingsView {
    private final Request in;
    private final String base;
    private final List<Choice> duties;
    private final List<Project> projects;

    PingsView(Request in, String base, List<Choice> duties, List<Project> projects) {
        this.in = in;
        this.base = base;
        this.duties = duties;
        this.projects = projects;
    }

    PingsPage page(List<Listed> pings, Optional<String> link, Optional<Made> made) {
        var byId = duties.stream().collect(Collectors.toMap(Choice::id, Function.identity(), (one, same) -> one));
        return new PingsPage(
                base,
                in.access().may(PING_EDIT),
                in.typed().field("", "").error(),
                link.orElse(""),
                made.map(one -> one.ping().name()).orElse(""),
                pings.stream().map(listed -> row(listed, byId)).toList(),
                making(made.isPresent()));
    }

    private PingsPage.Row row(Listed listed, Map<DutyId, Choice> byId) {
        var ping = listed.ping();
        var subject = projects.stream()
                .filter(project -> project.id().toString().equals(ping.subject()))
                .map(Project::name)
                .findFirst()
                .orElse("");
        return new PingsPage.Row(
                ping.id().toString(),
                ping.name(),
                Optional.ofNullable(byId.get(ping.duty())).map(Choice::label).orElse("A duty of an earlier edition"),
                "/t/" + in.access().tenantSlug() + "/duties/" + ping.duty(),
                subject,
                "every " + words(ping.period()) + ", at most " + words(ping.grace()) + " late",
                badge(listed.outcome().outcome()),
                listed.outcome().lastAt().isPresent(),
                Moment.at(listed.outcome().lastAt().orElse(ping.madeAt())));
    }

    /** Once a ping is made, its form is empty again. */
    private PingsPage.Making making(boolean done) {
        var typed = in.typed();
        var chosen = typed.field("duty", in.query("duty"));
        return new PingsPage.Making(
                typed.problems(),
                done ? Field.EMPTY : typed.field("name", ""),
                chosen,
                duties.stream()
                        .map(duty -> option(duty.id().toString(), duty.label(), chosen))
                        .toList(),
                typed.field("subject", in.query("subject")),
                subjects(typed.field("subject", in.query("subject"))),
                typed.field("period", "1"),
                units(typed.field("periodUnit", ChronoUnit.DAYS.name())),
                typed.field("grace", "1"),
                units(typed.field("graceUnit", ChronoUnit.HOURS.name())));
    }

    private List<Option> subjects(Field chosen) {
        var options = new ArrayList<Option>();
        options.add(option("", "The duty as a whole", chosen));
        projects.forEach(project -> options.add(option(
                project.id().toString(),
                project.name() + " (" + project.service().name() + ")",
                chosen)));
        return options;
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
