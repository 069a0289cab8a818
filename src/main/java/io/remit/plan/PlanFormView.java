package io.remit.plan;

import io.remit.catalog.ServiceEntry;
import io.remit.web.Request;
import io.remit.web.parts.Fact;
import io.remit.web.parts.Field;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import io.remit.wording.DurationWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the forms of plans and steps, from what there is and what was typed. */
final class PlanFormView {
    private static final String ENTER_RTO = "How soon after the disruption the service must be verified, such as 4 h.";
    private static final String ENTER_RPO = "How old the newest recovered data may be, such as 1 h.";
    private final Request in;
    private final PlanSources sources;

    PlanFormView(Request in, PlanSources sources) {
        this.in = in;
        this.sources = sources;
    }

    PlanFormPage making(List<ServiceEntry> services) {
        var base = PlanView.base(in);
        var first = services.isEmpty() ? "" : services.get(0).id().toString();
        var service = field("service", in.query("service").isEmpty() ? first : in.query("service"));
        var template = field("template", PlanTemplate.FAIL_OVER.name());
        var says = services.stream()
                .filter(one -> one.id().toString().equals(service.value()))
                .findFirst()
                .map(one -> sources.says(in.access(), one.id()))
                .orElse(PageSays.NOTHING);
        return new PlanFormPage(
                in.viewer().place(),
                List.of(new Link("Plans", base)),
                "New plan",
                base,
                base,
                true,
                0,
                in.typed().problems(),
                List.of(),
                service,
                services.stream()
                        .map(one -> option(one.id().toString(), one.name(), service))
                        .toList(),
                template,
                Stream.of(PlanTemplate.values())
                        .map(one -> option(one.name(), one.label(), template))
                        .toList(),
                tick("items", true),
                says.items().size(),
                field("name", ""),
                field("scenario", ""),
                says.scenarios(),
                field("rto", ""),
                PlanRemarks.hint(says.rto(), ENTER_RTO),
                field("rpo", ""),
                PlanRemarks.hint(says.rpo(), ENTER_RPO),
                field("summary", ""));
    }

    PlanFormPage changing(Plan plan, PlanVersion version) {
        var base = PlanView.base(in, plan);
        var says = sources.says(in.access(), plan.service());
        var now = overtaken()
                ? List.of(
                        new Fact("Name", plan.name()),
                        new Fact("Scenario", plan.scenario()),
                        new Fact("RTO", PlanRemarks.words(version.rto())),
                        new Fact("RPO", PlanRemarks.words(version.rpo())),
                        new Fact("Summary", version.summary()))
                : List.<Fact>of();
        return new PlanFormPage(
                in.viewer().place(),
                crumbs(plan),
                "Name and objectives",
                base + "/details",
                base,
                false,
                seen(plan),
                in.typed().problems(),
                now,
                Field.EMPTY,
                List.of(),
                Field.EMPTY,
                List.of(),
                Field.EMPTY,
                0,
                field("name", plan.name()),
                field("scenario", plan.scenario()),
                says.scenarios(),
                field("rto", typed(version.rto())),
                PlanRemarks.hint(says.rto(), ENTER_RTO),
                field("rpo", typed(version.rpo())),
                PlanRemarks.hint(says.rpo(), ENTER_RPO),
                field("summary", version.summary()));
    }

    /** @param step the one to be changed; empty for a new one, or where it was removed meanwhile */
    StepFormPage step(Plan plan, PlanVersion version, Optional<PlanStep> step) {
        var base = PlanView.base(in, plan);
        var kind = field("kind", step.map(PlanStep::kind).orElse(StepKind.DO).name());
        var member = field(
                "member", step.flatMap(PlanStep::member).map(Object::toString).orElse(""));
        return new StepFormPage(
                in.viewer().place(),
                crumbs(plan),
                step.map(one -> "Step " + one.position()).orElse("New step"),
                base + "/steps" + step.map(one -> "/" + one.key()).orElse(""),
                base + step.map(one -> "#step-" + one.key()).orElse(""),
                seen(plan),
                in.typed().problems(),
                overtaken() ? step.map(one -> now(version, one)).orElse(List.of()) : List.of(),
                kind,
                Stream.of(StepKind.values())
                        .map(one -> option(one.name(), one.label() + ": " + lower(one.meaning()), kind))
                        .toList(),
                field("title", step.map(PlanStep::title).orElse("")),
                field("instructions", step.map(PlanStep::instructions).orElse("")),
                field("role", step.map(PlanStep::role).orElse("")),
                member,
                members(member),
                field("expected", typed(step.flatMap(PlanStep::expected))),
                tick("required", step.map(PlanStep::required).orElse(true)),
                others(version, step),
                field("needs", ""));
    }

    private List<Option> members(Field chosen) {
        var options = new ArrayList<Option>();
        options.add(option("", "Nobody by name", chosen));
        sources.members(in.access())
                .forEach(one -> options.add(option(one.account().toString(), one.name(), chosen)));
        return options;
    }

    private List<Option> others(PlanVersion version, Optional<PlanStep> step) {
        return version.steps().stream()
                .filter(other ->
                        step.filter(one -> one.key().equals(other.key())).isEmpty())
                .map(other -> new Option(
                        other.key().toString(),
                        other.position() + ". " + other.title(),
                        in.typed()
                                .chosen(
                                        "needs",
                                        other.key().toString(),
                                        step.filter(one -> one.needs().contains(other.id()))
                                                .isPresent())))
                .toList();
    }

    private List<Fact> now(PlanVersion version, PlanStep step) {
        var row = StepRow.of(version, sources.names(in.access(), version)).get(step.position() - 1);
        return List.of(
                new Fact("Step", step.title()),
                new Fact("Kind", step.kind().label()),
                new Fact("Who", row.who()),
                new Fact("Expected", row.expected()),
                new Fact("Needs", row.needs()),
                new Fact("Instructions", step.instructions()));
    }

    private List<Link> crumbs(Plan plan) {
        return List.of(new Link("Plans", PlanView.base(in)), new Link(plan.name(), PlanView.base(in, plan)));
    }

    /** Whether somebody else was first: then the form goes out again with the version that is there now. */
    private boolean overtaken() {
        return !in.typed().field("", "").error().isEmpty();
    }

    private int seen(Plan plan) {
        var typed = in.typed().field("version", "").value();
        return typed.matches("\\d{1,9}") && !overtaken() ? Integer.parseInt(typed) : plan.version();
    }

    private Field field(String name, String atFirst) {
        return in.typed().field(name, atFirst);
    }

    private Field tick(String name, boolean atFirst) {
        return Field.of(in.typed().chosen(name, "yes", atFirst) ? "yes" : "");
    }

    private static String typed(Optional<Duration> time) {
        return time.map(DurationWords::of).orElse("");
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1).replaceFirst("\\.$", "");
    }

    private static Option option(String value, String label, Field chosen) {
        return new Option(value, label, chosen.value().equals(value));
    }
}
