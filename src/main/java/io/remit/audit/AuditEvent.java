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
 * @param outcome how it went
 * @param requestId the request or job in which it happened
 * @param address from where; empty where that is not known
 * @param changes what it changed, by the fields' names
 */
public record AuditEvent(
        UUID id,
        Instant at,
        Actor actor,
        String action,
        String subject,
        String subjectName,
        String outcome,
        String requestId,
        String address,
        List<Change> changes) {

    /** One changed field; either side is empty where there was, or is, nothing. */
    public record Change(String field, String before, String after) {}

    /** What reads badly when it is taken from the name. */
    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("acknowledgement.editorial.refused", "Change not taken for editorial"),
            Map.entry("acknowledgement.entry.withdrawn", "Objection taken back"),
            Map.entry("assignment.duty.laid_down", "Owner and cadence laid down"),
            Map.entry("attestation.attestation.made", "Duty attested"),
            Map.entry("attestation.exception.asked", "Exception asked for"),
            Map.entry("catalog.notice.changed", "Notice period changed"),
            Map.entry("identity.membership.role_changed", "Role changed"),
            Map.entry("identity.session.refused", "Sign-in refused"),
            Map.entry("identity.session.signed_in", "Signed in"),
            Map.entry("identity.session.signed_out", "Signed out"),
            Map.entry("ping.address.made", "Ping made"),
            Map.entry("ping.address.revoked", "Ping revoked"),
            Map.entry("ping.outcome.changed", "Ping says otherwise"),
            Map.entry("platform.installation.created", "Portal installed"),
            Map.entry("setup.set_up.dismissed", "Setting up dismissed"));

    public AuditEvent {
        changes = List.copyOf(changes);
    }

    /** The action as people read it, such as "Project added". */
    public String words() {
        return words(action);
    }

    static String words(String action) {
        var others = OTHER_WORDS.get(action);
        if (others != null) {
            return others;
        }
        var words = action.substring(action.indexOf('.') + 1).replace('.', ' ').replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The changes that tell something: without fields that stayed as they were, or empty. */
    List<Change> told() {
        return changes.stream()
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** Where this event stands in the log. */
    Place place() {
        return new Place(at, id);
    }
}
