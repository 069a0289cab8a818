package io.remit.overview;

import io.remit.duty.DutyEntry;
import io.remit.duty.DutyLists;
import io.remit.duty.Register;
import io.remit.duty.StateBadge;
import io.remit.standing.DutyState;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Moment;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The next thirty days: what falls due, or ends, on which of them.
 *
 * @param summary the drawing in one sentence
 * @param days every day, with or without anything
 * @param due the days on which there is something, with what it is
 * @param more how many further duties are left out of the list
 */
public record DaysAhead(String summary, List<Day> days, List<Due> due, int more) {
    private static final int DAYS = 30;
    private static final int MOST_LISTED = 12;
    private static final double MIDDLE = .5;
    /** Nearer days would write their date over that of today. */
    private static final int CLEAR_OF_TODAY = 4;

    private static final int FLOOR = 84;
    private static final int TALLEST = 60;
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /**
     * One day of the drawing.
     *
     * @param x its left edge in percent, as all that lies beside something: the drawing is as wide as its place, its text is not
     * @param label the date where it is written, else empty: today and every Monday
     * @param weekend whether to shade it
     */
    public record Day(String x, String middle, int top, int height, int count, String label, boolean weekend) {
        /** Whether anything falls on it. */
        public boolean any() {
            return count > 0;
        }

        /** Whether its date is written below. */
        public boolean labelled() {
            return !label.isEmpty();
        }

        /** Where the number stands. */
        public int numberY() {
            return top - 4;
        }
    }

    /** What falls on one day. */
    public record Due(Moment day, List<Item> items) {
        public Due {
            items = List.copyOf(items);
        }
    }

    /** A duty: where it stands, its text, its page, and what happens to it on that day. */
    public record Item(Badge state, String text, String href, String what) {}

    public DaysAhead {
        days = List.copyOf(days);
        due = List.copyOf(due);
    }

    /** Whether anything is ahead. */
    public boolean any() {
        return !due.isEmpty();
    }

    static DaysAhead of(String base, Register register) {
        var today = register.today();
        var last = today.plusDays(DAYS);
        var byDay = new TreeMap<LocalDate, List<DutyEntry>>();
        register.duties().stream()
                .filter(duty -> duty.standing().state() != DutyState.OVERDUE)
                .filter(duty ->
                        !duty.turningOn().isBefore(today) && !duty.turningOn().isAfter(last))
                .forEach(duty -> byDay.computeIfAbsent(duty.turningOn(), day -> new ArrayList<>())
                        .add(duty));
        int all = byDay.values().stream().mapToInt(List::size).sum();
        var due = due(base, byDay);
        int listed = due.stream().mapToInt(one -> one.items().size()).sum();
        var summary = all == 0
                ? "Nothing falls due in the next 30 days"
                : all + (all == 1 ? " duty falls" : " duties fall") + " due in the next 30 days, on " + byDay.size()
                        + (byDay.size() == 1 ? " day" : " different days");
        return new DaysAhead(summary, days(today, byDay), due, all - listed);
    }

    private static List<Day> days(LocalDate today, Map<LocalDate, List<DutyEntry>> byDay) {
        int most = byDay.values().stream().mapToInt(List::size).max().orElse(1);
        var days = new ArrayList<Day>();
        for (int i = 0; i <= DAYS; i++) {
            var day = today.plusDays(i);
            int count = byDay.getOrDefault(day, List.of()).size();
            int height = count == 0 ? 0 : Math.max(6, TALLEST * count / most);
            boolean written = i == 0 || (day.getDayOfWeek() == DayOfWeek.MONDAY && i > CLEAR_OF_TODAY);
            days.add(new Day(
                    percent(i),
                    percent(i + MIDDLE),
                    FLOOR - height,
                    height,
                    count,
                    written ? (i == 0 ? "Today" : SHORT.format(day)) : "",
                    day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0));
        }
        return days;
    }

    private static String percent(double day) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * day / (DAYS + 1));
    }

    private static List<Due> due(String base, Map<LocalDate, List<DutyEntry>> byDay) {
        var due = new ArrayList<Due>();
        int left = MOST_LISTED;
        for (var entry : byDay.entrySet()) {
            var items = entry.getValue().stream()
                    .limit(left)
                    .map(duty -> new Item(
                            StateBadge.of(duty.standing().state()),
                            duty.duty().text(),
                            DutyLists.page(base, duty),
                            what(duty.standing().state())))
                    .toList();
            left -= items.size();
            if (!items.isEmpty()) {
                due.add(new Due(Moment.on(entry.getKey()), items));
            }
        }
        return due;
    }

    private static String what(DutyState state) {
        return switch (state) {
            case OPEN -> "is to be done by then";
            case RISK_ACCEPTED, NOT_APPLICABLE -> "its exception ends";
            default -> "falls due again";
        };
    }
}
