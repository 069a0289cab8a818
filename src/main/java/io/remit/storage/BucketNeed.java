package io.remit.storage;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;

/**
 * Something about buckets that needs somebody.
 *
 * @param badge what sort of thing, as a word and a shape
 * @param text what it is
 * @param detail what to do about it
 * @param action where it is done
 */
public record BucketNeed(Badge badge, String text, String detail, Link action) {}
