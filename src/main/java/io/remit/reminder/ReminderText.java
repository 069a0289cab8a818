package io.remit.reminder;

import java.util.List;
import java.util.Locale;
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

    /**
     * Whom a mail is written for.
     *
     * @param name the person's name
     * @param tenant the name of where the duties are
     * @param base its address
     * @param belonging what makes the person one to be told, after "because you"
     */
    record Addressee(String name, String tenant, String base, String belonging) {
        String settingsLink() {
            return base + "/reminders";
        }
    }

    static ReminderText digest(Addressee to, List<? extends ReminderItem> items) {
        var subject = "Your week at " + to.tenant() + ": " + counted(items);
        return new ReminderText(subject, body(to, items, "This is what needs you this week."));
    }

    static ReminderText reminder(Addressee to, List<? extends ReminderItem> items) {
        var first = items.get(0);
        boolean one = items.size() == 1;
        var subject = one
                ? capital(first.standing()) + ": " + shortened(first.label())
                : counted(items) + " at " + to.tenant() + " need you";
        var lead = areDuties(items)
                ? one ? "A duty needs you." : "These duties need you."
                : one ? "Something needs you." : "This needs you.";
        return new ReminderText(subject, body(to, items, lead));
    }

    private static String body(Addressee to, List<? extends ReminderItem> items, String lead) {
        var told = items.subList(0, Math.min(MOST_ITEMS, items.size()));
        var text = new StringBuilder("Hello " + to.name() + ",\n\n" + lead + "\n");
        for (var group : ReminderItem.Group.values()) {
            group(text, to, told, group);
        }
        if (told.size() < items.size()) {
            text.append("\nAnd ")
                    .append(items.size() - told.size())
                    .append(" more: ")
                    .append(to.base())
                    .append("/duties/mine\n");
        }
        return text.append("\n--\nYou get this mail because you ")
                .append(to.belonging())
                .append(", and each line says why it is yours. Choose which mails come: ")
                .append(to.settingsLink())
                .append('\n')
                .toString();
    }

    private static void group(
            StringBuilder text, Addressee to, List<? extends ReminderItem> items, ReminderItem.Group group) {
        var lines = items.stream()
                .filter(item -> item.group() == group)
                .map(item -> "* " + item.label() + "\n  " + capital(item.standing()) + ". " + item.why() + "\n  "
                        + to.base() + item.path() + "\n")
                .collect(Collectors.joining("\n"));
        if (!lines.isEmpty()) {
            text.append('\n').append(group.title()).append("\n\n").append(lines);
        }
    }

    private static String counted(List<? extends ReminderItem> items) {
        var thing =
                areDuties(items) ? items.size() == 1 ? " duty" : " duties" : items.size() == 1 ? " thing" : " things";
        return items.size() + thing;
    }

    private static boolean areDuties(List<? extends ReminderItem> items) {
        return items.stream().noneMatch(item -> item.group() == ReminderItem.Group.APPROVAL);
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST_SUBJECT_LABEL ? label : label.substring(0, LONGEST_SUBJECT_LABEL - 1) + "…";
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
