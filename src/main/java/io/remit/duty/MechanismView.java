package io.remit.duty;

import io.remit.evidence.OutcomeBadge;
import io.remit.mechanism.Deed;
import io.remit.standing.Mechanism;
import io.remit.web.Request;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the part of a duty's page that tells what its mechanism says. */
final class MechanismView {
    private static final int MOST_DEEDS = 10;
    private final Request in;
    private final DutyDetails told;
    private final DutyEntry duty;
    private final FactsOfDuty facts;

    MechanismView(Request in, DutyDetails told) {
        this.in = in;
        this.told = told;
        this.duty = told.entry();
        this.facts = told.seen().facts();
    }

    MechanismPart part() {
        var typed = in.typedInto(DutyRows.base(in) + "/" + duty.id() + "/mechanism");
        return new MechanismPart(
                !DutyService.isProvider(in.access()),
                facts.mechanism().label(),
                duty.assignment().mechanism().isEmpty(),
                findings(),
                deeds(),
                String.valueOf(duty.assignment().version()),
                typed.field("mechanism", ""),
                options());
    }

    private List<MechanismPart.Found> findings() {
        var names = projectNames();
        return duty.subjects().stream()
                .flatMap(subject -> facts.findings(subject.subject()).stream())
                .distinct()
                .map(one -> new MechanismPart.Found(
                        names.getOrDefault(one.subject(), ""),
                        OutcomeBadge.of(one.outcome()),
                        one.sentence(),
                        one.grade().label(),
                        one.place().isEmpty() ? "" : in.viewer().base() + one.place()))
                .toList();
    }

    private Map<String, String> projectNames() {
        return told.seen().gathered().inUse(duty.service().id()).stream()
                .collect(Collectors.toMap(SubjectStanding::of, project -> project.name()));
    }

    private List<MechanismPart.Done> deeds() {
        var all = new ArrayList<>(duty.subjects().stream()
                .flatMap(subject -> facts.deeds(subject.subject()).stream())
                .distinct()
                .sorted(Comparator.comparing(Deed::on))
                .toList());
        Collections.reverse(all);
        return all.stream()
                .limit(MOST_DEEDS)
                .map(deed -> new MechanismPart.Done(
                        Moment.on(deed.on()),
                        deed.sentence(),
                        told.names().getOrDefault(deed.by(), ""),
                        in.viewer().base() + deed.place()))
                .toList();
    }

    private List<Option> options() {
        var said = duty.assignment().mechanism();
        var options = new ArrayList<Option>();
        var proposed = Mechanism.proposed(duty.duty().text());
        options.add(new Option("", "As its words suggest: " + proposed.label(), said.isEmpty()));
        for (var one : Mechanism.values()) {
            options.add(
                    new Option(one.name(), one.label(), said.filter(one::equals).isPresent()));
        }
        return options;
    }

    /** Everybody whom the deeds name. */
    static List<String> mentioned(Seen seen) {
        var entry = seen.entry();
        var facts = seen.facts();
        return entry.subjects().stream()
                .flatMap(subject -> facts.deeds(subject.subject()).stream())
                .map(Deed::by)
                .distinct()
                .toList();
    }
}
