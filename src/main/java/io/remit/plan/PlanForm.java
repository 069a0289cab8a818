package io.remit.plan;

import io.remit.access.ServiceId;
import io.remit.catalog.ServiceEntry;
import io.remit.identity.Member;
import io.remit.web.Form;
import io.remit.wording.DurationWords;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which plans and their steps are written. */
final class PlanForm {
    private PlanForm() {}

    /** What a form that makes a plan asks for. */
    record Making(ServiceId service, PlanTemplate template, boolean items, PlanDetails details) {}

    /** A template has a name and a scenario of its own, for whoever types none. */
    static Making making(Form form, List<ServiceEntry> services) {
        var service = services.stream()
                .filter(one -> one.id().toString().equals(form.text("service")))
                .findFirst();
        if (service.isEmpty()) {
            form.reject("service", "Choose one of the services you use.");
        }
        var template = Stream.of(PlanTemplate.values())
                .filter(one -> one.name().equals(form.text("template")))
                .findFirst();
        if (template.isEmpty()) {
            form.reject("template", "Choose what the plan starts from.");
        }
        var ours = template.orElse(PlanTemplate.BLANK).draft(List.of());
        var details = read(form, ours.name(), ours.scenario());
        form.mustBeValid();
        return new Making(
                service.orElseThrow().id(),
                template.orElseThrow(),
                form.text("items").equals("yes"),
                new PlanDetails(
                        details.name(),
                        details.scenario(),
                        details.summary().isEmpty() ? ours.summary() : details.summary(),
                        details.rto(),
                        details.rpo()));
    }

    static PlanDetails details(Form form) {
        var details = read(form, "", "");
        form.mustBeValid();
        return details;
    }

    private static PlanDetails read(Form form, String name, String scenario) {
        return new PlanDetails(
                text(form, "name", name, "Say what the plan is called.", PlanLimits.NAME_CHARACTERS),
                text(form, "scenario", scenario, "Say what has failed.", PlanLimits.SCENARIO_CHARACTERS),
                form.optional("summary", PlanLimits.SUMMARY_CHARACTERS),
                time(form, "rto"),
                time(form, "rpo"));
    }

    private static String text(Form form, String field, String otherwise, String whenMissing, int most) {
        var typed = form.optional(field, most);
        if (typed.isEmpty() && otherwise.isEmpty()) {
            form.reject(field, whenMissing);
        }
        return typed.isEmpty() ? otherwise : typed;
    }

    static StepDraft step(Form form, List<Member> members) {
        var kind = Stream.of(StepKind.values())
                .filter(one -> one.name().equals(form.text("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            form.reject("kind", "Choose the kind of step.");
        }
        var title = form.required("title", "Say in a few words what is done.", PlanLimits.TITLE_CHARACTERS);
        var instructions = form.optional("instructions", PlanLimits.INSTRUCTION_CHARACTERS);
        var role = form.optional("role", PlanLimits.ROLE_CHARACTERS);
        var member = members.stream()
                .filter(one -> one.account().toString().equals(form.text("member")))
                .map(Member::account)
                .findFirst();
        if (member.isEmpty() && !form.text("member").isEmpty()) {
            form.reject("member", "Choose one of your members, or nobody.");
        }
        var expected = time(form, "expected");
        var needs = form.all("needs").stream().flatMap(PlanForm::key).collect(Collectors.toSet());
        form.mustBeValid();
        return new StepDraft(
                kind.orElseThrow(),
                title,
                instructions,
                role,
                member,
                expected,
                form.text("required").equals("yes"),
                needs);
    }

    /** The version of the plan that whoever sends the form has seen. */
    static int seen(Form form) {
        return form.seen("version");
    }

    private static Stream<UUID> key(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static Optional<Duration> time(Form form, String field) {
        var text = form.text(field);
        var time = DurationWords.read(text);
        if (time.isEmpty() && !text.isEmpty()) {
            form.reject(field, DurationWords.HOW_TO_WRITE);
        }
        return time;
    }
}
