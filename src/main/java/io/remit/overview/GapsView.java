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

/** What is missing: duties for which nobody answers, by category, and responsibilities that name neither party. */
final class GapsView {
    private static final int MOST = 12;

    private GapsView() {}

    static List<Gap> of(String base, List<ServiceStanding> standings, Register register) {
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
        return gaps.stream().limit(MOST).toList();
    }
}
