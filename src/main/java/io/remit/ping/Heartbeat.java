package io.remit.ping;

import io.remit.standing.CheckOutcome;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a ping said last.
 *
 * @param last the last success or failure; empty where there was none yet
 * @param startedAt when a job began of which nothing more was heard
 * @param told the outcome that is on record
 * @param toldSince since when
 */
record Heartbeat(Optional<Report> last, Optional<Instant> startedAt, CheckOutcome told, Instant toldSince) {

    /** A success or a failure. */
    record Report(PingKind kind, Instant at) {
        boolean isSuccess() {
            return kind == PingKind.SUCCESS;
        }
    }

    /** An outcome, and since when it is so. */
    record Found(CheckOutcome outcome, Instant since) {}

    /** Of a ping that nobody has heard from. */
    static Heartbeat none(Instant madeAt) {
        return new Heartbeat(Optional.empty(), Optional.empty(), CheckOutcome.CANNOT_TELL, madeAt);
    }

    /** With one more thing said. A start leaves the last report standing; a report ends what was started. */
    Heartbeat heard(PingKind kind, Instant at) {
        return kind == PingKind.START
                ? new Heartbeat(last, Optional.of(at), told, toldSince)
                : new Heartbeat(Optional.of(new Report(kind, at)), Optional.empty(), told, toldSince);
    }

    Heartbeat told(Found found) {
        return new Heartbeat(last, startedAt, found.outcome(), found.since());
    }

    /**
     * What to make of it. A failure stays one until a success; so does silence beyond the period and its grace, and a job
     * that began and said nothing more within the grace. Who never reported holds nothing and fails nothing.
     */
    Found found(Ping ping, Instant now) {
        var late = silentAt(ping).filter(at -> !now.isBefore(at));
        if (last.isPresent() && !last.get().isSuccess()) {
            return since(CheckOutcome.FAILS, last.get().at());
        }
        if (late.isPresent()) {
            return since(CheckOutcome.FAILS, late.get());
        }
        return last.map(report -> since(CheckOutcome.HOLDS, report.at()))
                .orElseGet(() -> since(CheckOutcome.CANNOT_TELL, ping.madeAt()));
    }

    /** When saying nothing more becomes a failure; empty where it is one already, or nothing is expected yet. */
    Optional<Instant> silentAt(Ping ping) {
        if (last.filter(report -> !report.isSuccess()).isPresent()) {
            return Optional.empty();
        }
        var due = last.map(report -> report.at().plus(ping.period()).plus(ping.grace()));
        var ended = startedAt.map(at -> at.plus(ping.grace()));
        return Stream.of(due, ended).flatMap(Optional::stream).min(Instant::compareTo);
    }

    private Found since(CheckOutcome outcome, Instant at) {
        return new Found(outcome, outcome == told ? toldSince : at);
    }
}
