package io.remit.reminder;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The words of a reminder.
 *
 * @param subject one line
 * @param body plain text
 */
record ReminderText(String subject, String body) {
    private static final int MOST_ITEMS = 100;
    private static final int LONGEST_SUBJECT_LABEL = 80;

    /** What a mail is written for: the member's name, the tenant's, and the tenant's address. */
    record Addressee(String name, String tenant, String base) {
        String settingsLink() {
            return base + "/reminders";
        }
    }

    static ReminderText digest(Addressee to, List<DueItem> items) {
        var subject = "Your week at " + to.tenant() + ": " + counted(items.size());
        return new ReminderText(subject, body(to, items, "This is what needs you this week."));
    }

    static ReminderText reminder(Addressee to, List<DueItem> items) {
        var first = items.get(0);
        var subject = items.size() == 1
                ? capital(first.standing()) + ": " + shortened(first.label())
                : counted(items.size()) + " at " + to.tenant() + " need you";
        var lead = items.size() == 1 ? "A duty needs you." : "These duties need you.";
        return new ReminderText(subject, body(to, items, lead));
    }

    private static String body(Addressee to, List<DueItem> items, String lead) {
        var told = items.subList(0, Math.min(MOST_ITEMS, items.size()));
        var text = new StringBuilder("Hello " + to.name() + ",\n\n" + lead + "\n");
        group(text, to, told, "LATE OR WRONG", DueItem::isWrong);
        group(text, to, told, "TO BE DONE", item -> !item.isWrong());
        if (told.size() < items.size()) {
            text.append("\nAnd ")
                    .append(items.size() - told.size())
                    .append(" more: ")
                    .append(to.base())
                    .append("/duties/mine\n");
        }
        return text.append("\n--\nYou get this mail because you are a member of ")
                .append(to.tenant())
                .append(" and answer for these duties. Choose which mails come: ")
                .append(to.settingsLink())
                .append('\n')
                .toString();
    }

    private static void group(
            StringBuilder text, Addressee to, List<DueItem> items, String title, Predicate<DueItem> which) {
        var lines = items.stream()
                .filter(which)
                .map(item -> "* " + item.label() + "\n  " + capital(item.standing()) + ". " + item.why() + "\n  "
                        + to.base() + "/duties/" + item.id() + "\n")
                .collect(Collectors.joining("\n"));
        if (!lines.isEmpty()) {
            text.append('\n').append(title).append("\n\n").append(lines);
        }
    }

    private static String counted(int count) {
        return count == 1 ? "1 duty" : count + " duties";
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST_SUBJECT_LABEL ? label : label.substring(0, LONGEST_SUBJECT_LABEL - 1) + "…";
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
