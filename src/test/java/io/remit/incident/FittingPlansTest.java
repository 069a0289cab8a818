package io.remit.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.remit.access.PlanId;
import io.remit.access.ServiceId;
import io.remit.plan.Plan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which plans an incident calls for, by what both are called. */
final class FittingPlansTest {
    private static final ServiceId SERVICE = new ServiceId(new UUID(0, 1));

    private static Plan plan(String scenario) {
        return new Plan(
                new PlanId(new UUID(1, scenario.hashCode())),
                SERVICE,
                "Plan for " + scenario,
                scenario,
                1,
                "account:1",
                Instant.EPOCH,
                false,
                1);
    }

    private static List<String> fitting(String scenario, String... plans) {
        return FittingPlans.of(Stream.of(plans).map(FittingPlansTest::plan).toList(), SERVICE, scenario).stream()
                .map(Plan::scenario)
                .toList();
    }

    @Test
    void the_plan_that_names_the_scenario_is_run_and_no_other() {
        assertEquals(List.of("loss of a  REGION"), fitting("Loss of a region", "Corrupted data", "loss of a  REGION"));
    }

    @Test
    void other_words_for_the_same_thing_are_understood() {
        assertEquals(
                List.of("Regional failure"),
                fitting("Loss of a region", "Regional failure", "Hardware failure", "Data corruption"));
        assertEquals(
                List.of("Data corruption"),
                fitting("Corrupted data", "Regional failure", "Hardware failure", "Data corruption"));
    }

    @Test
    void where_none_is_near_all_of_the_service_are_run_as_half_a_plan_is_better_than_none() {
        assertEquals(2, fitting("Flood", "Regional failure", "Hardware failure").size());
        assertEquals(5, fitting("Flood", "A1", "A2", "A3", "A4", "A5", "A6").size());
        assertEquals(List.of(), FittingPlans.of(List.of(plan("Flood")), new ServiceId(new UUID(0, 2)), "Flood"));
    }
}
