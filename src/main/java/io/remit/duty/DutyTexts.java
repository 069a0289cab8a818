package io.remit.duty;

import io.remit.catalog.Edition;
import io.remit.catalog.Marked;
import io.remit.intake.Party;
import io.remit.revision.Duty;
import io.remit.revision.WordDiff;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A duty's text through the editions. */
final class DutyTexts {
    private final DutyEntry duty;
    private final List<Edition> editions;

    /** @param editions the newest first */
    DutyTexts(DutyEntry duty, List<Edition> editions) {
        this.duty = duty;
        this.editions = editions;
    }

    /** Each edition that brought another text, the newest first. */
    List<DutyPage.Text> texts() {
        var oldestFirst = new ArrayList<>(editions);
        Collections.reverse(oldestFirst);
        var texts = new ArrayList<DutyPage.Text>();
        var before = "";
        var party = Optional.<Party>empty();
        for (var edition : oldestFirst) {
            var place = edition.place(duty.id()).map(Edition.Place::duty);
            var now = place.map(Duty::text).orElse("");
            var asked = place.map(Duty::party);
            boolean moved = party.isPresent() && asked.isPresent() && !asked.equals(party);
            if (moved) {
                texts.add(moved(edition, before, now, asked.get()));
            } else if (!now.equals(before)) {
                texts.add(text(edition, before, now));
            }
            before = now;
            party = asked;
        }
        Collections.reverse(texts);
        return texts;
    }

    private DutyPage.Text moved(Edition edition, String before, String now, Party to) {
        boolean ours = to == duty.duty().party();
        return new DutyPage.Text(
                edition.head().label(),
                "from " + Moment.on(edition.head().effectiveOn()).text(),
                Badge.moved(ours ? "Moved to you" : "Moved to the other party"),
                spans(before, now));
    }

    private DutyPage.Text text(Edition edition, String before, String now) {
        return new DutyPage.Text(
                edition.head().label(),
                "from " + Moment.on(edition.head().effectiveOn()).text(),
                change(edition, before, now),
                spans(before, now));
    }

    private Badge change(Edition edition, String before, String now) {
        if (before.isEmpty()) {
            return edition.head().number() == 1 ? Badge.quiet("file-text", "First text") : Badge.added("New");
        }
        if (now.isEmpty()) {
            return Badge.dropped();
        }
        boolean real = Objects.equals(
                edition.meaningSince().get(duty.duty().key()), edition.head().number());
        return real ? Badge.warn("Really changed") : Badge.editorial();
    }

    private static List<Span> spans(String before, String now) {
        return before.isEmpty() ? List.of(Span.plain(now)) : Marked.inline(before, now, WordDiff.of(before, now));
    }
}
