package io.remit.exercise;

import io.remit.web.Typed;
import io.remit.web.parts.Field;
import io.remit.web.parts.Option;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * A field for a time, as a form shows it.
 *
 * @param id unique on the page
 * @param name what the form sends it as
 * @param twice whether the clock showed this time twice, so that one of them must be chosen
 * @param which the choice between them
 */
public record When(String id, String name, String label, String hint, Field field, boolean twice, List<Option> which) {
    public When {
        which = List.copyOf(which);
    }

    /** A form's choice between the tenant's zone and UTC; with only one of them there is no choice. */
    public record Zone(String id, boolean choose, String only, List<Option> options) {
        public Zone {
            options = List.copyOf(options);
        }

        static Zone of(Typed typed, ZoneId zone, String id) {
            boolean utc = typed.field("zone", "").value().equals(TypedTime.UTC);
            boolean same = zone.getRules().equals(ZoneOffset.UTC.getRules());
            return new Zone(
                    id,
                    !same,
                    same ? TypedTime.UTC : "",
                    List.of(
                            new Option(zone.getId(), zone.getId(), !utc),
                            new Option(TypedTime.UTC, TypedTime.UTC, utc)));
        }
    }

    /** @param there the time that is known already, which the field shows at first */
    static When of(
            Typed typed, String name, String id, String label, String hint, Optional<Instant> there, ZoneId zone) {
        var field = typed.field(name, there.map(at -> TypedTime.shown(at, zone)).orElse(""));
        var chosen = typed.field(
                        name + "Which",
                        there.map(at -> TypedTime.which(at, zone)).orElse(""))
                .value();
        boolean utc = typed.field("zone", "").value().equals(TypedTime.UTC);
        return new When(
                id,
                name,
                label,
                hint,
                field,
                !utc && isTwice(field.value(), zone),
                List.of(
                        new Option("", "Choose", chosen.isEmpty()),
                        new Option("first", "The first, before the clocks went back", chosen.equals("first")),
                        new Option("second", "The second, after it", chosen.equals("second"))));
    }

    private static boolean isTwice(String value, ZoneId zone) {
        try {
            return TypedTime.isTwice(LocalDateTime.parse(value), zone);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
