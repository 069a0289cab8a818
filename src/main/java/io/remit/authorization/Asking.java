package io.remit.authorization;

import io.remit.access.BucketId;
import io.remit.access.Problem.Invalid;
import io.remit.access.ServiceId;
import io.remit.objectstorage.PrefixRight;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** An authorization that is asked for. */
public record Asking(
        BucketId bucket,
        ServiceId service,
        List<PrefixRight> rights,
        String reason,
        Optional<LocalDate> endsOn,
        boolean triesOutside,
        int recertifyMonths) {
    static final int MOST_RIGHTS = 6;

    public Asking {
        rights = List.copyOf(rights);
    }

    /** @throws Invalid at what cannot be so */
    void mustBeSound(LocalDate today) {
        var errors = objections(rights);
        if (endsOn.filter(last -> last.isBefore(today)).isPresent()) {
            errors.put("endsOn", "Choose today or a later day.");
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    /** @throws Invalid at rights that cannot be so */
    static void mustBeSound(List<PrefixRight> rights) {
        var errors = objections(rights);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private static LinkedHashMap<String, String> objections(List<PrefixRight> rights) {
        var errors = new LinkedHashMap<String, String>();
        if (rights.isEmpty()) {
            errors.put("rights", "Say for at least one prefix what the service may do.");
        }
        var prefixes = new HashSet<String>();
        for (var right : rights) {
            if (right.operations().isEmpty()) {
                errors.put("rights", "Choose what may be done below " + right.where() + ", or leave it out.");
            }
            if (!prefixes.add(right.prefix())) {
                errors.put("rights", "Name each prefix once: " + right.where() + " is there twice.");
            }
            PrefixRight.objectionTo(right.prefix()).ifPresent(why -> errors.put("rights", why));
        }
        overlapping(rights).ifPresent(why -> errors.putIfAbsent("rights", why));
        return errors;
    }

    /** What is below another prefix has its rights as well, so that the two could not be tried apart. */
    private static Optional<String> overlapping(List<PrefixRight> rights) {
        for (var one : rights) {
            for (var other : rights) {
                if (!one.prefix().equals(other.prefix()) && other.prefix().startsWith(one.prefix())) {
                    return Optional.of(
                            other.where() + " lies within " + one.where() + ": name prefixes that lie side by side.");
                }
            }
        }
        return Optional.empty();
    }
}
