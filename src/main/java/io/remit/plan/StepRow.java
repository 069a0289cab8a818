package io.remit.plan;

import io.remit.web.parts.Badge;
import io.remit.web.parts.SafeHtml;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A step as pages and paper show it.
 *
 * @param key part of the addresses its forms post to
 * @param number its place, from 1
 * @param who the role and the member who do it; empty where nobody is named
 * @param expected how long it should take; empty where nobody said
 * @param needs the numbers of the steps before it, in words; empty where it needs none
 * @param focus which of its buttons has the focus when the page opens; empty for none
 */
public record StepRow(
        String key,
        int number,
        String title,
        Badge kind,
        String meaning,
        String who,
        String expected,
        String needs,
        boolean required,
        SafeHtml instructions,
        boolean first,
        boolean last,
        String focus) {

    static List<StepRow> of(PlanVersion version, Map<UUID, String> names) {
        return of(version, names, "", "");
    }

    /**
     * @param moved the key of a step that was moved just now
     * @param by the button that moved it
     */
    static List<StepRow> of(PlanVersion version, Map<UUID, String> names, String moved, String by) {
        var numbers =
                new HashMap<>(version.steps().stream().collect(Collectors.toMap(PlanStep::id, PlanStep::position)));
        return version.steps().stream()
                .map(step -> new StepRow(
                        step.key().toString(),
                        step.position(),
                        step.title(),
                        StepBadge.of(step.kind()),
                        step.kind().meaning(),
                        who(step, names),
                        step.expected().map(io.remit.wording.DurationWords::of).orElse(""),
                        listed(step.needs().stream().map(numbers::get).sorted().toList()),
                        step.required(),
                        SafeHtml.ofMarkdown(step.instructions()),
                        step.position() == 1,
                        step.position() == version.steps().size(),
                        step.key().toString().equals(moved) ? by : ""))
                .toList();
    }

    private static String who(PlanStep step, Map<UUID, String> names) {
        var member = step.member()
                .map(id -> names.getOrDefault(id.value(), "Somebody who left"))
                .orElse("");
        return member.isEmpty() || step.role().isEmpty() ? member + step.role() : member + " (" + step.role() + ")";
    }

    private static String listed(List<Integer> numbers) {
        int last = numbers.size() - 1;
        var words = numbers.stream().map(Object::toString).toList();
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
