package io.remit.deployment;

import io.remit.access.AccountId;
import io.remit.access.JobId;
import io.remit.access.ModelVersionId;
import io.remit.access.ProjectId;
import io.remit.web.Form;
import io.remit.web.Request;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The forms of this room. */
final class DeploymentForm {
    private static final int NAME = 120;
    private static final int WORD = 60;
    private static final int NOTE = 1000;
    private static final int JOB = 200;

    private DeploymentForm() {}

    /** That a deployment runs another version. */
    record Update(int seen, ModelVersionId runs, LocalDate since) {}

    /** That one project takes over for another. */
    record Pairing(ProjectId primary, ProjectId backup, String note) {}

    static DeploymentDraft draft(Request in, LocalDate today) {
        var form = in.form();
        var about = about(form);
        var runs = id(form, "runs", "Choose the version of a model that it runs.", ModelVersionId::new);
        var since = form.date("since", today);
        form.mustBeValid();
        return new DeploymentDraft(about, runs.orElseThrow(), since);
    }

    static DeploymentDraft.About about(Request in) {
        var form = in.form();
        var about = about(form);
        form.mustBeValid();
        return about;
    }

    static int seen(Request in) {
        return in.form().seen("seen");
    }

    static Update update(Request in, LocalDate today) {
        var form = in.form();
        var runs = id(form, "runs", "Choose the version that it runs.", ModelVersionId::new);
        var since = form.date("since", today);
        form.mustBeValid();
        return new Update(seen(in), runs.orElseThrow(), since);
    }

    static ModelDraft model(Request in, LocalDate today, BiFunction<ProjectId, String, Optional<JobId>> named) {
        var form = in.form();
        var project = id(form, "project", "Choose the project that it is a model of.", ProjectId::new);
        var model = form.required("model", "Say what the model is called.", NAME);
        var name = form.required("name", "Say what this version is called, such as 7.", WORD);
        var made = form.date("made", today);
        var note = form.optional("note", NOTE);
        var job = form.optional("job", JOB);
        var found = project.flatMap(id -> job.isEmpty() ? Optional.empty() : named.apply(id, job));
        if (!job.isEmpty() && project.isPresent() && found.isEmpty()) {
            form.reject("job", "No job of this project is called that. Leave it empty, or register the job first.");
        }
        form.mustBeValid();
        return new ModelDraft(project.orElseThrow(), model, name, found, made, note);
    }

    static Pairing pairing(Request in) {
        var form = in.form();
        var primary = id(form, "primary", "Choose the project that may be lost.", ProjectId::new);
        var backup = id(form, "backup", "Choose the project that takes over.", ProjectId::new);
        var note = form.optional("note", NOTE);
        form.mustBeValid();
        return new Pairing(primary.orElseThrow(), backup.orElseThrow(), note);
    }

    private static DeploymentDraft.About about(Form form) {
        var name = form.required("name", "Give the deployment a name.", NAME);
        var environment = form.optional("environment", WORD);
        var address = form.optional("address", NOTE);
        var owner = form.text("owner").isEmpty()
                ? Optional.<AccountId>empty()
                : id(form, "owner", "Choose a member.", AccountId::new);
        return new DeploymentDraft.About(name, environment, address, owner, form.optional("note", NOTE));
    }

    private static <T> Optional<T> id(Form form, String field, String whenMissing, Function<UUID, T> type) {
        try {
            return Optional.of(type.apply(UUID.fromString(form.text(field))));
        } catch (IllegalArgumentException e) {
            form.reject(field, whenMissing);
            return Optional.empty();
        }
    }
}
