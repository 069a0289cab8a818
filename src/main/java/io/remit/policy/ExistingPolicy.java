package io.remit.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.remit.access.Problem.Invalid;
import io.remit.objectstorage.BucketAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy that a bucket has already. It is put together with what an authorization needs, as a bucket has one policy and
 * putting another in its place would take away what it grants to others; and what it grants beyond is told.
 */
public final class ExistingPolicy {
    /** What Amazon allows a bucket policy to be, in bytes: "Policies and permissions in Amazon S3". */
    private static final int MOST_BYTES = 20 * 1024;

    private static final String FIELD = "existing";
    private final ObjectNode document;

    private ExistingPolicy(ObjectNode document) {
        this.document = document;
    }

    /**
     * Both in one.
     *
     * @param text the whole policy, as JSON
     * @param kept how many statements of others stay as they are
     * @param replaced how many of this authorization's own were there already
     * @param broader what it grants beyond, in sentences
     */
    public record Together(String text, int kept, int replaced, List<String> broader) {
        public Together {
            broader = List.copyOf(broader);
        }
    }

    /** The command that prints a bucket's policy. */
    public static String printing(BucketAddress bucket) {
        return S3Recipe.printing(bucket);
    }

    /** The command that puts the policy in force which was kept as a file. */
    public static String putting(BucketAddress bucket) {
        return S3Recipe.putting(bucket);
    }

    /**
     * Reads a policy as {@code get-bucket-policy} prints it.
     *
     * @throws Invalid at the field "existing" where it is none, saying in what line
     */
    public static ExistingPolicy read(String text) {
        if (text.length() > MOST_BYTES) {
            throw new Invalid(FIELD, "A bucket policy has at most 20 KB; this has more.");
        }
        var tree = parsed(text);
        if (!(tree instanceof ObjectNode document) || !document.has("Statement")) {
            throw new Invalid(
                    FIELD, "This is no policy: it has no “Statement”. Paste all that get-bucket-policy prints.");
        }
        for (var statement : statements(document)) {
            if (!statement.isObject()) {
                throw new Invalid(FIELD, "A statement of this policy is no object.");
            }
        }
        return new ExistingPolicy(document);
    }

    private static JsonNode parsed(String text) {
        try {
            return Quoting.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new Invalid(
                    FIELD,
                    "This is no JSON: look at line " + at.getLineNr() + ", column " + at.getColumnNr()
                            + ". Paste all that get-bucket-policy prints.");
        }
    }

    private static List<JsonNode> statements(ObjectNode document) {
        var node = document.get("Statement");
        var all = new ArrayList<JsonNode>();
        if (node instanceof ArrayNode array) {
            array.forEach(all::add);
        } else {
            all.add(node);
        }
        return all;
    }

    /** With what an authorization needs in place of what it had there; everything else stays as it is. */
    public Together with(Wanted wanted) {
        var own = S3Statements.sids(wanted);
        var others = statements(document).stream()
                .filter(statement -> !statement.path("Sid").asText("").startsWith(own))
                .toList();
        var together = document.deepCopy();
        if (!together.has("Version")) {
            together.put("Version", S3Statements.VERSION);
        }
        var statements = Quoting.mapper().createArrayNode();
        others.forEach(statements::add);
        statements.addAll(new S3Statements(wanted).statements());
        together.set("Statement", statements);
        return new Together(
                Quoting.json(together),
                others.size(),
                statements(document).size() - others.size(),
                others.stream()
                        .flatMap(statement -> new BroaderStatement(wanted, statement).told().stream())
                        .toList());
    }
}
