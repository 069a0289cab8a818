package io.remit.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.ModelVersionId;
import io.remit.access.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which version of a model is to be run, and since when another is outdated. */
final class ModelVersionsTest {
    private static final ProjectId PROJECT = new ProjectId(new UUID(1, 1));
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private static ModelVersion version(String model, int number, LocalDate madeOn, boolean withdrawn) {
        return new ModelVersion(
                new ModelVersionId(new UUID(number, model.length())),
                PROJECT,
                model,
                Integer.toString(number),
                Optional.empty(),
                madeOn,
                "",
                "",
                Instant.ofEpochSecond(number),
                withdrawn);
    }

    @Test
    void the_newest_was_made_last_whatever_the_order_of_entry() {
        var late = version("a", 1, DAY.plusDays(9), false);
        var early = version("a", 2, DAY, false);
        var versions = new ModelVersions(List.of(late, early));
        assertEquals(Optional.of(late), versions.newest(early));
        assertTrue(versions.isNewest(late));
        assertEquals(Optional.of(DAY.plusDays(9)), versions.outdatedSince(early));
        assertEquals(Optional.empty(), versions.outdatedSince(late));
    }

    @Test
    void of_two_made_on_a_day_the_one_added_last_counts() {
        var first = version("a", 1, DAY, false);
        var second = version("a", 2, DAY, false);
        assertEquals(Optional.of(second), new ModelVersions(List.of(first, second)).newest(first));
    }

    @Test
    void it_is_outdated_since_the_first_newer_one_not_the_last() {
        var one = version("a", 1, DAY, false);
        var two = version("a", 2, DAY.plusDays(1), false);
        var three = version("a", 3, DAY.plusDays(5), false);
        var versions = new ModelVersions(List.of(three, one, two));
        assertEquals(Optional.of(DAY.plusDays(1)), versions.outdatedSince(one));
        assertEquals(Optional.of(three), versions.newest(one));
    }

    @Test
    void a_withdrawn_version_makes_nothing_outdated_and_another_model_neither() {
        var one = version("a", 1, DAY, false);
        var versions = new ModelVersions(
                List.of(one, version("a", 2, DAY.plusDays(1), true), version("bb", 3, DAY.plusDays(2), false)));
        assertTrue(versions.isNewest(one));
        assertEquals(Optional.empty(), versions.outdatedSince(one));
    }

    @Test
    void where_all_are_withdrawn_there_is_none_to_run() {
        var one = version("a", 1, DAY, true);
        var versions = new ModelVersions(List.of(one));
        assertEquals(Optional.empty(), versions.newest(one));
        assertFalse(versions.isNewest(one));
    }
}
