package io.remit.standing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A cadence that a duty's words suggest, for a person to take or change.
 *
 * @param why one sentence that says what suggested it
 */
public record CadenceProposal(Cadence cadence, String why) {
    private static final int LONGEST = 1000;
    private static final String INCIDENTS = "(incident|outage|disaster|failure|breach|disruption)s?\\b";
    private static final String PRACTICE = "\\b(test|practi[cs]|exercis|rehears|simulat)\\w*\\b";
    private static final String RECOVERY = "\\b(recover\\w*|restor\\w*|fail ?over|fail ?back)\\b";
    private static final String COPIES = "\\b(back(ed|ing)? ?ups?|replicat\\w*|mirror\\w*|cop(y|ies|ying))\\b";
    /** Before the verb that tells the deed; with which tools it is done tells nothing. */
    private static final String LEAD_IN =
            "^(\\W*(the|you|it|your|their|customers?|clients?|users?|optionally|also|can|must|should"
                    + "|need|needs|have|has|are|is|be|responsible|responsibility|for|to)\\b)*\\W*"
                    + "(\\bus(e|es|ing)\\b[^.]{0,80}?\\bto )?";

    private static final String GIVING =
            "(give|giving|grant|assign|provid|manag|administ|set(ting)? up|add|defin|configur|creat)\\w*\\b";
    private static final String ACCESS = "\\b(access|permissions?|privileges?|roles?|(access|iam) polic(y|ies)"
            + "|(users?|members?|people|accounts?) (to|for|in|and)\\b)";

    /** The first of these whose words are found decides: what a duty says of time goes before what it says of deeds. */
    private static final List<Hint> HINTS = List.of(
            hint("\\b(daily|(every|each) day)\\b", "P1D", "It says that this is done daily."),
            hint("\\b(weekly|(every|each) week)\\b", "P1W", "It says that this is done weekly."),
            hint("\\b(monthly|(every|each) month)\\b", "P1M", "It says that this is done monthly."),
            hint("\\b(quarterly|(every|each) quarter)\\b", "P3M", "It says that this is done quarterly."),
            hint("\\b(annual(ly)?|yearly|(every|each) year)\\b", "P1Y", "It says that this is done every year."),
            hint(
                    "\\b(can|could) be (restored|recovered|recreated)\\b",
                    "P6M",
                    "That it can be restored has to be practised, twice a year."),
            hint(
                    PRACTICE + "[^.]{0,80}\\b(plans?|steps|HA|DR|fail-?over|failback|outages?|restor\\w*)\\b"
                            + "|\\b(plans?|steps)\\b[^.]{0,80}" + PRACTICE + "|" + LEAD_IN
                            + "\\w+( \\w+){0,4} and (practi[cs]e|rehearse)\\b",
                    "P6M",
                    "The plan has to be practised, twice a year."),
            hint(
                    "\\b(can[’']?t|cannot|can not|unable to)"
                            + " (restor|recover|bring)\\w*\\b[^.]{0,60}\\b(must|restor|recover)",
                    "INCIDENT P14D",
                    "It is about what to do when something went wrong."),
            hint(
                    "\\b(after|following|during|in the event of|in case of|when|if) ((an?|the|any) )?(\\w+ )?"
                            + INCIDENTS,
                    "INCIDENT P14D",
                    "It is about what to do after an incident."),
            hint(
                    "\\b(new|newer|latest|later|updated|supported|major|minor|patch) (\\w+"
                            + " )?(versions?|releases?|patch(es)?)\\b|\\b(versions?|firmware|software|patch)"
                            + " (updates?|upgrades?)\\b|\\b(upgrad(e|es|ing)|patch(es|ing)?)\\b|\\bas (they are|they"
                            + " become|it becomes) available\\b",
                    "VERSION P30D",
                    "It is about new versions."),
            hint(
                    "\\bupdat\\w*"
                            + " [^.]{0,30}\\b(versions?|packages?|images?|clients?|agents?|firmware|software|librar(y|ies))\\b",
                    "VERSION P30D",
                    "It is about new versions."),
            hint(
                    "\\b(recover\\w*|fail ?back|fail ?over|continuity) (plans?|capabilit(y|ies)|strateg(y|ies))\\b",
                    "P6M",
                    "A plan for recovery has to be practised, twice a year."),
            hint(
                    "\\b(if|when|where|that|which)\\b[^.]{0,60}\\b(can't be|cannot be|can not be|isn't|is not)"
                            + " (accessed|reached|available)\\b|\\b(if|when|that|which)\\b[^.]{0,60}\\b(is|are|was|were)"
                            + " (lost|unavailable|unhealthy|interrupted|down)\\b|\\b(did|does|do|has|have) ?n[o']t"
                            + " (resumed?|completed?|finish(ed)?|recover(ed)?|restart(ed)?)\\b|"
                            + LEAD_IN
                            + "(restart|resum|rerun|debug|troubleshoot|resolv|contact|respond)\\w*\\b",
                    "INCIDENT P14D",
                    "It is about what to do when something went wrong."),
            hint(
                    "\\bno longer\\b|" + LEAD_IN + "(revok|remov|delet|deprovision|offboard)\\w*\\b",
                    "P3M",
                    "What is no longer needed shows only when somebody looks, once in a quarter."),
            hint(
                    LEAD_IN + GIVING + "[^.]{0,60}" + ACCESS,
                    "P3M",
                    "Who needs access changes as people come and go; it is looked at once in a quarter."),
            hint("\\bretr(y|ies) logic\\b", "P3M", "It has to stay true, and is looked at once in a quarter."),
            hint(
                    LEAD_IN + "(consider|determin|understand)\\w*\\b",
                    "NONE",
                    "It is decided once; change it where it has to be looked at again."),
            hint(
                    LEAD_IN
                            + "(verify|verifies|confirm|check|make sure|ensure)\\w*\\b[^.]{0,160}\\b(in place|(is|are)"
                            + " (not )?(currently )?(in|available|dependent|integrated|enabled|set up|synced)|not"
                            + " dependent|policy|configuration|arrives)\\b",
                    "P3M",
                    "What was set up is confirmed once in a quarter."),
            hint(
                    PRACTICE + ".*" + COPIES + "|" + COPIES + ".*" + PRACTICE,
                    "P6M",
                    "Recovery has to be practised, twice a year."),
            hint(
                    LEAD_IN + "(creat|mak|tak)\\w* (\\w+ )?(back ?ups?|cop(y|ies)|snapshots?) (of|for)\\b",
                    "P1M",
                    "Whether copies are really made should be looked at every month."),
            hint(
                    LEAD_IN + "\\w+( up)? and (maintain|monitor|manag|test|review|keep|updat|execut)\\w*\\b",
                    "P3M",
                    "It is set up and then kept so, which is looked at once in a quarter."),
            hint(
                    LEAD_IN
                            + "(creat|authori[sz]|giv|grant|deploy|configur|enabl|provision|set(ting)?"
                            + " up|order|select|choos"
                            + "|install|register|subscrib|defin|implement|connect|activat|purchas|obtain|establish|develop|design|add|assign|specify|identify|generat|build|integrat|procur|decid\\w*"
                            + " (which|where|how))\\w*\\b",
                    "NONE",
                    "It is set up once; change it where it has to be looked at again."),
            hint(COPIES, "P1M", "Whether copies are really made should be looked at every month."),
            hint(RECOVERY, "P6M", "Recovery has to be practised, twice a year."),
            hint(
                    "\\b(logs?|logging|alerts?|monitor\\w*|(user|audit|activity|security) events?)\\b",
                    "P1M",
                    "Logs, events and alerts are worth a look every month."),
            hint(
                    "\\b(capacit(y|ies)|adjust\\w*|scal(e|es|ing)|resiz\\w*)\\b",
                    "P3M",
                    "It has to fit what is needed, which is looked at once in a quarter."),
            hint(
                    "\\b(review|audit|verif|check|test|practi[cs]|manag|maintain|ensur|control|restrict|rotat|protect|secur"
                            + "|keep|updat|administ|track|regularly|continu|scan|assess|validat|compl)\\w*\\b",
                    "P3M",
                    "It has to stay true, and is looked at once in a quarter."));

    private static final CadenceProposal OTHERWISE = new CadenceProposal(
            Cadence.parse("P1Y"), "Its words say nothing of when; look at it at least once a year.");

    /** An area that names what went wrong, or when: what is done then waits for it. */
    private static final Pattern FAILURE = Pattern.compile(
            "^(?!.*\\brecovery\\b).*(\\b(failures?|fails|outages?|corrupt\\w*|misconfiguration)\\b("
                    + " \\([^)]*\\))?$|^(in the event of|in case"
                    + " of|after|when)\\b.*\\b(disaster|incident|failure|outage|down|fails?)\\b)",
            Pattern.CASE_INSENSITIVE);

    /** Words of what is done before anything fails. */
    private static final Pattern PREPARES = Pattern.compile(
            "\\b(set up|should|plan for|monitor|resilient|survives?|no (configuration|action)|use object"
                    + " versioning)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final CadenceProposal RECOVERS =
            new CadenceProposal(Cadence.parse("INCIDENT P14D"), "It is about what to do after a failure.");

    private record Hint(Pattern words, CadenceProposal proposal) {
        Optional<CadenceProposal> in(String text) {
            return words.matcher(text).find() ? Optional.of(proposal) : Optional.empty();
        }
    }

    private static Hint hint(String words, String cadence, String why) {
        return new Hint(
                Pattern.compile(words, Pattern.CASE_INSENSITIVE), new CadenceProposal(Cadence.parse(cadence), why));
    }

    /** For a duty, by its text; by its area where the text suggests nothing. */
    public static CadenceProposal of(String area, String text) {
        // An area names a matter rather than a deed: that it is about connecting does not mean that this is done once.
        var lasting = in(area).filter(proposal -> !proposal.cadence().equals(Cadence.ONCE));
        if (FAILURE.matcher(shortened(area)).find()
                && !PREPARES.matcher(shortened(text)).find()) return RECOVERS;
        return in(text).or(() -> lasting).orElse(OTHERWISE);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static Optional<CadenceProposal> in(String text) {
        // What a duty is about stands in its first lines; a text without end must not be searched for long.
        var start = shortened(text);
        return HINTS.stream().flatMap(hint -> hint.in(start).stream()).findFirst();
    }
}
