package io.remit.job;

import io.remit.tenant.Project;
import io.remit.web.Form;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** What a member says of a job. */
final class JobForm {
    private static final int NAME_CHARACTERS = 200;

    private JobForm() {}

    /** A job that is entered by hand. */
    record Entry(Project project, String name, Said said) {}

    static Entry entry(Form form, List<Project> projects) {
        var project = projects.stream()
                .filter(one -> one.id().toString().equals(form.text("project")))
                .findFirst();
        if (project.isEmpty()) {
            form.reject("project", "Choose one of your projects.");
        }
        var name = form.required("name", "Say what the service or your program calls this job.", NAME_CHARACTERS);
        var said = said(form);
        form.mustBeValid();
        return new Entry(project.orElseThrow(), name, said.orElseThrow());
    }

    static Said report(Form form) {
        var said = said(form);
        form.mustBeValid();
        return said.orElseThrow();
    }

    private static Optional<Said> said(Form form) {
        var state = JobState.read(form.text("state"));
        if (state.isEmpty()) {
            form.reject("state", "Choose where the job is.");
        }
        var at = time(form, "at");
        if (at.isEmpty()) {
            form.reject("at", "Say since when it is so.");
        }
        var kind = JobKind.read(form.text("kind")).orElse(JobKind.UNKNOWN);
        var version = form.optional("serviceVersion", Said.VERSION_CHARACTERS);
        var region = form.optional("region", Said.REGION_CHARACTERS);
        var startedAt = time(form, "startedAt");
        var output = form.optional("output", Said.OUTPUT_CHARACTERS);
        var note = form.optional("note", Said.NOTE_CHARACTERS);
        return state.flatMap(
                is -> at.map(since -> new Said(is, since, kind, version, region, startedAt, output, note)));
    }

    /** As browsers send a day and a time, in UTC. */
    private static Optional<Instant> time(Form form, String name) {
        var text = form.text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var time = LocalDateTime.parse(text);
            if (time.getYear() >= 1900 && time.getYear() <= 2999) {
                return Optional.of(time.toInstant(ZoneOffset.UTC));
            }
        } catch (DateTimeParseException e) {
            form.reject(name, "Write day and time in UTC, such as 2026-01-31T10:04.");
            return Optional.empty();
        }
        form.reject(name, "Choose a year from 1900 to 2999.");
        return Optional.empty();
    }
}
