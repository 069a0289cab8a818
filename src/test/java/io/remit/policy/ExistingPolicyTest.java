package io.remit.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Problem.Invalid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A policy that is there already is kept, and what it grants beyond is told. */
final class ExistingPolicyTest {
    private static final String OTHERS = """
            {"Version": "2008-10-17", "Id": "mine", "Statement": [
              {"Sid": "Ours", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::2:role/backup"},
               "Action": "s3:*", "Resource": "arn:aws:s3:::acme-data/*"}]}
            """;

    private static List<String> broader(String statement) {
        return ExistingPolicy.read("{\"Statement\": " + statement + "}")
                .with(RecipesTest.s3())
                .broader();
    }

    private static String statement(String principal, String actions, String resources, String more) {
        return "{\"Sid\": \"Old\", \"Effect\": \"Allow\", \"Principal\": " + principal + ", \"Action\": " + actions
                + ", \"Resource\": " + resources + more + "}";
    }

    @Test
    void statements_of_others_stay_and_ones_own_are_put_in_place_of_old_ones() {
        var once = ExistingPolicy.read(OTHERS).with(RecipesTest.s3());
        assertEquals(1, once.kept());
        assertEquals(0, once.replaced());
        assertTrue(once.text().contains("\"Ours\"") && once.text().contains("\"Id\": \"mine\""), once::text);
        assertTrue(once.text().contains("\"RemitA1B2C3D4List\""), once::text);
        var twice = ExistingPolicy.read(once.text()).with(RecipesTest.s3());
        assertEquals(once.text(), twice.text(), "putting it in twice changes nothing");
        assertEquals(3, twice.replaced());
        assertEquals(List.of(), twice.broader(), "what others may do is theirs");
    }

    @Test
    void one_statement_without_a_list_is_a_policy_too() {
        var together = ExistingPolicy.read("{\"Statement\": "
                        + statement("{\"AWS\": \"arn:aws:iam::2:root\"}", "\"s3:*\"", "\"*\"", "") + "}")
                .with(RecipesTest.s3());
        assertEquals(1, together.kept());
        assertTrue(together.text().contains("\"Version\": \"2012-10-17\""), together::text);
    }

    @Test
    void whatever_lets_anybody_in_is_told() {
        assertTrue(broader(statement("\"*\"", "\"s3:GetObject\"", "\"arn:aws:s3:::acme-data/*\"", ""))
                .get(0)
                .startsWith("The statement “Old” lets anybody do s3:GetObject."));
        assertTrue(broader(statement("{\"AWS\": [\"*\"]}", "\"s3:GetObject\"", "\"x\"", ", \"Condition\": {}"))
                .get(0)
                .contains("under a condition"));
        assertTrue(broader("{\"Effect\": \"Allow\", \"NotPrincipal\": {\"AWS\": \"a\"}, \"Action\": \"s3:*\"}")
                .get(0)
                .startsWith("A statement without a Sid lets everybody in but a few"));
        assertEquals(List.of(), broader("{\"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"s3:*\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The principal reads taxonomy/ and generated/, writes generated/, lists both.
                "\"s3:GetObject\" | \"arn:aws:s3:::acme-data/taxonomy/*\" | ''",
                "\"s3:GetObject\" | \"arn:aws:s3:::acme-data/taxonomy/2026/*\" | ''",
                "[\"s3:GetObject\",\"s3:PutObject\"] | \"arn:aws:s3:::acme-data/generated/*\" | ''",
                "\"s3:GetObject\" | \"arn:aws:s3:::acme-data/*\" | s3:GetObject in arn:aws:s3:::acme-data/*",
                "\"s3:GetObject\" | \"arn:aws:s3:::acme-data/tax*\" | s3:GetObject in arn:aws:s3:::acme-data/tax*",
                "\"s3:GetObject\" | \"*\" | s3:GetObject in *",
                "\"s3:PutObject\" | \"arn:aws:s3:::acme-data/taxonomy/*\" | s3:PutObject in arn:aws:s3:::acme-data/taxonomy/*",
                "\"s3:DeleteObject\" | \"arn:aws:s3:::acme-data/generated/*\" | s3:DeleteObject",
                "\"s3:*\" | \"arn:aws:s3:::acme-data/generated/*\" | s3:*",
                "\"s3:ListBucket\" | \"arn:aws:s3:::acme-data\" | s3:ListBucket beyond what was granted"
            })
    void what_the_principal_is_let_do_beside_is_told(String actions, String resources, String told) {
        var broader = broader(statement("{\"AWS\": \"arn:aws:iam::1:role/lab\"}", actions, resources, ""));
        if (told.isEmpty()) {
            assertEquals(List.of(), broader);
        } else {
            assertTrue(broader.get(0).endsWith(": " + told + "."), () -> broader.toString());
        }
    }

    @Test
    void listing_is_within_what_was_granted_where_its_condition_says_so() {
        var lab = "{\"AWS\": \"arn:aws:iam::1:role/lab\"}";
        var within = ", \"Condition\": {\"StringLike\": {\"s3:prefix\": [\"taxonomy/*\", \"generated/x/*\"]}}";
        var beyond = ", \"Condition\": {\"StringLike\": {\"s3:prefix\": [\"taxonomy/*\", \"models/*\"]}}";
        assertEquals(List.of(), broader(statement(lab, "\"s3:ListBucket\"", "\"arn:aws:s3:::acme-data\"", within)));
        assertEquals(
                1,
                broader(statement(lab, "\"s3:ListBucket\"", "\"arn:aws:s3:::acme-data\"", beyond))
                        .size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Statement\": [} | line 1, column",
                "[] | no “Statement”",
                "{\"Version\": \"x\"} | no “Statement”",
                "{\"Statement\": [1]} | no object",
                "'' | no “Statement”"
            })
    void what_is_no_policy_says_where(String text, String why) {
        var refused = assertThrows(Invalid.class, () -> ExistingPolicy.read(text));
        assertTrue(
                refused.errors().get("existing").contains(why),
                () -> refused.errors().toString());
    }
}
