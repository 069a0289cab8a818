package io.remit.exercise;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.time.LocalDate;

/** A follow-up action as lists show it. */
final class FollowUpsView {
    private FollowUpsView() {}

    static RunPage.FollowUpRow row(FollowUp one, RunNames names, LocalDate today, String list) {
        return new RunPage.FollowUpRow(
                one.id().toString(),
                one.finding(),
                one.action(),
                one.owner().map(names::member).orElse("Nobody"),
                one.dueOn().isPresent(),
                Moment.on(one.dueOn().orElse(today)),
                state(one, today),
                one.isOpen(),
                one.closed().map(FollowUp.Closed::note).orElse(""),
                new Link(one.exerciseName(), list + "/" + one.exercise()));
    }

    private static Badge state(FollowUp one, LocalDate today) {
        if (one.isLate(today)) {
            return new Badge("bad", "clock-exclamation", "Late");
        }
        return one.closed()
                .map(closed -> closed.dropped() ? Badge.quiet("circle-minus", "Dropped") : Badge.ok("Done"))
                .orElse(new Badge("info", "circle-dot", "Open"));
    }
}
