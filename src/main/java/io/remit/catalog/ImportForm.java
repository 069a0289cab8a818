package io.remit.catalog;

import io.remit.intake.PageKind;
import io.remit.web.Form;
import io.remit.web.Upload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A page as it was handed in.
 *
 * @param kind which of the service's pages it is; nothing where its headings shall tell
 */
record ImportForm(byte[] content, List<String> keyrefs, String address, LocalDate retrieved, Optional<PageKind> kind) {

    static ImportForm read(Form form, LocalDate today) {
        var file = form.upload("page");
        var text = form.raw("text");
        if (file.isEmpty() && text.isBlank()) {
            form.reject("page", "Choose the page's file, or paste its text.");
        }
        var address = form.optional("address", 1000);
        if (!address.isEmpty() && !address.matches("https?://\\S+")) {
            form.reject("address", "Write the whole address, beginning with https://.");
        }
        var retrieved = CatalogRoutes.day(form, "retrieved", today);
        if (retrieved.isAfter(today)) {
            form.reject("retrieved", "A page cannot have been retrieved in the future.");
        }
        var keyrefs = form.uploads("keyref").stream()
                .map(upload -> new String(upload.content(), StandardCharsets.UTF_8))
                .toList();
        var kind = kind(form);
        form.mustBeValid();
        var content = file.map(Upload::content).orElseGet(() -> text.getBytes(StandardCharsets.UTF_8));
        return new ImportForm(content, keyrefs, address, retrieved, kind);
    }

    private static Optional<PageKind> kind(Form form) {
        var chosen = form.text("kind");
        var kind = PageKinds.of(chosen);
        if (!chosen.isEmpty() && kind.isEmpty()) {
            form.reject("kind", "Choose one of the pages offered.");
        }
        return kind;
    }
}
