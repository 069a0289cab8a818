package io.remit.catalog;

import io.remit.revision.Change;
import io.remit.revision.Change.Subject;
import io.remit.revision.ChangeKind;
import io.remit.revision.Duty;
import io.remit.revision.EditionContent;
import io.remit.wording.Link;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells what differs where both texts look the same, so that nobody searches a changed row for its change. */
final class Unseen {
    /** White space of every kind, and signs without a shape. */
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private final Map<String, Duty> olds = new HashMap<>();
    private final Map<String, Duty> news = new HashMap<>();

    Unseen(EditionContent before, EditionContent after) {
        before.responsibilities().forEach(row -> row.duties().forEach(duty -> olds.put(duty.key(), duty)));
        after.responsibilities().forEach(row -> row.duties().forEach(duty -> news.put(duty.key(), duty)));
    }

    /** What differs, in a sentence; empty where the marked words show it. */
    String difference(Change change) {
        if (change.before().isEmpty() || change.after().isEmpty()) {
            return "";
        }
        if (!change.before().equals(change.after())) {
            return looks(change.before()).equals(looks(change.after())) ? "Only white space differs." : "";
        }
        if (change.kind() == ChangeKind.RENAMED) {
            return change.summary();
        }
        var old = olds.get(change.key());
        var now = news.get(change.key());
        return change.subject() == Subject.DUTY && old != null && now != null ? links(old, now) : "";
    }

    private static String looks(String text) {
        return BLANK.matcher(text).replaceAll(" ").strip();
    }

    private static String links(Duty old, Duty now) {
        if (old.links().equals(now.links())) {
            return "";
        }
        var came =
                now.links().stream().filter(link -> !old.links().contains(link)).toList();
        var went =
                old.links().stream().filter(link -> !now.links().contains(link)).toList();
        if (came.size() == 1 && went.isEmpty()) {
            return "Only a link was added: “%s” leads to %s now."
                    .formatted(came.get(0).text(), came.get(0).href());
        }
        if (went.size() == 1 && came.isEmpty()) {
            return "Only a link was taken out: “%s” led to %s."
                    .formatted(went.get(0).text(), went.get(0).href());
        }
        if (!texts(old).equals(texts(now))) {
            return "Only its links differ.";
        }
        return came.size() == 1
                ? "Only the address of a link differs: “%s” leads to %s now."
                        .formatted(came.get(0).text(), came.get(0).href())
                : "Only the addresses of links differ.";
    }

    private static List<String> texts(Duty duty) {
        return duty.links().stream().map(Link::text).toList();
    }
}
