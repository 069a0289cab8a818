package io.remit.web.parts;

/**
 * One line of a form's error summary.
 *
 * @param field id of the field it is about
 * @param message what is wrong and what to do
 */
public record FieldProblem(String field, String message) {}
