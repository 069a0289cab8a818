package io.remit.web;

import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import java.util.List;

/**
 * What was sent to one of the forms of a page that has many, where that form was sent and not accepted; for every other
 * form it answers with what the form shows anyway.
 *
 * @param in the request
 * @param refused whether it was this form
 * @param idPrefix what the ids of its fields begin with, so that its problems lead to them
 */
public record Sent(Request in, boolean refused, String idPrefix) {

    /** The form whose address ends so. */
    public static Sent to(String addressEnd, Request in, String idPrefix) {
        var refused =
                in.address().endsWith(addressEnd) && !in.typed().problems().isEmpty();
        return new Sent(in, refused, idPrefix);
    }

    /** The field as it was sent, or with what it shows anyway. */
    public Field field(String name, String otherwise) {
        return refused ? in.typed().field(name, otherwise) : Field.of(otherwise);
    }

    /** What is wrong with the form, led to its fields. */
    public List<FieldProblem> problems() {
        return refused
                ? in.typed().problems().stream()
                        .map(problem -> new FieldProblem(idPrefix + problem.field(), problem.message()))
                        .toList()
                : List.of();
    }
}
