package io.remit.plan;

import io.remit.access.Problem.Invalid;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How much a plan may hold. */
final class PlanLimits {
    static final int MOST_PLANS = 100;
    static final int MOST_STEPS = 200;
    static final int NAME_CHARACTERS = 120;
    static final int SCENARIO_CHARACTERS = 400;
    static final int SUMMARY_CHARACTERS = 4000;
    static final int TITLE_CHARACTERS = 200;
    static final int ROLE_CHARACTERS = 120;
    static final int INSTRUCTION_CHARACTERS = 10_000;
    private static final Duration LONGEST = Duration.ofDays(366);

    private PlanLimits() {}

    /** @throws Invalid at what does not fit */
    static void check(PlanDetails details) {
        var errors = new LinkedHashMap<String, String>();
        text(errors, "name", details.name(), NAME_CHARACTERS, "Say what the plan is called.");
        text(errors, "scenario", details.scenario(), SCENARIO_CHARACTERS, "Say what has failed.");
        text(errors, "summary", details.summary(), SUMMARY_CHARACTERS, "");
        time(errors, "rto", details.rto());
        time(errors, "rpo", details.rpo());
        refuse(errors);
    }

    /** @throws Invalid at what does not fit */
    static void check(StepDraft step) {
        var errors = new LinkedHashMap<String, String>();
        text(errors, "title", step.title(), TITLE_CHARACTERS, "Say in a few words what is done.");
        text(errors, "instructions", step.instructions(), INSTRUCTION_CHARACTERS, "");
        text(errors, "role", step.role(), ROLE_CHARACTERS, "");
        time(errors, "expected", step.expected());
        refuse(errors);
    }

    /** @throws Invalid at the needs, where steps wait for each other in a circle */
    static void checkOrder(PlanSteps steps) {
        if (steps.steps().size() > MOST_STEPS) {
            throw new Invalid("", "A plan has at most " + MOST_STEPS + " steps. Remove one, or divide the plan.");
        }
        steps.circle().ifPresent(titles -> {
            throw new Invalid("needs", "These steps would wait for each other: " + told(titles) + ".");
        });
    }

    private static String told(java.util.List<String> titles) {
        return titles.stream().map(title -> "“" + title + "”").collect(java.util.stream.Collectors.joining(" needs "));
    }

    private static void text(Map<String, String> errors, String field, String text, int most, String whenMissing) {
        if (text.isBlank() && !whenMissing.isEmpty()) {
            errors.put(field, whenMissing);
        } else if (text.length() > most) {
            errors.put(field, "Use at most " + most + " characters; these are " + text.length() + ".");
        }
    }

    private static void time(Map<String, String> errors, String field, Optional<Duration> time) {
        if (time.filter(length -> length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0)
                .isPresent()) {
            errors.put(field, "Write a time from 1 second to 366 days.");
        }
    }

    private static void refuse(Map<String, String> errors) {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
