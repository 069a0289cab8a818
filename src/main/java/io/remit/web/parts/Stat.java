package io.remit.web.parts;

/**
 * One number that matters, with where to read more.
 *
 * @param value the number as text
 * @param label what it counts
 * @param note a few quiet words below, may be empty
 * @param tone style as of {@link Badge}
 * @param icon name in the icon sprite
 * @param href where it leads
 */
public record Stat(String value, String label, String note, String tone, String icon, String href) {}
