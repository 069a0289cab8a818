package io.remit.release;

import io.remit.web.Form;
import io.remit.web.Request;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** The form that publishes a version. */
final class VersionForm {
    private static final int NAME_CHARACTERS = 60;
    private static final int NOTE_CHARACTERS = 4000;
    private static final int REASON_CHARACTERS = 1000;

    private VersionForm() {}

    static VersionDraft read(Request in, LocalDate today) {
        var form = in.form();
        var name = form.required("name", "Give the version its name, such as 1.4.2.", NAME_CHARACTERS);
        var note = form.optional("note", NOTE_CHARACTERS);
        var released = form.date("released", today);
        var supported = form.text("supported").isEmpty()
                ? Optional.<LocalDate>empty()
                : Optional.of(form.date("supported", today));
        var kind = kind(form);
        form.mustBeValid();
        return new VersionDraft(name, kind, note, released, supported);
    }

    static String reason(Request in) {
        var form = in.form();
        var reason = form.required("reason", "Say why, for those who run on it.", REASON_CHARACTERS);
        form.mustBeValid();
        return reason;
    }

    private static VersionKind kind(Form form) {
        var kind = Arrays.stream(VersionKind.values())
                .filter(each -> each.name().equals(form.text("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            form.reject("kind", "Choose whether it is a release or a patch.");
        }
        return kind.orElse(VersionKind.RELEASE);
    }
}
