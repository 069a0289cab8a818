package io.remit.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.remit.merkle.Checkpoint;
import io.remit.merkle.Frontier;
import io.remit.merkle.NoteKey;
import io.remit.merkle.TreeHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A trail as a file: JSON Lines, the first of which says what it is, the last of which is a checkpoint, and in between each
 * event as the very text that was hashed.
 */
public final class TrailFile {
    private static final String FORMAT = "remit-audit-trail";
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TrailFile() {}

    /**
     * What a look at a file came to.
     *
     * @param fits whether everything in it fits
     * @param told the same in a sentence, and no more than is known
     */
    public record Result(boolean fits, String told) {}

    static String head(String origin) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("format", FORMAT);
        fields.put("version", VERSION);
        fields.put("origin", origin);
        return line(fields);
    }

    static String event(long position, byte[] canonical) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("position", position);
        fields.put("event", new String(canonical, StandardCharsets.UTF_8));
        return line(fields);
    }

    static String end(String checkpoint, String verifier) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("checkpoint", checkpoint);
        fields.put("verifier", verifier);
        return line(fields);
    }

    private static String line(Map<String, Object> fields) {
        try {
            return JSON.writeValueAsString(fields) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line of a trail could not be written", e);
        }
    }

    /**
     * Looks at a file, without any database.
     *
     * @param key of whoever signs, as it is known from elsewhere; empty where the reader has none
     */
    public static Result verify(BufferedReader lines, Optional<NoteKey> key) throws IOException {
        var head = json(lines.readLine());
        if (!head.path("format").asText().equals(FORMAT) || head.path("version").asInt() != VERSION) {
            return new Result(false, "This is no audit trail that this version of Remit reads.");
        }
        var tree = Frontier.EMPTY;
        for (var text = lines.readLine(); text != null; text = lines.readLine()) {
            var line = json(text);
            if (line.has("checkpoint")) {
                return lines.readLine() == null
                        ? compared(head.path("origin").asText(), tree, line, key)
                        : new Result(false, "There is more after the checkpoint.");
            }
            if (line.path("position").asLong(-1) != tree.size() || !line.has("event")) {
                return new Result(false, "Event " + tree.size() + " is missing, or not where it should be.");
            }
            tree = tree.append(TreeHash.leaf(line.path("event").asText().getBytes(StandardCharsets.UTF_8)));
        }
        return new Result(false, "The file ends after " + tree.size() + " events, without a checkpoint.");
    }

    private static JsonNode json(String line) throws IOException {
        try {
            return line == null ? JSON.nullNode() : JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return JSON.nullNode();
        }
    }

    private static Result compared(String origin, Frontier tree, JsonNode last, Optional<NoteKey> known) {
        var note = last.path("checkpoint").asText();
        Optional<Checkpoint> opened = signer(last, known).flatMap(key -> key.open(note));
        if (opened.isEmpty()) {
            return new Result(
                    false,
                    known.isPresent()
                            ? "The checkpoint is not signed with that key."
                            : "The checkpoint is not signed with the key that stands beside it.");
        }
        var head = opened.get();
        if (!head.origin().equals(origin)) {
            return new Result(false, "The checkpoint is of another trail: " + head.origin() + ".");
        }
        if (head.size() != tree.size() || !head.root().equals(tree.root())) {
            return new Result(
                    false,
                    "The " + tree.size() + " events are not those of the checkpoint, which counts " + head.size()
                            + ".");
        }
        var counted = tree.size() + " events of " + origin;
        return new Result(
                true,
                known.isPresent()
                        ? counted + " match the checkpoint that " + known.get().name() + " signed"
                        : counted + ", internally consistent, signer unknown");
    }

    private static Optional<NoteKey> signer(JsonNode last, Optional<NoteKey> known) {
        try {
            return known.isPresent()
                    ? known
                    : Optional.of(NoteKey.parse(last.path("verifier").asText()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
