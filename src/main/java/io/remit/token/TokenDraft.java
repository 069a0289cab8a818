package io.remit.token;

import io.remit.access.Permission;
import io.remit.access.Problem.Invalid;
import io.remit.access.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A token to be made.
 *
 * @param service the service it speaks for; empty for a tenant's own
 * @param name what people call it
 * @param permissions what it may do
 * @param lastDay the last day on which it opens anything
 */
public record TokenDraft(Optional<ServiceId> service, String name, Set<Permission> permissions, LocalDate lastDay) {
    /** How long a token lasts where nobody says otherwise. */
    static final int USUAL_DAYS = 90;

    static final int MOST_DAYS = 365;

    /** What a token can be given, with what it lets a program do; grows with the API. */
    static final Map<Permission, String> GIVEABLE = giveable();

    public TokenDraft {
        permissions = Set.copyOf(permissions);
    }

    /** @throws Invalid at what cannot be */
    void mustBePossible(LocalDate today) {
        var errors = new LinkedHashMap<String, String>();
        if (permissions.isEmpty() || !GIVEABLE.keySet().containsAll(permissions)) {
            errors.put("permission", "Choose what the token may do.");
        }
        if (lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(MOST_DAYS))) {
            errors.put("lastDay", "Choose a day from today on, at most " + MOST_DAYS + " days ahead.");
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    Instant expiresAt() {
        return lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Map<Permission, String> giveable() {
        var all = new LinkedHashMap<Permission, String>();
        all.put(Permission.JOB_EDIT, "Report jobs");
        all.put(Permission.RECOVERY_READ, "Read jobs");
        all.put(Permission.AUTHORIZATION_DECIDE, "Ask what it may do in buckets");
        return all;
    }
}
