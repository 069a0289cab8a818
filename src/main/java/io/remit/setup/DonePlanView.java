package io.remit.setup;

import io.remit.duty.DutyEntry;
import io.remit.setup.DonePlan.Fate;
import io.remit.setup.DonePlan.Planned;
import io.remit.setup.DonePlanPage.Line;
import io.remit.web.Request;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.ArrayList;
import java.util.List;

/** Makes the page that says what an import would do. */
final class DonePlanView {
    /** Nobody reads more; the counts tell the rest. */
    private static final int MOST_LINES = 300;

    private final Request in;
    private final DonePlan plan;

    DonePlanView(Request in, DonePlan plan) {
        this.in = in;
        this.plan = plan;
    }

    DonePlanPage page(String csv, boolean approval) {
        var base = SetUpRoutes.base(in) + "/done";
        var wrong = lines(true, approval);
        var right = lines(false, approval);
        int shown = wrong.size() + right.size();
        return new DonePlanPage(
                List.of(new Link("Set up", SetUpRoutes.base(in)), new Link("What is done already", base)),
                base,
                in.typed().problems().stream()
                        .findFirst()
                        .map(FieldProblem::message)
                        .orElse(""),
                lead(),
                approval && plan.count(Fate.ATTESTED) > 0,
                wrong,
                right,
                shown < plan.lines().size() ? (plan.lines().size() - shown) + " more lines are not shown." : "",
                plan.doesSomething(),
                plan.count(Fate.WRONG) > 0 ? "Import all but the lines to correct" : "Import",
                Field.of(csv),
                plan.fingerprint());
    }

    private String lead() {
        var parts = new ArrayList<String>();
        parts.add(count(plan.count(Fate.ATTESTED), "line is attested", "lines are attested"));
        if (plan.owned() > 0) {
            parts.add(count(plan.owned(), "duty gets another owner", "duties get another owner"));
        }
        if (plan.count(Fate.KNOWN) > 0) {
            parts.add(count(plan.count(Fate.KNOWN), "is known already", "are known already"));
        }
        if (plan.count(Fate.WRONG) > 0) {
            parts.add(count(plan.count(Fate.WRONG), "has to be corrected", "have to be corrected"));
        }
        if (plan.blank() > 0) {
            parts.add(count(plan.blank(), "says nothing and is left out", "say nothing and are left out"));
        }
        return "Nothing is imported yet. With your confirmation: " + String.join("; ", parts) + ".";
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private List<Line> lines(boolean wrong, boolean approval) {
        return plan.lines().stream()
                .filter(line -> (line.fate() == Fate.WRONG) == wrong)
                .limit(MOST_LINES)
                .map(one -> line(one, approval))
                .toList();
    }

    private static Line line(Planned one, boolean approval) {
        return new Line(
                one.line().number(),
                one.duty().map(DutyEntry::label).orElse(one.line().duty()),
                badge(one.fate(), approval),
                one.day().map(day -> Moment.on(day).text()).orElse(""),
                one.host(),
                one.isOwned() ? one.line().owner() : "",
                one.fate() == Fate.ATTESTED ? List.of(one.line().statement()) : one.told());
    }

    private static Badge badge(Fate fate, boolean approval) {
        return switch (fate) {
            case ATTESTED -> approval ? Badge.warn("Waits for approval") : Badge.ok("Attested, counts at once");
            case OWNED -> Badge.info("Owner");
            case KNOWN -> Badge.quiet("check", "Known already");
            case WRONG -> Badge.bad("To correct");
        };
    }
}
