package io.remit.web.parts;

/** Words that lead somewhere: a breadcrumb, a primary action, a link of a duty. */
public record Link(String text, String href) {}
