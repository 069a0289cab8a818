package io.remit.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The hash of what a page says. Fields are written with their length before them, so that no two contents can have one
 * form; what can change without the page saying anything else (lines, markup, links, dates) is not written.
 */
final class CanonicalForm {
    private final MessageDigest digest = DigestUtils.getSha256Digest();

    private CanonicalForm() {}

    static String hash(
            String title,
            List<PageTable> tables,
            List<DraftResponsibility> responsibilities,
            List<Checklist> checklists) {
        var form = new CanonicalForm();
        form.add("remit page 1");
        form.add(title);
        tables.forEach(form::table);
        responsibilities.stream().filter(row -> row.table() < 0).forEach(form::listed);
        checklists.forEach(form::checklist);
        return "sha256:" + Hex.encodeHexString(form.digest.digest());
    }

    private void table(PageTable table) {
        add("table");
        addAll(table.headings());
        add(table.heading());
        addAll(table.columns());
        addAll(table.roles().stream().map(ColumnRole::toString).toList());
        add(String.valueOf(table.rows().size()));
        for (var row : table.rows()) row.cells().forEach(cell -> add(cell.text()));
    }

    private void listed(DraftResponsibility row) {
        addAll(List.of(
                "listed",
                row.category(),
                row.area(),
                row.provider().text(),
                row.customer().text()));
    }

    private void checklist(Checklist checklist) {
        add("checklist");
        add(checklist.heading());
        addAll(checklist.items());
    }

    private void addAll(List<String> fields) {
        add(String.valueOf(fields.size()));
        fields.forEach(this::add);
    }

    private void add(String field) {
        var bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
