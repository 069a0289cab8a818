package io.remit.wording;

/**
 * A link inside a cell.
 *
 * @param text the words that carry the link
 * @param href the address as the page has it (may be relative to the provider's site, or an in-page anchor)
 */
public record Link(String text, String href) {}
