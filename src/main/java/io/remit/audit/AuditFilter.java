package io.remit.audit;

import io.remit.access.Actor;
import io.remit.web.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reader wants to see of the log, as addresses carry it. Empty texts filter nothing.
 *
 * @param from the first day, ISO 8601
 * @param to the last day
 * @param actor {@link Actor#reference} of who did it
 * @param action an action's name, or the beginning of several up to a dot, such as {@code identity.session}
 * @param words what must stand in the name of what it was done to
 */
record AuditFilter(String from, String to, String actor, String action, String words) {
    static final AuditFilter NONE = new AuditFilter("", "", "", "", "");
    private static final int LONGEST = 80;

    static AuditFilter of(Request in) {
        return new AuditFilter(
                day(in.query("from")).map(LocalDate::toString).orElse(""),
                day(in.query("to")).map(LocalDate::toString).orElse(""),
                actor(in.query("actor")).map(Actor::reference).orElse(""),
                in.query("action").matches("[a-z_]+(\\.[a-z_]+){0,2}") ? in.query("action") : "",
                cut(in.query("q")));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    boolean isActive() {
        return !equals(NONE);
    }

    Optional<LocalDate> fromDay() {
        return day(from);
    }

    Optional<LocalDate> toDay() {
        return day(to);
    }

    Optional<Actor> who() {
        return actor(actor);
    }

    AuditFilter by(Actor other) {
        return new AuditFilter(from, to, other.reference(), action, words);
    }

    AuditFilter doing(String other) {
        return new AuditFilter(from, to, actor, other, words);
    }

    /** As a query; {@code more} is a further parameter, {@code name=value}, or nothing. */
    String query(String more) {
        var query = Stream.of(
                        more,
                        pair("from", from),
                        pair("to", to),
                        pair("actor", actor),
                        pair("action", action),
                        pair("q", words))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String pair(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Actor> actor(String reference) {
        try {
            var actor = Actor.of(reference);
            if (actor.kind() == Actor.Kind.ACCOUNT) {
                UUID.fromString(actor.name());
            }
            return Optional.of(actor);
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
