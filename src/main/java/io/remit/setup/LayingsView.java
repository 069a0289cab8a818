package io.remit.setup;

import io.remit.duty.DutyEntry;
import io.remit.duty.Register;
import io.remit.identity.Member;
import io.remit.setup.LayingsPage.Row;
import io.remit.standing.Cadence;
import io.remit.standing.CadenceProposal;
import io.remit.web.Request;
import io.remit.web.Typed;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Makes the page on which all duties get owner and cadence. */
final class LayingsView {
    /** A browser shows so many rows with their fields at once without trouble; the next come when these are saved. */
    private static final int MOST_ROWS = 500;

    private static final List<Cadence> OFFERED = Stream.of(
                    "NONE", "P1W", "P2W", "P1M", "P3M", "P6M", "P1Y", "---01", "INCIDENT P14D", "VERSION P30D")
            .map(Cadence::parse)
            .toList();

    private final Request in;
    private final Typed typed;
    private final Register register;
    private final People people;
    private final int graceDays;
    private final boolean manyServices;

    LayingsView(Request in, Register register, People people, int graceDays) {
        this.in = in;
        this.typed = in.typed();
        this.register = register;
        this.people = people;
        this.graceDays = graceDays;
        this.manyServices =
                register.duties().stream().map(DutyEntry::service).distinct().count() > 1;
    }

    LayingsPage page() {
        var open = register.duties().stream().filter(SetUpService::isOpen).toList();
        var shown = shown(open);
        var refused = typed.field("", "").error();
        return new LayingsPage(
                List.of(new Link("Set up", SetUpRoutes.base(in))),
                SetUpRoutes.base(in) + "/duties",
                lead(open.size(), shown.size()),
                refused,
                refused.isEmpty() ? problems() : List.of(),
                services(open),
                typed.field("everybody", ""),
                people.offered(),
                shown.stream().map(this::row).toList(),
                new Link("Back to setting up", SetUpRoutes.base(in)));
    }

    /** Those of the form that came back, though somebody else may have laid some of them down; at first all that wait. */
    private List<DutyEntry> shown(List<DutyEntry> open) {
        var again = typed.all("duty");
        if (!again.isEmpty()) {
            return register.duties().stream()
                    .filter(duty -> again.contains(duty.id().toString()))
                    .toList();
        }
        var service = in.query("service");
        return open.stream()
                .filter(duty -> service.isEmpty() || duty.service().slug().equals(service))
                .limit(MOST_ROWS)
                .toList();
    }

    private static String lead(int open, int shown) {
        if (open == 0) {
            return "Every duty has an owner or a rhythm already; change one on its own page.";
        }
        var waits = open == 1 ? "1 duty waits" : open + " duties wait";
        return shown < open
                ? waits + "; " + shown + " of them are below."
                : waits + ". What is proposed is filled in: change what does not fit, then save.";
    }

    /** A long list of the same slip is not read; every field says its own anyway. */
    private List<FieldProblem> problems() {
        return typed.problems().stream().limit(10).toList();
    }

    private List<LayingsPage.Service> services(List<DutyEntry> open) {
        if (!manyServices) {
            return List.of();
        }
        var names = new LinkedHashMap<String, String>();
        open.forEach(duty -> names.put(duty.service().slug(), duty.service().name()));
        var action = SetUpRoutes.base(in) + "/duties";
        var chosen = in.query("service");
        var services = new ArrayList<LayingsPage.Service>();
        services.add(new LayingsPage.Service("Every service", action, chosen.isEmpty()));
        names.forEach((slug, name) ->
                services.add(new LayingsPage.Service(name, action + "?service=" + slug, slug.equals(chosen))));
        return services;
    }

    private Row row(DutyEntry duty) {
        var suffix = "-" + duty.id();
        var proposal = CadenceProposal.of(duty.row().area(), duty.duty().text());
        var cadence = typed.field("cadence" + suffix, proposal.cadence().text());
        var seen = typed.field("version" + suffix, "").value();
        var version = duty.assignment().version();
        boolean overtaken = !seen.isEmpty() && !seen.equals(String.valueOf(version));
        return new Row(
                duty.id().toString(),
                version,
                duty.duty().text(),
                duty.row().area() + " · " + duty.row().section()
                        + (manyServices ? " · " + duty.service().name() : ""),
                cadences(cadence.value(), proposal.cadence()),
                proposal.why(),
                cadence,
                typed.field("words" + suffix, ""),
                typed.field("owner" + suffix, ownOwner(duty)),
                duty.ownedByCategory() ? ownerName(duty) + ", for the category" : "Nobody",
                due(suffix, proposal.cadence()),
                overtaken ? told(duty) : "");
    }

    private Field due(String suffix, Cadence proposed) {
        var first = proposed.conditional()
                ? ""
                : register.today().plusDays(graceDays).toString();
        return typed.field("due" + suffix, first);
    }

    private static List<Option> cadences(String chosen, Cadence proposed) {
        var options = new ArrayList<Option>();
        options.add(new Option("", "Decide later", chosen.isEmpty()));
        Stream.concat(OFFERED.stream(), Stream.of(proposed))
                .distinct()
                .map(one ->
                        new Option(one.text(), sentence(one.label()), one.text().equals(chosen)))
                .forEach(options::add);
        options.add(new Option(
                LayingForm.IN_WORDS, "On fixed days, or something else…", LayingForm.IN_WORDS.equals(chosen)));
        return options;
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String ownOwner(DutyEntry duty) {
        return duty.assignment().owner().flatMap(people::of).map(Member::email).orElse("");
    }

    private String ownerName(DutyEntry duty) {
        return duty.owner().flatMap(people::of).map(Member::name).orElse("Nobody");
    }

    private String told(DutyEntry duty) {
        var cadence = duty.assignment().cadence().map(Cadence::label).orElse("not said how often");
        return "Somebody else was faster: " + cadence + ", owner " + ownerName(duty)
                + ". Save to replace that, or choose “Decide later” and no owner to leave it.";
    }
}
