package io.remit.db;

import java.util.regex.Pattern;

/**
 * The name of something that happened.
 *
 * @param name {@code room.thing.past_tense}
 */
public record AuditAction(String name) {
    private static final Pattern FORM = Pattern.compile("[a-z_]+\\.[a-z_]+\\.[a-z_]+");

    public AuditAction {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("An audit action is room.thing.past_tense, not " + name);
        }
    }
}
