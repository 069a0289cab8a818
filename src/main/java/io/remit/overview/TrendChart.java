package io.remit.overview;

import io.remit.standing.DutyState;
import io.remit.trend.DayStanding;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Moment;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How duties stood day by day, as areas one above the other. The areas are stretched to the width of their place, their
 * numbers and dates are not, so that all days are in sight on a phone too.
 *
 * @param summary the drawing in one sentence
 * @param areas from the lowest up
 * @param lines where numbers are written, from none to most
 * @param from the first day
 * @param to the last day
 * @param table what it is drawn from, the latest day first
 */
public record TrendChart(
        String summary, List<Area> areas, List<Line> lines, Moment from, Moment to, List<TableRow> table) {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 180;
    private static final int TOP = 14;
    private static final int MOST_STEPS = 4;

    /** What belongs together: few enough to tell apart at a glance. */
    private record Group(Badge badge, Set<DutyState> states) {
        int in(DayStanding day) {
            return states.stream().mapToInt(day::in).sum();
        }
    }

    private static final List<Group> GROUPS = List.of(
            new Group(Badge.ok("Fulfilled"), Set.of(DutyState.FULFILLED)),
            new Group(
                    Badge.quiet("player-pause", "Set aside"),
                    Set.of(DutyState.RISK_ACCEPTED, DutyState.STANDING_BY, DutyState.NOT_APPLICABLE)),
            new Group(
                    new Badge("info", "circle-dot", "Open, due soon or cannot tell"),
                    Set.of(DutyState.OPEN, DutyState.DUE_SOON, DutyState.CANNOT_TELL)),
            new Group(
                    new Badge("bad", "alert-octagon", "Late, failing or stale"),
                    Set.of(DutyState.OVERDUE, DutyState.FAILING, DutyState.STALE)));

    /** An area: what it counts, and its outline. */
    public record Area(Badge badge, String outline) {}

    /** A number at the side, and its height. */
    public record Line(int number, int y) {
        /** Where the number's foot is: it stands on its line. */
        public int foot() {
            return y - 3;
        }
    }

    /** A day in numbers, one for each area, and how many of all had no owner. */
    public record TableRow(Moment day, List<Integer> counts, int total, int unowned) {
        public TableRow {
            counts = List.copyOf(counts);
        }
    }

    public TrendChart {
        areas = List.copyOf(areas);
        lines = List.copyOf(lines);
        table = List.copyOf(table);
    }

    /** Whether there are days to compare. */
    public boolean any() {
        return table.size() > 1;
    }

    /** @param days at least one, the earliest first */
    static TrendChart of(List<DayStanding> days) {
        int step = step(days.stream().mapToInt(DayStanding::total).max().orElse(0));
        int steps =
                Math.max(1, (days.stream().mapToInt(DayStanding::total).max().orElse(0) + step - 1) / step);
        int most = step * steps;
        var lines = IntStream.rangeClosed(0, steps)
                .mapToObj(i -> new Line(step * i, TOP + HEIGHT - HEIGHT * i / steps))
                .toList();
        var areas = new ArrayList<Area>();
        for (int i = 0; i < GROUPS.size(); i++) {
            areas.add(new Area(GROUPS.get(i).badge(), outline(days, i, most)));
        }
        var table = days.stream().map(TrendChart::row).collect(Collectors.toList());
        Collections.reverse(table);
        var first = days.get(0);
        var last = days.get(days.size() - 1);
        return new TrendChart(
                "From " + Moment.on(first.day()).text() + " to "
                        + Moment.on(last.day()).text() + ": fulfilled or set aside " + share(first)
                        + " at first, " + share(last) + " at last",
                areas,
                lines,
                Moment.on(first.day()),
                Moment.on(last.day()),
                table);
    }

    private static String share(DayStanding day) {
        return height(day, 2) + " of " + day.total();
    }

    /** A round number, so that a few of them reach the top. */
    static int step(int most) {
        for (int ten = 1; ; ten *= 10) {
            for (int one : new int[] {1, 2, 5}) {
                if (one * ten * MOST_STEPS >= most) {
                    return one * ten;
                }
            }
        }
    }

    private static TableRow row(DayStanding day) {
        return new TableRow(
                Moment.on(day.day()),
                GROUPS.stream().map(group -> group.in(day)).toList(),
                day.total(),
                day.unowned());
    }

    /** Along its upper edge to the right, and back along the upper edge of the area below. */
    private static String outline(List<DayStanding> days, int group, int most) {
        var points = new ArrayList<String>();
        days.forEach(day -> points.add(point(days, day, height(day, group + 1), most)));
        for (int i = days.size() - 1; i >= 0; i--) {
            points.add(point(days, days.get(i), height(days.get(i), group), most));
        }
        return String.join(" ", points);
    }

    private static int height(DayStanding day, int groups) {
        return GROUPS.stream().limit(groups).mapToInt(group -> group.in(day)).sum();
    }

    private static String point(List<DayStanding> days, DayStanding day, int height, int most) {
        var first = days.get(0).day();
        long span = Math.max(
                1, ChronoUnit.DAYS.between(first, days.get(days.size() - 1).day()));
        long x = WIDTH * ChronoUnit.DAYS.between(first, day.day()) / span;
        int y = HEIGHT - HEIGHT * height / most;
        return x + "," + y;
    }
}
