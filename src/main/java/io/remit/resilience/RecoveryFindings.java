package io.remit.resilience;

import io.remit.intake.DraftResponsibility;
import io.remit.intake.Finding;
import io.remit.intake.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a page on disaster recovery leaves open. */
final class RecoveryFindings {
    private static final Pattern RECOVERS =
            Pattern.compile("(?i)\\b(?:fail(?:ing)? ?-?(?:over|back)|switch|redirect|restor\\w*|recover"
                    + " (?:to|into|from)|promot\\w*|re-?creat\\w*)\\b");
    private static final Pattern PRACTISES =
            Pattern.compile("(?i)\\b(?:test(?:ed|ing)?|practi[cs]ed?|practi[cs]ing|rehears\\w*|exercised?)\\b");

    private RecoveryFindings() {}

    static List<Finding> of(
            List<Scenario> scenarios,
            List<Objective> objectives,
            List<Checklist> checklists,
            List<DraftResponsibility> rows) {
        var findings = new ArrayList<Finding>();
        if (scenarios.isEmpty() && objectives.isEmpty() && checklists.isEmpty() && rows.isEmpty()) {
            findings.add(new Finding(
                    "nothing-found",
                    Severity.ERROR,
                    0,
                    "Nothing in this page says what may fail, what is promised or what the customer must do. Is it the"
                            + " right page?"));
            return findings;
        }
        scenarios.forEach(scenario -> scenario(scenario, findings));
        objectives.forEach(objective -> objective(objective, findings));
        missing(scenarios.isEmpty(), "no-scenarios", "The page names no failures and who recovers them.", findings);
        missing(
                objectives.isEmpty(),
                "no-objectives",
                "The page promises no recovery time and no recovery point.",
                findings);
        var duties = rows.stream().flatMap(row -> row.duties().stream()).toList();
        missing(
                duties.stream().noneMatch(duty -> PRACTISES.matcher(duty.text()).find()),
                "no-practice",
                "The page does not say that the plan must be practised.",
                findings);
        var items = checklists.stream()
                .flatMap(checklist -> checklist.items().stream())
                .toList();
        missing(
                !items.isEmpty()
                        && checklists.stream().noneMatch(RecoveryFindings::tellsTheWay)
                        && items.stream()
                                .noneMatch(item -> RECOVERS.matcher(item.text()).find()),
                "no-recovery-steps",
                "The checklists say what must be in place, but not the steps of a fail-over. A tenant's plan has to add"
                        + " them.",
                findings);
        return findings;
    }

    /** Steps under a heading such as "How you recover" are those of a fail-over, whatever their words. */
    private static boolean tellsTheWay(Checklist checklist) {
        return checklist.form() == Checklist.Form.STEPS && Sections.isCalledSteps(checklist.area());
    }

    private static void scenario(Scenario scenario, List<Finding> findings) {
        if (scenario.recoveredBy() == RecoveredBy.UNKNOWN) {
            findings.add(new Finding(
                    "recovered-by-nobody",
                    Severity.WARNING,
                    scenario.line(),
                    "The resolution does not tell who recovers from this failure. Name them."));
        } else if (scenario.nobodys() > 0) {
            findings.add(new Finding(
                    "part-without-actor",
                    Severity.INFO,
                    scenario.line(),
                    "A part of the resolution says that something is done, and not by whom; it is taken for the"
                            + " customer's. Name them, or correct the row."));
        }
    }

    private static void objective(Objective objective, List<Finding> findings) {
        span("recovery time", objective.rto(), objective, findings);
        span("recovery point", objective.rpo(), objective, findings);
    }

    private static void span(String what, Span span, Objective objective, List<Finding> findings) {
        if (span.words().isEmpty() || span.time().isPresent() || span.words().matches("(?i)n/?a\\b.*")) return;
        var words = span.words().length() <= 60 ? span.words() : span.words().substring(0, 58) + "…";
        findings.add(new Finding(
                "objective-without-number",
                Severity.WARNING,
                objective.line(),
                "“" + words + "” is no number for the " + what
                        + ". Give one, so that a recovery can be measured by it."));
    }

    private static void missing(boolean missing, String rule, String message, List<Finding> findings) {
        if (missing) findings.add(new Finding(rule, Severity.INFO, 0, message));
    }
}
