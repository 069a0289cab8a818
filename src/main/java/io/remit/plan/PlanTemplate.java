package io.remit.plan;

import io.remit.wording.DurationWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What a new plan starts from. The provider's page lists what to set up, and not how to fail over: these are ours. */
public enum PlanTemplate {
    FAIL_OVER("Fail over to another region", "fail-over"),
    RESTORE("Restore from backup after data corruption", "restore"),
    BACKUP_LOST("Replace a lost backup project", "backup-lost"),
    BLANK("A blank plan, without steps", "");

    private static final int MOST_ITEM_CHARACTERS = 200;
    private final String label;
    private final String resource;

    PlanTemplate(String label, String resource) {
        this.label = label;
        this.resource = resource;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /**
     * The plan it makes, without objectives: nobody but the tenant knows them.
     *
     * @param items what the provider's page says must be in place, checked by optional steps at the beginning
     */
    public PlanDraft draft(List<String> items) {
        var checks = items.stream().map(PlanTemplate::check);
        if (resource.isEmpty()) {
            return new PlanDraft("", "", "", Optional.empty(), Optional.empty(), checks.toList());
        }
        var read = read();
        var steps = maps(read.get("steps"));
        var places = IntStream.range(0, steps.size())
                .boxed()
                .collect(Collectors.toMap(place -> text(steps.get(place), "key"), place -> place + items.size()));
        return new PlanDraft(
                text(read, "name"),
                text(read, "scenario"),
                text(read, "summary"),
                Optional.empty(),
                Optional.empty(),
                Stream.concat(checks, steps.stream().map(step -> step(step, places)))
                        .toList());
    }

    private static PlanDraft.Step step(Map<?, ?> step, Map<String, Integer> places) {
        Set<Integer> needs = step.get("needs") instanceof List<?> keys
                ? keys.stream().map(key -> places.get(key.toString())).collect(Collectors.toSet())
                : Set.of();
        return new PlanDraft.Step(
                StepKind.valueOf(text(step, "kind")),
                text(step, "title"),
                text(step, "text"),
                text(step, "role"),
                Optional.empty(),
                DurationWords.read(text(step, "expected")),
                !Boolean.FALSE.equals(step.get("required")),
                needs);
    }

    /** What the page says stands whole in the instructions; the title is its beginning. */
    private static PlanDraft.Step check(String item) {
        var title = item.strip();
        boolean tooLong = title.length() > MOST_ITEM_CHARACTERS;
        return new PlanDraft.Step(
                StepKind.VERIFY,
                tooLong ? title.substring(0, MOST_ITEM_CHARACTERS - 1) + "…" : title,
                tooLong ? title : "The provider’s page lists this as something to have in place.",
                "",
                Optional.empty(),
                Optional.empty(),
                false,
                Set.of());
    }

    private Map<?, ?> read() {
        var name = resource + ".yaml";
        try (var in = Objects.requireNonNull(PlanTemplate.class.getResourceAsStream(name), name)) {
            var yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<?, ?>> maps(Object list) {
        return ((List<?>) list).stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
    }

    private static String text(Map<?, ?> from, String key) {
        return Optional.ofNullable(from.get(key))
                .map(Object::toString)
                .orElse("")
                .strip();
    }
}
