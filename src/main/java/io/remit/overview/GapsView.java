package io.remit.overview;

import io.remit.duty.DutyLists;
import io.remit.duty.Register;
import io.remit.duty.StateBadge;
import io.remit.overview.DashboardPage.Gap;
import io.remit.overview.DashboardService.ServiceStanding;
import io.remit.web.parts.Badge;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What is missing: duties for which nobody answers, and responsibilities that name neither party.
 *
 * @param unowned how many of the former
 * @param open how many of the latter
 * @param listed both by category, the first of them
 */
record GapsView(int unowned, int open, List<Gap> listed) {
    private static final int MOST = 12;

    GapsView {
        listed = List.copyOf(listed);
    }

    int count() {
        return unowned + open;
    }

    /** How many are not listed. */
    int more() {
        return count() - listed.stream().mapToInt(Gap::count).sum();
    }

    static GapsView of(String base, List<ServiceStanding> standings, Register register) {
        var unowned = new TreeMap<String, Integer>();
        register.duties().stream()
                .filter(duty -> duty.owner().isEmpty())
                .forEach(duty -> unowned.merge(duty.row().category(), 1, Integer::sum));
        var open = new TreeMap<String, Integer>();
        DashboardService.gaps(standings).forEach(row -> open.merge(row.category(), 1, Integer::sum));
        var gaps = new ArrayList<Gap>();
        open.forEach((category, count) ->
                gaps.add(new Gap(Badge.nobody(), category, count, base + "/responsibilities?party=nobody")));
        unowned.forEach((category, count) -> gaps.add(new Gap(
                Badge.quiet(StateBadge.unowned().icon(), "No owner"),
                category,
                count,
                DutyLists.unowned(base, category))));
        return new GapsView(
                sum(unowned.values()),
                sum(open.values()),
                gaps.stream().limit(MOST).toList());
    }

    private static int sum(Iterable<Integer> counts) {
        int sum = 0;
        for (var count : counts) {
            sum += count;
        }
        return sum;
    }
}
