package io.remit.intake;

/**
 * Something that reading or the linter noticed about a page.
 *
 * @param rule the rule's name, kebab-case
 * @param severity how bad it is
 * @param line 1-based source line, or 0 for the whole page
 * @param message what is wrong and what to do about it, one sentence or two
 */
public record Finding(String rule, Severity severity, int line, String message) {

    /** ERROR: the page does not say what it must. WARNING: probably wrong. INFO: worth a look. */
    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }
}
