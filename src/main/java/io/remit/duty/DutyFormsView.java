package io.remit.duty;

import io.remit.access.AccountId;
import io.remit.access.Actor;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.attestation.DutyException;
import io.remit.attestation.ExceptionAsking;
import io.remit.standing.Cadence;
import io.remit.standing.CadenceProposal;
import io.remit.web.Request;
import io.remit.web.Typed;
import io.remit.web.parts.Option;
import java.util.ArrayList;
import java.util.List;

/** Makes the two larger forms of a duty's page: owner and cadence, and asking for an exception. */
final class DutyFormsView {
    private static final List<String> CADENCES =
            List.of("NONE", "P1M", "P3M", "P6M", "P1Y", "---01", "--03-31 --09-30", "INCIDENT P14D", "VERSION P30D");
    private final Request in;
    private final DutyDetails told;
    private final DutyEntry duty;
    private final String base;

    /** @param base the page's address, below which its forms post */
    DutyFormsView(Request in, DutyDetails told, String base) {
        this.in = in;
        this.told = told;
        this.duty = told.entry();
        this.base = base;
    }

    DutyPage.LayingForm laying() {
        var typed = in.typedInto(base + "/settings");
        var now = duty.assignment();
        var cadence = now.cadence().map(Cadence::label).orElse("");
        var proposal = CadenceProposal.of(duty.row().area(), duty.duty().text());
        return new DutyPage.LayingForm(
                typed.isBack(),
                typed.fieldProblems(),
                String.valueOf(now.version()),
                typed.field("owner", ""),
                owners(typed, now.owner().map(AccountId::toString).orElse("")),
                typed.field("cadence", cadence),
                "In words, such as every 2 weeks, once, 31 March and 30 September, or within 14 days after an incident."
                        + " Proposed: " + proposal.cadence().label() + ". " + proposal.why(),
                CADENCES.stream()
                        .map(text -> Cadence.parse(text).label())
                        .map(words -> new Option(words, words, false))
                        .toList(),
                typed.field("firstDueOn", now.firstDueOn().map(Object::toString).orElse("")),
                typed.field("perSubject", ""),
                perSubjects(typed, now.perSubject()),
                typed.field("notes", now.notes()));
    }

    private List<Option> owners(Typed typed, String current) {
        var options = new ArrayList<Option>();
        options.add(new Option("", "Nobody", typed.chosen("owner", "", current.isEmpty())));
        for (var member : told.people()) {
            var id = member.account().toString();
            options.add(new Option(id, member.name(), typed.chosen("owner", id, id.equals(current))));
        }
        // Whoever may not answer for duties any more stays until somebody chooses another.
        if (options.stream().noneMatch(option -> option.value().equals(current))) {
            options.add(new Option(current, nameOfOwner(), typed.chosen("owner", current, true)));
        }
        return options;
    }

    private String nameOfOwner() {
        return duty.assignment()
                .owner()
                .map(owner -> told.names().get(Actor.account(owner).reference()))
                .filter(name -> !name.isEmpty())
                .orElse("Somebody who left");
    }

    private static List<Option> perSubjects(Typed typed, PerSubject current) {
        var options = new ArrayList<Option>();
        for (var one : PerSubject.values()) {
            options.add(new Option(one.name(), one.label(), typed.chosen("perSubject", one.name(), one == current)));
        }
        return options;
    }

    DutyPage.Asking asking() {
        var typed = in.typedInto(base + "/exceptions");
        var follows =
                told.exceptions().stream().findFirst().map(DutyException::id).orElse(ExceptionAsking.FIRST);
        return new DutyPage.Asking(
                typed.isBack(),
                typed.fieldProblems(),
                follows.toString(),
                duty.textHash(),
                typed.field("kind", ""),
                List.of(
                        new Option("NOT_APPLICABLE", "Not applicable", typed.chosen("kind", "NOT_APPLICABLE", true)),
                        new Option("RISK_ACCEPTED", "Risk accepted", typed.chosen("kind", "RISK_ACCEPTED", false))),
                typed.field("exceptionReason", ""),
                typed.field("endsOn", ""));
    }
}
