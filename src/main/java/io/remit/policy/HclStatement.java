package io.remit.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** One statement of a policy in the words of Terraform's {@code aws_iam_policy_document}. */
final class HclStatement {
    private HclStatement() {}

    static void append(StringBuilder text, JsonNode statement) {
        text.append("  statement {\n    sid       = ")
                .append(Quoting.hcl(statement.path("Sid").asText()))
                .append("\n    effect    = \"Allow\"\n    actions   = ")
                .append(Quoting.hcl(texts(statement.path("Action"))))
                .append("\n    resources = ")
                .append(Quoting.hcl(texts(statement.path("Resource"))))
                .append("\n    principals {\n      type        = \"AWS\"\n      identifiers = ")
                .append(Quoting.hcl(texts(statement.path("Principal").path("AWS"))))
                .append("\n    }\n");
        statement
                .path("Condition")
                .properties()
                .forEach(test -> test.getValue()
                        .properties()
                        .forEach(variable -> text.append("    condition {\n      test     = ")
                                .append(Quoting.hcl(test.getKey()))
                                .append("\n      variable = ")
                                .append(Quoting.hcl(variable.getKey()))
                                .append("\n      values   = ")
                                .append(Quoting.hcl(texts(variable.getValue())))
                                .append("\n    }\n")));
        text.append("  }\n");
    }

    private static List<String> texts(JsonNode node) {
        if (node.isTextual()) {
            return List.of(node.asText());
        }
        var texts = new ArrayList<String>();
        node.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
