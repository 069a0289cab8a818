package io.remit.db;

import java.util.UUID;

/**
 * What an audit event is about.
 *
 * @param reference {@code thing:id}
 * @param name how people call it at that time, at most 200 characters; never a secret
 */
public record AuditSubject(String reference, String name) {

    public AuditSubject {
        name = name.length() > 200 ? name.substring(0, 199) + "…" : name;
    }

    public static AuditSubject of(String thing, UUID id, String name) {
        return new AuditSubject(thing + ":" + id, name);
    }
}
