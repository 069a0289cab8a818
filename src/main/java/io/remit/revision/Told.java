package io.remit.revision;

import io.remit.intake.HeldBy;
import io.remit.intake.Party;
import io.remit.revision.Change.Subject;

/** Changes with the sentence that tells a customer about them; "you" is the customer. */
final class Told {
    private static final int LONGEST_QUOTE = 120;

    private Told() {}

    static Change row(ChangeKind kind, Responsibility row, String before, String after, HeldBy holder) {
        var area = quoted(row.area());
        var summary = switch (kind) {
            case NEW -> "New area " + area + ": " + whose(holder) + ".";
            case DROPPED -> "The area " + area + " is gone; it was " + past(holder) + ".";
            case RENAMED -> "The area " + quoted(before) + " is now called " + quoted(after) + ".";
            case COSMETIC -> area + " is only written differently, or refers to other pages differently.";
            default -> area + " is as it was.";
        };
        return ofRow(kind, row, before, after, holder, summary);
    }

    static Change movedRow(ChangeKind kind, Responsibility old, Responsibility row) {
        var area = quoted(row.area());
        var summary = switch (row.heldBy()) {
            case CUSTOMER ->
                old.heldBy() == HeldBy.SHARED
                        ? area + " was shared and is now yours alone."
                        : area + " moved to you: it was the provider's.";
            case PROVIDER ->
                old.heldBy() == HeldBy.SHARED
                        ? area + " was shared and is now the provider's alone."
                        : area + " moved to the provider: it was yours.";
            default ->
                old.heldBy() == HeldBy.PROVIDER
                        ? area + " is now shared: it was the provider's alone, and you have a part in it now."
                        : area + " is now shared: it was yours alone, and the provider has a part in it now.";
        };
        if (!Wording.sameWords(old.area(), row.area())) {
            summary += " It was called " + quoted(old.area()) + ".";
        }
        return ofRow(kind, row, old.area(), row.area(), row.heldBy(), summary);
    }

    static Change relocatedRow(Responsibility old, Responsibility row) {
        var summary = quoted(row.area()) + " moved from the category " + quoted(old.section()) + " to "
                + quoted(row.section()) + ".";
        return ofRow(ChangeKind.RENAMED, row, old.area(), row.area(), row.heldBy(), summary);
    }

    /** A new duty; the words of one that was cut out of a longer one were there before. */
    static Change newDuty(Responsibility row, Duty duty, boolean wasPart) {
        var customers = duty.party() == Party.CUSTOMER;
        var news = wasPart
                ? "A part of a duty stands alone now in "
                : customers ? "New for you in " : "New for the provider in ";
        var summary = news + quoted(row.area()) + ": " + quoted(duty.text());
        return ofDuty(ChangeKind.NEW, row, duty, "", duty.text(), summary, Materiality.MATERIAL);
    }

    /** A dropped duty; what only became part of a longer one is still asked or promised. */
    static Change droppedDuty(Responsibility row, Duty duty, boolean isPart) {
        var customers = duty.party() == Party.CUSTOMER;
        var news = isPart
                ? "Now part of another duty in "
                : customers ? "No longer asked of you in " : "No longer promised by the provider in ";
        var summary = news + quoted(row.area()) + ": " + quoted(duty.text());
        return ofDuty(ChangeKind.DROPPED, row, duty, duty.text(), "", summary, Materiality.MATERIAL);
    }

    static Change movedDuty(Responsibility row, Duty old, Duty duty) {
        var toCustomer = duty.party() == Party.CUSTOMER;
        var summary = (toCustomer ? "Moved to you in " : "Moved to the provider in ") + quoted(row.area()) + ": "
                + quoted(duty.text());
        if (!Wording.sameWords(old.text(), duty.text())) summary += " Its words changed too.";
        var kind = toCustomer ? ChangeKind.MOVED_TO_CUSTOMER : ChangeKind.MOVED_TO_PROVIDER;
        return ofDuty(kind, row, duty, old.text(), duty.text(), summary, Materiality.MATERIAL);
    }

    static Change rewordedDuty(Responsibility row, Duty old, Duty duty, boolean style) {
        var whose = duty.party() == Party.CUSTOMER ? "Your duty in " : "The provider's duty in ";
        var summary =
                whose + quoted(row.area()) + (style ? " is said in other words: " : " changed: ") + quoted(duty.text());
        var proposal = style ? Materiality.EDITORIAL : Materiality.MATERIAL;
        return ofDuty(ChangeKind.REWORDED, row, duty, old.text(), duty.text(), summary, proposal);
    }

    static Change relocatedDuty(Responsibility oldRow, Responsibility row, Duty old, Duty duty) {
        var whose = duty.party() == Party.CUSTOMER ? "Your duty " : "The provider's duty ";
        var summary = whose + quoted(duty.text()) + " moved from " + quoted(oldRow.area()) + " to " + quoted(row.area())
                + ".";
        return ofDuty(ChangeKind.RENAMED, row, duty, old.text(), duty.text(), summary, Materiality.EDITORIAL);
    }

    static Change keptDuty(Responsibility row, Duty old, Duty duty, boolean same) {
        var whose = duty.party() == Party.CUSTOMER ? "Your duty in " : "The provider's duty in ";
        var difference = old.text().equals(duty.text()) ? "has other links." : "is only written differently.";
        var summary = whose + quoted(row.area()) + " " + (same ? "is as it was." : difference);
        var kind = same ? ChangeKind.UNCHANGED : ChangeKind.COSMETIC;
        return ofDuty(kind, row, duty, old.text(), duty.text(), summary, Materiality.EDITORIAL);
    }

    /** In quotation marks, shortened at a word's end where it is long. */
    static String quoted(String text) {
        if (text.length() <= LONGEST_QUOTE) return "“" + text + "”";
        var cut = text.lastIndexOf(' ', LONGEST_QUOTE);
        return "“" + text.substring(0, cut > LONGEST_QUOTE / 2 ? cut : LONGEST_QUOTE) + " …”";
    }

    private static String whose(HeldBy holder) {
        return switch (holder) {
            case CUSTOMER -> "it is yours";
            case PROVIDER -> "it is the provider's";
            case SHARED -> "you and the provider each have a part in it";
            case NONE -> "nobody is named for it";
        };
    }

    private static String past(HeldBy holder) {
        return switch (holder) {
            case CUSTOMER -> "yours";
            case PROVIDER -> "the provider's";
            case SHARED -> "shared";
            case NONE -> "nobody's";
        };
    }

    private static Change ofRow(
            ChangeKind kind, Responsibility row, String before, String after, HeldBy holder, String summary) {
        var editorial = kind == ChangeKind.RENAMED || kind == ChangeKind.COSMETIC || kind == ChangeKind.UNCHANGED;
        return new Change(
                kind,
                Subject.RESPONSIBILITY,
                row.key(),
                row.key(),
                holder,
                before,
                after,
                summary,
                editorial ? Materiality.EDITORIAL : Materiality.MATERIAL,
                before.equals(after) ? WordDiff.NONE : WordDiff.of(before, after));
    }

    private static Change ofDuty(
            ChangeKind kind,
            Responsibility row,
            Duty duty,
            String before,
            String after,
            String summary,
            Materiality proposal) {
        return new Change(
                kind,
                Subject.DUTY,
                duty.key(),
                row.key(),
                Comparison.holder(duty.party()),
                before,
                after,
                summary,
                proposal,
                before.equals(after) ? WordDiff.NONE : WordDiff.of(before, after));
    }
}
