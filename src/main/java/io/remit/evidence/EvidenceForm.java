package io.remit.evidence;

import io.remit.access.EvidenceId;
import io.remit.access.Problem.Invalid;
import io.remit.web.Form;
import io.remit.web.Request;
import io.remit.web.Typed;
import io.remit.web.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The fields of {@code shared/evidence.html} as a form of any room sends them: pieces that were chosen, files and a link
 * that are added with it. The room reads this, checks its own fields, and then has {@link #add} do it.
 *
 * @param chosen pieces that are there already
 * @param files files to add
 * @param link a link to add; empty for none
 * @param linkTitle what the link is called
 * @param described what is said about all that is added
 */
public record EvidenceForm(
        List<EvidenceId> chosen, List<Upload> files, String link, String linkTitle, Described described) {
    /** What a route must allow whose form takes evidence: a few of the largest files. */
    public static final long MAX_BODY_BYTES = 4 * EvidenceService.MAX_FILE_BYTES + (1 << 20);

    /** Not a field of the form, but what is told to the one that comes back. */
    private static final String KEPT = "evidenceKept";

    private static final int MOST_FILES = 10;
    private static final int MOST_CHOSEN = 50;
    private static final int ADDRESS_CHARACTERS = 2000;
    private static final int TITLE_CHARACTERS = 200;
    private static final int NOTE_CHARACTERS = 1000;

    public EvidenceForm {
        chosen = List.copyOf(chosen);
        files = List.copyOf(files);
    }

    /**
     * Reads the fields; what is wrong is noted in the form.
     *
     * @param today the day that what is added is about where none is given
     */
    public static EvidenceForm read(Form form, LocalDate today) {
        var files = form.uploads("file");
        if (form.hasEmptyUpload("file")) {
            form.reject("file", "One of the files is empty. Choose another one.");
        }
        if (files.size() > MOST_FILES) {
            form.reject("file", "Choose at most " + MOST_FILES + " files at once.");
        }
        files.stream()
                .filter(file -> file.bytes() > EvidenceService.MAX_FILE_BYTES)
                .findFirst()
                .ifPresent(file -> form.reject("file", EvidenceService.tooLarge(SafeName.of(file.name()))));
        var expiresOn = form.text("expiresOn").isEmpty()
                ? Optional.<LocalDate>empty()
                : Optional.of(form.date("expiresOn", LocalDate.MAX));
        return new EvidenceForm(
                chosen(form),
                files,
                link(form),
                form.optional("linkTitle", TITLE_CHARACTERS),
                new Described(form.optional("note", NOTE_CHARACTERS), form.date("aboutOn", today), expiresOn));
    }

    /** Whether there is neither a chosen piece nor one to add. */
    public boolean isEmpty() {
        return chosen.isEmpty() && addsNothing();
    }

    /** Whether there is nothing to add. */
    public boolean addsNothing() {
        return files.isEmpty() && link.isEmpty();
    }

    /**
     * Adds what is to be added and tells every piece, chosen and new, in this order. Should the room's own act fail after
     * it, the form comes back with the new pieces chosen.
     *
     * @throws Invalid where a piece cannot be added, or a chosen one is not there
     */
    public List<Evidence> add(Request in, EvidenceService evidence) {
        var known = evidence.named(in.access(), chosen);
        if (!known.keySet().containsAll(chosen)) {
            throw new Invalid("evidence", "One of the chosen pieces is not there any more. Choose again.");
        }
        var all = new ArrayList<Evidence>();
        chosen.forEach(id -> all.add(known.get(id)));
        for (var file : files) {
            all.add(added(in, file, evidence));
        }
        if (!link.isEmpty()) {
            var added =
                    evidence.addLink(in.access(), link, linkTitle, described).evidence();
            keep(in, added);
            all.add(added);
        }
        return List.copyOf(new LinkedHashSet<>(all));
    }

    /** Adds the files alone, for a form that is refused and comes back with them chosen. */
    public void addFiles(Request in, EvidenceService evidence) {
        files.forEach(file -> added(in, file, evidence));
    }

    private Evidence added(Request in, Upload file, EvidenceService evidence) {
        try (var content = file.source().open()) {
            var added = evidence.addFile(in.access(), file.name(), content, described)
                    .evidence();
            keep(in, added);
            return added;
        } catch (IOException e) {
            throw new UncheckedIOException("An upload could not be read again", e);
        }
    }

    private static void keep(Request in, Evidence added) {
        in.remember("evidence", added.id().toString());
        in.remember(KEPT, added.name());
    }

    /** Whether a form that comes back has added pieces all the same, which are chosen in it now. */
    public static boolean hasKept(Typed typed) {
        return !typed.all(KEPT).isEmpty();
    }

    /** Looked at before any file is kept, so that a form which is refused has added nothing. */
    private static String link(Form form) {
        var typed = form.optional("link", ADDRESS_CHARACTERS);
        try {
            return typed.isEmpty() ? typed : LinkAddress.of(typed, "link");
        } catch (Invalid e) {
            e.errors().forEach(form::reject);
            return typed;
        }
    }

    private static List<EvidenceId> chosen(Form form) {
        var ids = new LinkedHashSet<EvidenceId>();
        for (var text : form.all("evidence")) {
            try {
                ids.add(new EvidenceId(UUID.fromString(text)));
            } catch (IllegalArgumentException e) {
                form.reject("evidence", "Choose from the pieces that are offered.");
            }
        }
        if (ids.size() > MOST_CHOSEN) {
            form.reject("evidence", "Choose at most " + MOST_CHOSEN + " pieces.");
        }
        return List.copyOf(ids);
    }
}
