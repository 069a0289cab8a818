package io.remit.resilience;

import java.util.List;
import java.util.regex.Pattern;

/** What a page's headings and labels speak of. */
final class Sections {
    /** What a page is about that names no better heading. */
    static final String WHOLE = "High availability and disaster recovery";

    private static final Pattern RECOVERY = Pattern.compile(
            "(?i)high[- ]availab|disaster|\\bHA\\b|\\bDR\\b|business continuity|resilien|fail-?over|back ?up and"
                    + " rest|hochverfügbar|notfallwiederherstellung|haute disponibilité|sinistre|alta"
                    + " disponibili|desastre|disastro|高可用|災害|灾难|고가용|재해");
    private static final Pattern RESPONSIBILITY =
            Pattern.compile("(?i)responsib|\\byour (?:tasks?|duties|role|part|actions)\\b|\\bwhat (?:must )?you"
                    + " (?:must|need|have|should|are)?\\b|\\b(?:customer|client|user)(?:['’]?s)?"
                    + " (?:tasks?|duties|actions|obligations)|verantwort|responsabil|責任|职责|책임");
    private static final Pattern PROVIDERS = Pattern.compile(
            "(?i)\\b(?:IBM|AWS|Amazon|Azure|Microsoft|Google|Oracle|SAP|Red Hat|(?:the )?provider|vendor|our)\\b");
    private static final Pattern CUSTOMERS =
            Pattern.compile("(?i)\\b(?:you|your|yours|customers?|clients?|users?|tenants?|shared)\\b");
    private static final Pattern CHECKLIST =
            Pattern.compile("(?i)check\\s?-?lists?\\b|checkliste|liste de contrôle|lista de"
                    + " (?:verificación|comprobación|controllo)|チェックリスト|检查清单|체크리스트");
    private static final Pattern STEPS =
            Pattern.compile("(?i)\\b(?:recovery|fail-?over|fail-?back|restore|restoration|disaster recovery|DR)"
                    + " (?:steps?|procedures?|runbook|tasks?)\\b|\\bsteps (?:to|for) (?:recover|restor|fail)|\\bhow"
                    + " (?:to|you(?: can| must)?|do (?:I|you)) (?:recover|restore|fail)\\b");

    private Sections() {}

    static boolean speaksOfRecovery(String heading) {
        return RECOVERY.matcher(heading).find();
    }

    /** Whether any of the headings makes what stands under it the customer's. */
    static boolean isCustomers(List<String> headings) {
        return headings.stream().anyMatch(Sections::isCustomers);
    }

    /** "Your responsibilities for HA and DR"; not "IBM responsibilities". */
    static boolean isCustomers(String heading) {
        return RESPONSIBILITY.matcher(heading).find()
                && (CUSTOMERS.matcher(heading).find()
                        || !PROVIDERS.matcher(heading).find());
    }

    /** Whether a heading says without the customer what the provider does: "How IBM recovers from zone failures". */
    static boolean isProviders(List<String> headings) {
        var own = innermost(headings);
        return PROVIDERS.matcher(own).find() && !CUSTOMERS.matcher(own).find();
    }

    static boolean isCalledChecklist(String words) {
        return CHECKLIST.matcher(words).find();
    }

    static boolean isCalledSteps(String words) {
        return STEPS.matcher(words).find();
    }

    static String innermost(List<String> headings) {
        return headings.isEmpty() ? "" : headings.get(headings.size() - 1);
    }
}
