package io.remit.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a request's form says, read once. A file part goes to a temporary file while it arrives, whatever its size; only
 * fields are held in memory.
 */
final class Posted {
    private static final Logger LOG = LoggerFactory.getLogger(Posted.class);
    private static final Posted NOTHING = new Posted(Map.of(), Map.of(), List.of());
    private static final String ATTRIBUTE = "remit.posted";
    private static final String MULTIPART = "org.eclipse.jetty.multipartConfig";
    /** A part up to this is not worth a file. */
    private static final int MAX_BYTES_IN_MEMORY = 16 << 10;
    /** All fields of one form together, files apart. */
    private static final long MAX_FIELD_BYTES = 24L << 20;

    private final Map<String, List<String>> values;
    private final Map<String, List<Upload>> uploads;
    private final List<Part> parts;

    private Posted(Map<String, List<String>> values, Map<String, List<Upload>> uploads, List<Part> parts) {
        this.values = values;
        this.uploads = uploads;
        this.parts = parts;
    }

    /**
     * Reads the body of a post.
     *
     * @param incoming the folder for temporary files
     * @throws HttpResponseException 413 where it is larger than allowed, 400 where it is no form
     */
    static void read(Context context, long maxBytes, Path incoming) {
        if (context.method() == HandlerType.POST) {
            context.attribute(
                    ATTRIBUTE,
                    context.isMultipartFormData()
                            ? multipart(context, maxBytes, incoming)
                            : new Posted(context.formParamMap(), Map.of(), List.of()));
        }
    }

    /** What was read of this request; nothing of one that posts nothing. */
    static Posted of(Context context) {
        return Optional.<Posted>ofNullable(context.attribute(ATTRIBUTE)).orElse(NOTHING);
    }

    /** Deletes the temporary files. */
    static void discard(Context context) {
        for (var part : of(context).parts) {
            try {
                part.delete();
            } catch (IOException e) {
                LOG.warn("A temporary file of an upload stays until it is swept", e);
            }
        }
    }

    Map<String, List<String>> values() {
        return values;
    }

    Map<String, List<Upload>> uploads() {
        return uploads;
    }

    private static Posted multipart(Context context, long maxBytes, Path incoming) {
        var request = context.req();
        request.setAttribute(
                MULTIPART, new MultipartConfigElement(incoming.toString(), maxBytes, maxBytes, MAX_BYTES_IN_MEMORY));
        try {
            return sorted(List.copyOf(request.getParts()));
        } catch (ServletException | IOException | IllegalStateException e) {
            LOG.debug("A form with files could not be read", e);
            boolean isTooLarge = BoundedBody.of(context).isExceeded() || isTooLarge(e);
            throw new HttpResponseException(isTooLarge ? 413 : 400);
        }
    }

    private static Posted sorted(List<Part> parts) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, List<Upload>> uploads = new LinkedHashMap<>();
        long fieldBytes = 0;
        for (var part : parts) {
            var name = Optional.ofNullable(part.getName()).orElse("");
            if (part.getSubmittedFileName() != null) {
                uploads.computeIfAbsent(name, first -> new ArrayList<>())
                        .add(new Upload(part.getSubmittedFileName(), part.getSize(), part::getInputStream));
                continue;
            }
            fieldBytes += part.getSize();
            if (fieldBytes > MAX_FIELD_BYTES) {
                throw new HttpResponseException(413);
            }
            try (var in = part.getInputStream()) {
                values.computeIfAbsent(name, first -> new ArrayList<>())
                        .add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return new Posted(values, uploads, parts);
    }

    /** Jetty says which limit was passed in its message alone. */
    private static boolean isTooLarge(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("max length exceeded")
                    || String.valueOf(cause.getMessage()).contains("size exceeded")) {
                return true;
            }
        }
        return false;
    }
}
