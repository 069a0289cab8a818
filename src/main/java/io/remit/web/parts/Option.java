package io.remit.web.parts;

/**
 * One choice of a drop-down or a segmented filter.
 *
 * @param value what the form sends
 * @param label what a person reads
 * @param selected whether it is the current choice
 */
public record Option(String value, String label, boolean selected) {}
