package io.remit.db;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What changed, field by field and named one by one: never a whole form, never a secret. Immutable. */
public final class AuditChanges {
    public static final AuditChanges NONE = new AuditChanges(new TreeMap<>(), new TreeMap<>());
    private final TreeMap<String, String> before;
    private final TreeMap<String, String> after;

    private AuditChanges(TreeMap<String, String> before, TreeMap<String, String> after) {
        this.before = before;
        this.after = after;
    }

    /** A field that now has a value. */
    public static AuditChanges set(String field, Object after) {
        return NONE.andSet(field, after);
    }

    /** A field whose value changed; nothing is recorded where both are equal. */
    public static AuditChanges changed(String field, Object before, Object after) {
        return NONE.andChanged(field, before, after);
    }

    public AuditChanges andSet(String field, Object value) {
        var more = new TreeMap<>(after);
        more.put(field, value.toString());
        return new AuditChanges(before, more);
    }

    public AuditChanges andChanged(String field, Object was, Object is) {
        if (Objects.equals(was, is)) {
            return this;
        }
        var old = new TreeMap<>(before);
        old.put(field, was.toString());
        return new AuditChanges(old, after).andSet(field, is);
    }

    Map<String, String> before() {
        return before;
    }

    Map<String, String> after() {
        return after;
    }
}
