package io.remit.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.objectstorage.BucketAddress;
import io.remit.objectstorage.Operation;
import io.remit.objectstorage.Platform;
import io.remit.objectstorage.PrefixRight;
import io.remit.testing.Golden;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The recipes, word by word: what they say is what people paste. */
final class RecipesTest {
    private static final List<PrefixRight> RIGHTS = List.of(
            new PrefixRight("taxonomy/", Set.of(Operation.LIST, Operation.READ)),
            new PrefixRight("generated/", Set.of(Operation.LIST, Operation.READ, Operation.WRITE)));

    static Wanted s3() {
        return wanted(Platform.AWS_S3, "https://s3.eu-west-1.amazonaws.com", "eu-west-1", Optional.empty());
    }

    private static Wanted wanted(Platform platform, String endpoint, String region, Optional<LocalDate> ends) {
        boolean isIbm = platform == Platform.IBM_COS;
        return new Wanted(
                "A1B2C3D4",
                new BucketAddress(platform, URI.create(endpoint), region, "acme-data"),
                isIbm ? "cos-instance" : "",
                List.of(isIbm ? "iam-ServiceId-1" : "arn:aws:iam::1:role/lab"),
                isIbm ? "instructlab" : "",
                isIbm ? "lab-instance" : "",
                RIGHTS,
                "remit-claim/",
                ends);
    }

    private static String text(Recipe recipe) {
        var documents = Stream.concat(
                        recipe.granting().stream().map(one -> told("grant", one)),
                        recipe.removing().stream().map(one -> told("remove", one)))
                .collect(Collectors.joining("\n"));
        return documents + "\n=== remarks\n" + String.join("\n", recipe.remarks()) + "\n";
    }

    private static String told(String what, Recipe.Document one) {
        return "=== " + what + ": " + one.title() + ", " + one.fileName() + ", " + one.mediaType() + "\n" + one.text();
    }

    @Test
    void the_recipe_of_amazon_is_that_of_the_golden_file() {
        var ends = Optional.of(LocalDate.of(2026, 12, 31));
        Golden.check(
                "recipe-aws.txt",
                text(Recipes.of(wanted(Platform.AWS_S3, "https://s3.eu-west-1.amazonaws.com", "eu-west-1", ends))));
    }

    @Test
    void the_recipe_of_a_compatible_storage_is_that_of_the_golden_file() {
        var ends = Optional.of(LocalDate.of(2026, 12, 31));
        Golden.check(
                "recipe-s3.txt",
                text(Recipes.of(wanted(Platform.S3_COMPATIBLE, "https://s3.example.org:9000", "", ends))));
    }

    @Test
    void the_recipe_of_ibm_is_that_of_the_golden_file() {
        Golden.check(
                "recipe-ibm.txt",
                text(Recipes.of(wanted(
                        Platform.IBM_COS,
                        "https://s3.eu-de.cloud-object-storage.appdomain.cloud",
                        "eu-de",
                        Optional.empty()))));
    }

    @Test
    void the_same_wish_yields_the_same_texts_and_nothing_wider_than_it() {
        assertEquals(text(Recipes.of(s3())), text(Recipes.of(s3())));
        var policy = Recipes.of(s3()).granting().get(0).text();
        assertFalse(policy.contains("s3:*") || policy.contains("Delete") || policy.contains("\"*\""), policy);
        var together = ExistingPolicy.read(policy).with(s3());
        assertEquals(List.of(), together.broader(), "it finds nothing broader in its own");
        assertTrue(together.replaced() > 0);
    }
}
