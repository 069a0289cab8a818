package io.remit.audit;

import io.remit.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One thing that happened.
 *
 * @param id the event's id
 * @param at when
 * @param actor who did it
 * @param action its name, {@code room.thing.past_tense}
 * @param subject to what, as {@code thing:id}
 * @param subjectName how the subject was called then
 * @param changes what it changed, by the fields' names
 */
public record AuditEvent(
        UUID id, Instant at, Actor actor, String action, String subject, String subjectName, List<Change> changes) {

    /** One changed field; either side is empty where there was, or is, nothing. */
    public record Change(String field, String before, String after) {}

    /** What reads badly when it is taken from the name. */
    private static final Map<String, String> OTHER_WORDS = Map.of(
            "identity.session.signed_in", "Signed in",
            "identity.session.signed_out", "Signed out",
            "identity.session.refused", "Sign-in refused");

    public AuditEvent {
        changes = List.copyOf(changes);
    }

    /** The action as people read it, such as "Project added". */
    public String words() {
        var others = OTHER_WORDS.get(action);
        if (others != null) {
            return others;
        }
        var words = action.substring(action.indexOf('.') + 1).replace('.', ' ').replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Where this event stands in the log. */
    Place place() {
        return new Place(at, id);
    }
}
