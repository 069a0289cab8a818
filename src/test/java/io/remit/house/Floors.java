package io.remit.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The floor plan, and who lives above whom. A new room is entered here first. */
final class Floors {
    /** From the ground up; a room calls rooms of lower floors, and the ground. */
    static final List<Set<String>> FLOORS = List.of(
            Set.of("access", "web", "db", "outbound", "mail", "blob", "secret"),
            Set.of("wording", "objectstorage", "merkle"),
            Set.of("identity", "intake", "report", "policy"),
            Set.of("revision", "lint", "standing", "resilience"),
            Set.of("catalog"),
            Set.of("tenant", "evidence", "token", "release", "principal"),
            Set.of("acknowledgement", "assignment", "attestation", "ping", "job", "plan", "bucket"),
            Set.of("exercise", "probe", "replication", "audit", "ledger"),
            Set.of("incident", "deployment", "authorization"),
            Set.of("readiness"),
            Set.of("mechanism"),
            Set.of("responsibility", "duty", "provider"),
            Set.of("trend", "setup"),
            Set.of("share", "reminder", "recovery", "storage"),
            Set.of("overview"),
            Set.of("app"));

    /** Rooms of pure functions: they know neither the database nor the web. */
    static final Set<String> PURE =
            Set.of("wording", "intake", "lint", "revision", "standing", "report", "resilience", "policy");

    private static final String WORDS = "access";
    private final String root;

    Floors(String root) {
        this.root = root;
    }

    /** The room a class is in: the package below the root. */
    Optional<String> room(JavaClass type) {
        var prefix = root + ".";
        var inside = type.getPackageName();
        return inside.startsWith(prefix)
                ? Optional.of(inside.substring(prefix.length()).split("\\.")[0])
                : Optional.empty();
    }

    /** Why a room may not call another; empty where it may. */
    static Optional<String> objection(String from, String to) {
        if (from.equals(to)) {
            return Optional.empty();
        }
        int above = floor(from);
        int below = floor(to);
        if (above < 0 || below < 0) {
            return Optional.of((above < 0 ? from : to) + " is on no floor: enter it in house.Floors");
        }
        if (above == 0) {
            boolean words = to.equals(WORDS) && !from.equals(WORDS);
            return words
                    ? Optional.empty()
                    : Optional.of("on the ground floor only access is known, and it knows nobody");
        }
        if (above <= below) {
            return Optional.of(from + " may call lower floors only");
        }
        boolean impure = PURE.contains(from) && Set.of("db", "web").contains(to);
        return impure ? Optional.of(from + " is pure: neither database nor web") : Optional.empty();
    }

    private static int floor(String room) {
        for (int i = 0; i < FLOORS.size(); i++) {
            if (FLOORS.get(i).contains(room)) {
                return i;
            }
        }
        return -1;
    }

    /** That a class calls only whom its room may call. */
    ArchCondition<JavaClass> beKept() {
        return new ArchCondition<>("call lower floors only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().forEach(dependency -> check(dependency, events));
            }

            private void check(Dependency dependency, ConditionEvents events) {
                var from = room(dependency.getOriginClass());
                var to = room(dependency.getTargetClass());
                if (from.isPresent() && to.isPresent()) {
                    objection(from.get(), to.get())
                            .ifPresent(why -> events.add(SimpleConditionEvent.violated(
                                    dependency, why + ": " + dependency.getDescription())));
                }
            }
        };
    }
}
