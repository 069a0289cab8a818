package io.remit.setup;

import io.remit.access.AccountId;
import io.remit.access.DutyId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.assignment.Laying;
import io.remit.duty.DutyEntry;
import io.remit.duty.Register;
import io.remit.standing.Cadence;
import io.remit.web.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was chosen for each duty of the page. */
final class LayingForm {
    /** What the drop-down sends where the choice is written in words beside it. */
    static final String IN_WORDS = "WORDS";

    private static final String NO_SUCH_MEMBER =
            "No member has this address, or may not attest: choose one from the list, or invite the person first.";
    private final Form form;
    private final People people;

    private LayingForm(Form form, People people) {
        this.form = form;
        this.people = people;
    }

    /**
     * What is to hold for the duties for which somebody chose how often.
     *
     * @throws Invalid with what is wrong, field by field, or where nothing was chosen at all
     * @throws Conflict where one of the duties is not there any more
     */
    static List<Laying> read(Form form, Register register, People people) {
        return new LayingForm(form, people).layings(register);
    }

    private List<Laying> layings(Register register) {
        var everybody = owner("everybody");
        var layings = new ArrayList<Laying>();
        for (var id : form.all("duty")) {
            var duty = id(id).flatMap(register::find)
                    .orElseThrow(() -> new Conflict("One of these duties is not yours any more: another edition binds"
                            + " you now. The others are below as you left them."));
            laying(duty, everybody).ifPresent(layings::add);
        }
        form.mustBeValid();
        if (layings.isEmpty()) {
            throw new Invalid("", "Choose how often for at least one duty.");
        }
        return layings;
    }

    private Optional<Laying> laying(DutyEntry duty, Optional<AccountId> everybody) {
        var suffix = "-" + duty.id();
        var owner = owner("owner" + suffix);
        var chosen = form.text("cadence" + suffix);
        if (chosen.isEmpty()) {
            if (!form.text("owner" + suffix).isEmpty()) {
                form.reject("cadence" + suffix, "Choose how often, or leave the owner out too.");
            }
            return Optional.empty();
        }
        var now = duty.assignment();
        return Optional.of(new Laying(
                duty.ref(),
                version("version" + suffix),
                owner.or(() -> everybody),
                cadence(suffix, chosen),
                due("due" + suffix),
                now.perSubject(),
                now.notes()));
    }

    private Optional<AccountId> owner(String field) {
        var text = form.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var member = people.named(text);
        if (member.isEmpty()) {
            form.reject(field, NO_SUCH_MEMBER);
        }
        return member.map(found -> found.account());
    }

    private Cadence cadence(String suffix, String chosen) {
        boolean inWords = chosen.equals(IN_WORDS);
        var field = (inWords ? "words" : "cadence") + suffix;
        var said = inWords ? form.text(field) : chosen;
        if (said.isEmpty()) {
            form.reject(field, "Write how often, such as every 2 weeks, or 31 March and 30 September.");
            return Cadence.ONCE;
        }
        try {
            return Cadence.parse(said);
        } catch (Invalid e) {
            form.reject(
                    field,
                    inWords ? e.errors().getOrDefault("cadence", e.getMessage()) : "Choose how often from the list.");
            return Cadence.ONCE;
        }
    }

    private Optional<LocalDate> due(String field) {
        return form.text(field).isEmpty() ? Optional.empty() : Optional.of(form.date(field, LocalDate.MAX));
    }

    private int version(String field) {
        return form.seen(field);
    }

    private static Optional<DutyId> id(String text) {
        try {
            return Optional.of(new DutyId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
