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

/**
 * How duties stood day by day, as areas one above the other.
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
    private static final int LEFT = 40;
    private static final int RIGHT = 800;
    private static final int TOP = 10;
    private static final int BOTTOM = 190;

    /** What belongs together: few enough to tell apart at a glance. */
    private record Group(Badge badge, Set<DutyState> states) {
        int in(DayStanding day) {
            return states.stream().mapToInt(day::in).sum();
        }
    }

    private static final List<Group> GROUPS = List.of(
            new Group(Badge.ok("In order"), Set.of(DutyState.FULFILLED, DutyState.DUE_SOON)),
            new Group(
                    Badge.quiet("player-pause", "Set aside"),
                    Set.of(DutyState.RISK_ACCEPTED, DutyState.STANDING_BY, DutyState.NOT_APPLICABLE)),
            new Group(
                    new Badge("info", "circle-dot", "Open or cannot tell"),
                    Set.of(DutyState.OPEN, DutyState.CANNOT_TELL)),
            new Group(
                    new Badge("bad", "alert-octagon", "Late, failing or stale"),
                    Set.of(DutyState.OVERDUE, DutyState.FAILING, DutyState.STALE)));

    /** An area: what it counts, and its outline. */
    public record Area(Badge badge, String outline) {}

    /** A number at the side, and its height. */
    public record Line(int number, int y) {
        /** Where the number's foot is. */
        public int foot() {
            return y + 4;
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
        int most = Math.max(1, days.stream().mapToInt(DayStanding::total).max().orElse(1));
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
                        + Moment.on(last.day()).text() + ": in order " + share(first) + " at first, " + share(last)
                        + " at last",
                areas,
                List.of(new Line(0, BOTTOM), new Line(most, TOP)),
                Moment.on(first.day()),
                Moment.on(last.day()),
                table);
    }

    private static String share(DayStanding day) {
        return GROUPS.get(0).in(day) + " of " + day.total();
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
        long x = LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first, day.day()) / span;
        int y = BOTTOM - (BOTTOM - TOP) * height / most;
        return x + "," + y;
    }
}
