package io.remit.web.parts;

/**
 * A time or a date for a {@code time} element.
 *
 * @param iso for machines, ISO 8601; also shown when a person points at the text
 * @param text for people, such as "21 Apr 2025" or "2 hours ago"
 */
public record Moment(String iso, String text) {}
