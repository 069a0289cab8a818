package io.remit.web;

/**
 * A file that came with a form.
 *
 * @param name the name the browser gave it, not to be trusted
 * @param content its bytes
 */
public record Upload(String name, byte[] content) {}
