package io.remit.web;

import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person typed into a form and what is wrong with it; empty when a page is shown for the first time. */
public final class Typed {
    static final Typed NOTHING = new Typed(Map.of(), Map.of());
    private final Map<String, List<String>> values;
    private final Map<String, String> errors;

    Typed(Map<String, List<String>> values, Map<String, String> errors) {
        this.values = Map.copyOf(values);
        this.errors = new LinkedHashMap<>(errors);
    }

    /** Whether the form was sent and comes back with what is wrong. */
    public boolean isBack() {
        return !values.isEmpty();
    }

    /** The field as typed, or with the given value at first. */
    public Field field(String name, String atFirst) {
        var typed = values.getOrDefault(name, List.of());
        return new Field(typed.isEmpty() ? atFirst : typed.get(0), errors.getOrDefault(name, ""));
    }

    /** Every value of a field that may come more than once; none at first. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Every error, for the summary at the top of the form. */
    public List<FieldProblem> problems() {
        return errors.entrySet().stream()
                .map(error -> new FieldProblem(error.getKey(), error.getValue()))
                .toList();
    }

    /** What is wrong at the fields; what is wrong with the form as a whole is told above them. */
    public List<FieldProblem> fieldProblems() {
        return problems().stream().filter(problem -> !problem.field().isEmpty()).toList();
    }

    /** Whether the value was chosen, or is the one chosen at first. */
    public boolean chosen(String name, String value, boolean atFirst) {
        return values.isEmpty() ? atFirst : values.getOrDefault(name, List.of()).contains(value);
    }
}
