package io.remit.web.parts;

/**
 * One sentence at the top of a page that should be noticed, and where to deal with it.
 *
 * @param tone info, success, warn or bad
 * @param icon name in the icon sprite
 * @param text the sentence
 * @param action where to deal with it
 */
public record Notice(String tone, String icon, String text, Link action) {}
