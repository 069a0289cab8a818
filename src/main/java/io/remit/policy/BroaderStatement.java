package io.remit.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.remit.objectstorage.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A statement of a bucket's policy, and what it grants beyond an authorization: to its principal, or to anybody. */
record BroaderStatement(Wanted wanted, JsonNode statement) {
    private static final Map<String, Operation> OPERATIONS = Map.of(
            "s3:listbucket", Operation.LIST,
            "s3:getobject", Operation.READ,
            "s3:putobject", Operation.WRITE);

    /** A sentence for whoever it lets in too far; none where it is narrow enough, or says no. */
    Optional<String> told() {
        if (!statement.path("Effect").asText("").equalsIgnoreCase("Allow")) {
            return Optional.empty();
        }
        var under = statement.has("Condition") ? ", under a condition" : "";
        if (statement.has("NotPrincipal")) {
            return Optional.of(name() + " lets everybody in but a few" + under + ". Name those it is for instead.");
        }
        var principals = words(statement.path("Principal"));
        if (principals.contains("*")) {
            return Optional.of(name() + " lets anybody do " + actions() + under + ". Name those it is for instead.");
        }
        var ours = principals.stream().filter(wanted.principals()::contains).toList();
        var beyond = ours.isEmpty() ? List.<String>of() : beyond();
        return beyond.isEmpty()
                ? Optional.empty()
                : Optional.of(name() + " lets " + String.join(" and ", ours) + " do more than was granted" + under
                        + ": " + String.join("; ", beyond) + ".");
    }

    private String name() {
        var sid = statement.path("Sid").asText("");
        return sid.isEmpty() ? "A statement without a Sid" : "The statement “" + sid + "”";
    }

    private String actions() {
        return statement.has("NotAction") ? "everything but a few" : String.join(", ", words(statement.path("Action")));
    }

    /** What it allows that was not granted. */
    private List<String> beyond() {
        if (statement.has("NotAction") || statement.has("NotResource")) {
            return List.of("it names what is left out, and so allows the rest");
        }
        var beyond = new ArrayList<String>();
        for (var action : words(statement.path("Action"))) {
            var operation = OPERATIONS.get(action.toLowerCase(Locale.ROOT));
            if (operation == null) {
                beyond.add(action);
            } else if (operation == Operation.LIST) {
                if (!listsWithin()) {
                    beyond.add(action + " beyond what was granted");
                }
            } else {
                var outside = words(statement.path("Resource")).stream()
                        .filter(resource -> !isWithin(resource, operation))
                        .collect(Collectors.joining(", "));
                if (!outside.isEmpty()) {
                    beyond.add(action + " in " + outside);
                }
            }
        }
        return beyond;
    }

    /** Listing is bounded by a condition on the prefix, and by nothing else. */
    private boolean listsWithin() {
        var granted = wanted.prefixes(Operation.LIST);
        if (granted.contains("")) {
            return true;
        }
        var condition = statement.path("Condition");
        var prefixes = new ArrayList<String>();
        for (var operator : List.of("StringLike", "StringEquals")) {
            prefixes.addAll(words(condition.path(operator).path("s3:prefix")));
        }
        return !prefixes.isEmpty()
                && prefixes.stream().allMatch(one -> granted.stream().anyMatch(prefix -> within(one, prefix)));
    }

    private boolean isWithin(String resource, Operation operation) {
        var objects = "arn:aws:s3:::" + wanted.bucket().name() + "/";
        return resource.startsWith(objects)
                && wanted.prefixes(operation).stream()
                        .anyMatch(prefix -> within(resource.substring(objects.length()), prefix));
    }

    /** A wild card before the prefix has ended reaches beyond it. */
    private static boolean within(String pattern, String prefix) {
        return pattern.startsWith(prefix);
    }

    /** A text, several of them, or the texts of an object's fields: policies write all three. */
    private static List<String> words(JsonNode node) {
        var words = new ArrayList<String>();
        if (node.isTextual()) {
            words.add(node.asText());
        } else {
            node.forEach(one -> words.addAll(words(one)));
        }
        return words;
    }
}
