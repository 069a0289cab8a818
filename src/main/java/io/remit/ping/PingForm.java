package io.remit.ping;

import io.remit.tenant.Project;
import io.remit.web.Form;
import io.remit.web.Request;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

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
        var duty = duties.stream()
                .filter(choice -> choice.id().toString().equals(form.text("duty")))
                .findFirst();
        if (duty.isEmpty()) {
            form.reject("duty", "Choose one of your duties.");
        }
        var subject = form.text("subject");
        if (!subject.isEmpty() && duty.isPresent()) {
            boolean fits = projects.stream()
                    .anyMatch(project -> project.id().toString().equals(subject)
                            && project.service().id().equals(duty.get().service()));
            if (!fits) {
                form.reject("subject", "Choose a project of the duty's service, or the duty as a whole.");
            }
        }
        form.mustBeValid();
        var chosen = duty.orElseThrow();
        return new PingDraft(chosen.service(), chosen.duty().key(), subject, name, period, grace);
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
