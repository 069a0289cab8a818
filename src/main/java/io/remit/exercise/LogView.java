package io.remit.exercise;

import io.remit.access.EvidenceId;
import java.util.Comparator;
import java.util.List;

/** The log of a run: what happened last comes first, with a mark on what was recorded much later. */
final class LogView {
    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::happenedAt)
            .thenComparing(Entry::recordedAt)
            .reversed();
    private final Run run;
    private final RunNames names;
    private final Ago ago;
    private final String tenant;

    /** @param tenant where the tenant's pages are */
    LogView(Run run, RunNames names, Ago ago, String tenant) {
        this.tenant = tenant;
        this.run = run;
        this.names = names;
        this.ago = ago;
    }

    List<RunPage.LogLine> lines(int most) {
        return run.log().stream().sorted(ORDER).limit(most).map(this::line).toList();
    }

    private RunPage.LogLine line(Entry entry) {
        var piece = entry.evidence().map(EvidenceId::value);
        return new RunPage.LogLine(
                ago.at(entry.happenedAt()),
                ago.at(entry.recordedAt()),
                entry.isAfterwards(),
                entry.kind().label(),
                icon(entry.kind()),
                names.who(entry.recordedBy()),
                entry.detail(),
                entry.note(),
                piece.map(id -> names.pieces().getOrDefault(id, "a piece of evidence"))
                        .orElse(""),
                piece.map(id -> tenant + "/evidence/" + id + "/content").orElse(""));
    }

    private static String icon(EntryKind kind) {
        return switch (kind) {
            case STARTED -> "flag";
            case STEP_STARTED -> "circle-dot";
            case CHECKED_OFF, FINISHED -> "circle-check";
            case UNDONE -> "arrow-back-up";
            case SKIPPED -> "circle-minus";
            case BLOCKED -> "player-pause";
            case RELEASED -> "arrow-right";
            case NOTED -> "message";
            case EVIDENCE -> "paperclip";
            case TIME_SET -> "clock";
            case PEOPLE_CHANGED -> "users";
            case FOLLOW_UP -> "checklist";
            case ABORTED -> "circle-x";
        };
    }
}
