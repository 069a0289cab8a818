package io.remit.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** What a file looks like. Its first bytes say; its name only tells apart what begins alike, such as packed documents. */
final class MediaType {
    /** What nothing is known of, and what is sent as if nothing were. */
    static final String UNKNOWN = "application/octet-stream";

    private static final int LOOKED_AT_BYTES = 64 << 10;
    private static final int MAX_CHARACTERS = 120;
    /** No browser runs anything in these. */
    private static final Set<String> HARMLESS = Set.of(
            "application/pdf",
            "application/zip",
            "image/gif",
            "image/jpeg",
            "image/png",
            "image/webp",
            "text/csv",
            "text/plain");

    private MediaType() {}

    /** The type of what a stream holds; reads its beginning only. */
    static String of(InputStream in, String name) throws IOException {
        return ofBeginning(in.readNBytes(LOOKED_AT_BYTES), name);
    }

    /** How a file of this type is sent back. */
    static String sent(String mediaType) {
        if (!HARMLESS.contains(mediaType)) {
            return UNKNOWN;
        }
        return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
    }

    private static String ofBeginning(byte[] beginning, String name) {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try {
            var type = MimeTypes.getDefaultMimeTypes().detect(new ByteArrayInputStream(beginning), metadata);
            var text = type.getBaseType().toString();
            return text.length() > MAX_CHARACTERS ? UNKNOWN : text;
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory could not be read", e);
        }
    }
}
