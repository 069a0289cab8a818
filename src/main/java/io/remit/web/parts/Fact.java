package io.remit.web.parts;

/** A name and what is told of it. */
public record Fact(String name, String value) {}
