package io.remit.catalog;

import io.remit.access.Problem.Invalid;
import io.remit.intake.PageKind;
import io.remit.intake.PageSource;
import io.remit.intake.UnreadablePage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A page that was handed in and can be read.
 *
 * @param kind which of the service's pages it is
 * @param content its bytes
 * @param keyrefs its keyword files
 * @param hash {@code sha256:} and 64 hex digits over both
 */
record HandedIn(PageKind kind, byte[] content, List<String> keyrefs, String hash) {

    /**
     * @param wanted which page it is said to be; told from its headings where nobody says
     * @throws Invalid where the page or a keyword file cannot be read, with the reason at the field {@code page} or
     *     {@code keyref}
     */
    static HandedIn read(byte[] content, List<String> keyrefs, Optional<PageKind> wanted) {
        try {
            // Nothing but the keyword files can be wrong with an empty page.
            ReadSource.kind(new PageSource(new byte[0], keyrefs, Map.of()));
        } catch (UnreadablePage e) {
            throw new Invalid("keyref", String.valueOf(e.getMessage()));
        }
        try {
            var source = new PageSource(content, keyrefs, Map.of());
            var kind = wanted.orElseGet(() -> ReadSource.kind(source));
            var read = ReadSource.of(kind, source);
            Limits.mustBeReadable(read.page().responsibilities().size(), "page");
            return new HandedIn(kind, content, keyrefs, hash(content, keyrefs));
        } catch (UnreadablePage e) {
            throw new Invalid("page", String.valueOf(e.getMessage()));
        }
    }

    SourcePage page(String address, LocalDate retrievedOn) {
        return new SourcePage(kind, content, hash, keyrefs, address, retrievedOn);
    }

    private static String hash(byte[] content, List<String> keyrefs) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(content);
        for (var keyref : keyrefs) {
            all.write(0);
            all.writeBytes(keyref.getBytes(StandardCharsets.UTF_8));
        }
        return "sha256:" + DigestUtils.sha256Hex(all.toByteArray());
    }
}
