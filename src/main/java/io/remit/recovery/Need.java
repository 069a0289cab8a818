package io.remit.recovery;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;

/**
 * Something of recovery that needs somebody.
 *
 * @param badge what sort of thing, as a word and a shape
 * @param text what it is
 * @param detail more of it; may be empty
 * @param action where it is mended
 */
public record Need(Badge badge, String text, String detail, Link action) {}
