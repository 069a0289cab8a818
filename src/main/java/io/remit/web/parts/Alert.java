package io.remit.web.parts;

/**
 * Something that goes on and is told on every page until it is over.
 *
 * @param title what it is
 * @param since since when; without text where that says nothing
 * @param detail how far it is; may be empty
 * @param action where to deal with it
 */
public record Alert(String title, Moment since, String detail, Link action) {}
