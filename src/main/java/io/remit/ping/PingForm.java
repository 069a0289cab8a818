package io.remit.ping;

import io.remit.tenant.Project;
import io.remit.web.Form;
import io.remit.web.Request;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The form that makes a ping. */
final class PingForm {
    /** The units that times are written in, as the form names them. */
    static final List<ChronoUnit> UNITS = List.of(ChronoUnit.MINUTES, ChronoUnit.HOURS, ChronoUnit.DAYS);

    private static final int NAME_CHARACTERS = 120;

    private PingForm() {}

    static PingDraft read(Request in, List<PingedDuties.Choice> duties, List<Project> projects) {
        var form = in.form();
        var name = form.required("name", "Say what reports, such as nightly backup.", NAME_CHARACTERS);
        var period = duration(form, "period");
        var grace = duration(form, "grace");
        var chosen = form.text("duty").split("/", 2);
        var duty = duties.stream()
                .filter(choice -> choice.id().toString().equals(chosen[0]))
                .findFirst();
        if (duty.isEmpty()) {
            form.reject("duty", "Choose one of your duties.");
        }
        var project = projects.stream()
                .filter(one -> chosen.length > 1 && one.id().toString().equals(chosen[1]))
                .filter(one -> duty.filter(
                                each -> each.service().equals(one.service().id()))
                        .isPresent())
                .findFirst();
        if (duty.isPresent() && chosen.length > 1 && project.isEmpty()) {
            form.reject("duty", "Choose the duty for a project of its service that is in use.");
        }
        form.mustBeValid();
        var about = duty.orElseThrow();
        var subject = project.map(Project::subject).orElse("");
        return new PingDraft(about.service(), about.duty().key(), subject, name, period, grace);
    }

    /** What the form sends for a duty, or for one project of it. */
    static String value(PingedDuties.Choice duty, Optional<Project> project) {
        return duty.id() + project.map(one -> "/" + one.id()).orElse("");
    }

    private static Duration duration(Form form, String name) {
        var text = form.text(name);
        var unit = UNITS.stream()
                .filter(each -> each.name().equals(form.text(name + "Unit")))
                .findFirst()
                .orElse(ChronoUnit.MINUTES);
        if (!text.matches("[1-9]\\d{0,5}")) {
            form.reject(name, "Write a whole number from 1 on.");
            return Duration.ZERO;
        }
        return Duration.of(Long.parseLong(text), unit);
    }
}
