package io.remit.web;

import java.util.function.Supplier;

/**
 * A fragment that depends on its key alone and is rendered once: a template writes it with {@code remit:kept}.
 *
 * @param template the template that owns the fragment
 * @param fragment the fragment's name
 * @param key everything its content depends on, such as an edition's id and the filters
 * @param view makes what the template sees as {@code page}; called only when it is not kept yet
 */
public record Kept(String template, String fragment, String key, Supplier<Object> view) {}
