package io.remit.job;

import io.remit.web.Typed;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Option;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The fields by which a member says where a job is.
 *
 * @param problems what is wrong with them
 */
record JobFields(
        List<FieldProblem> problems,
        Field state,
        List<Option> states,
        Field at,
        Field kind,
        List<Option> kinds,
        Field serviceVersion,
        Field region,
        Field startedAt,
        Field output,
        Field note) {

    JobFields {
        problems = List.copyOf(problems);
        states = List.copyOf(states);
        kinds = List.copyOf(kinds);
    }

    static JobFields of(Typed typed, Instant now) {
        var state = typed.field("state", "running");
        var kind = typed.field("kind", "");
        return new JobFields(
                typed.fieldProblems(),
                state,
                Arrays.stream(JobState.values())
                        .map(one ->
                                new Option(one.word(), one.label(), one.word().equals(state.value())))
                        .toList(),
                typed.field("at", minute(now)),
                kind,
                kinds(kind.value(), "Not said"),
                typed.field("serviceVersion", ""),
                typed.field("region", ""),
                typed.field("startedAt", ""),
                typed.field("output", ""),
                typed.field("note", ""));
    }

    static List<Option> kinds(String chosen, String none) {
        return Stream.concat(
                        Stream.of(new Option("", none, chosen.isEmpty())),
                        Arrays.stream(JobKind.values())
                                .filter(kind -> kind != JobKind.UNKNOWN)
                                .map(kind -> new Option(
                                        kind.word(), kind.label(), kind.word().equals(chosen))))
                .toList();
    }

    private static String minute(Instant now) {
        return LocalDateTime.ofInstant(now.truncatedTo(ChronoUnit.MINUTES), ZoneOffset.UTC)
                .toString();
    }
}
