package io.remit.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.remit.objectstorage.Operation;
import io.remit.objectstorage.Platform;
import java.util.List;

/** The statements of a bucket policy, after Amazon's policy language of version 2012-10-17. */
final class S3Statements {
    static final String VERSION = "2012-10-17";
    private final Wanted wanted;

    S3Statements(Wanted wanted) {
        this.wanted = wanted;
    }

    /** What the statements of this authorization are called begins like this. */
    static String sids(Wanted wanted) {
        return "Remit" + wanted.name();
    }

    ObjectNode document() {
        var document = Quoting.mapper().createObjectNode().put("Version", VERSION);
        document.set("Statement", statements());
        return document;
    }

    ArrayNode statements() {
        var all = Quoting.mapper().createArrayNode();
        var lists = wanted.prefixes(Operation.LIST);
        if (!lists.isEmpty()) {
            all.add(listing(lists));
        }
        objects(all, "Read", "s3:GetObject", wanted.prefixes(Operation.READ));
        objects(all, "Write", "s3:PutObject", wanted.prefixes(Operation.WRITE));
        return all;
    }

    private ObjectNode listing(List<String> prefixes) {
        var statement = statement("List", "s3:ListBucket", List.of(arn()));
        if (prefixes.stream().noneMatch(String::isEmpty)) {
            var like = condition(statement, "StringLike").putArray("s3:prefix");
            prefixes.forEach(prefix -> like.add(prefix + "*"));
        }
        return statement;
    }

    private void objects(ArrayNode all, String what, String action, List<String> prefixes) {
        if (!prefixes.isEmpty()) {
            all.add(statement(
                    what,
                    action,
                    prefixes.stream().map(prefix -> arn() + "/" + prefix + "*").toList()));
        }
    }

    private ObjectNode statement(String what, String action, List<String> resources) {
        var statement = Quoting.mapper()
                .createObjectNode()
                .put("Sid", sids(wanted) + what)
                .put("Effect", "Allow");
        var principals = statement.putObject("Principal").putArray("AWS");
        wanted.principals().forEach(principals::add);
        statement.putArray("Action").add(action);
        var targets = statement.putArray("Resource");
        resources.forEach(targets::add);
        if (ends(wanted)) {
            condition(statement, "DateLessThan").put("aws:CurrentTime", end(wanted));
        }
        return statement;
    }

    private static ObjectNode condition(ObjectNode statement, String operator) {
        return statement.withObjectProperty("Condition").withObjectProperty(operator);
    }

    private String arn() {
        return "arn:aws:s3:::" + wanted.bucket().name();
    }

    /** Whether the platform ends it by itself. */
    static boolean ends(Wanted wanted) {
        return wanted.endsOn().isPresent() && wanted.bucket().platform() == Platform.AWS_S3;
    }

    static String end(Wanted wanted) {
        return wanted.endsOn().map(last -> last.plusDays(1) + "T00:00:00Z").orElse("");
    }
}
