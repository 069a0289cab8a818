package io.remit.exercise;

import io.remit.access.AccountId;
import io.remit.access.ProjectId;
import io.remit.plan.Plan;
import io.remit.web.Form;
import io.remit.web.Request;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The form that makes a run.
 *
 * @param on the day it is planned for; empty where it starts now
 */
record StartForm(ExerciseDraft draft, Optional<LocalDate> on, RunTimes times) {
    private static final int NAME_CHARACTERS = 200;
    private static final int SCENARIO_CHARACTERS = 1000;

    static StartForm read(Request in, List<Plan> plans, RunReader reader) {
        var form = in.form();
        var plan = plans.stream()
                .filter(one -> one.id().toString().equals(form.text("plan")))
                .findFirst();
        if (plan.isEmpty()) {
            form.reject("plan", "Choose a plan.");
        }
        var kind = ExerciseRoutes.one(ExerciseKind.values(), form.text("kind"))
                .filter(one -> one != ExerciseKind.INCIDENT);
        if (kind.isEmpty()) {
            form.reject("kind", "Choose a kind of exercise.");
        }
        var name = form.optional("name", NAME_CHARACTERS);
        var scenario = form.optional("scenario", SCENARIO_CHARACTERS);
        var members = reader.members(in);
        var people = form.all("participant").stream()
                .flatMap(value -> RunReader.member(members, value).stream())
                .toList();
        var times = times(form, reader.zone(in));
        var on = day(form, reader.today(in));
        form.mustBeValid();
        var chosen = plan.orElseThrow();
        var draft = new ExerciseDraft(
                chosen.id(),
                kind.orElseThrow(),
                name.isEmpty() ? kind.orElseThrow().label() + " of " + chosen.name() : name,
                scenario.isEmpty() ? chosen.scenario() : scenario,
                commander(form, reader, in),
                people,
                into(form, reader, in));
        return new StartForm(draft, on, times);
    }

    static RunTimes times(Form form, ZoneId zone) {
        return RunTimes.NONE
                .with(TimeKind.DISRUPTED, TypedTime.read(form, TimeKind.DISRUPTED.field(), zone))
                .with(TimeKind.DETECTED, TypedTime.read(form, TimeKind.DETECTED.field(), zone))
                .with(TimeKind.DECLARED, TypedTime.read(form, TimeKind.DECLARED.field(), zone));
    }

    static Optional<AccountId> commander(Form form, RunReader reader, Request in) {
        return RunReader.member(reader.members(in), form.text("commander"));
    }

    static Optional<ProjectId> into(Form form, RunReader reader, Request in) {
        return reader.projects(in).stream()
                .map(io.remit.tenant.Project::id)
                .filter(id -> id.toString().equals(form.text("into")))
                .findFirst();
    }

    private static Optional<LocalDate> day(Form form, LocalDate today) {
        if (!form.text("when").equals("day")) {
            return Optional.empty();
        }
        if (form.text("day").isEmpty()) {
            form.reject("day", "Choose the day it is planned for.");
            return Optional.empty();
        }
        var day = form.date("day", today);
        if (day.isBefore(today)) {
            form.reject("day", "Choose today or a later day.");
        }
        return Optional.of(day);
    }
}
