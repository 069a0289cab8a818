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
    private static final String RECOVERY = "\\b(recover\\w*|restor\\w*|failover|fail over|backups?|back ups?)\\b";
    private static final String LEAD_IN = "^(\\W*(you|customers?|users?|must|should|need|are|is|responsible|for|to)\\b)*\\W*";

    /** The first of these whose words are found decides: what a duty says of time goes before what it says of deeds. */
    private static final List<Hint> HINTS = List.of(
            hint("\\b(daily|(every|each) day)\\b", "P1D", "It says that this is done daily."),
            hint("\\b(weekly|(every|each) week)\\b", "P1W", "It says that this is done weekly."),
            hint("\\b(monthly|(every|each) month)\\b", "P1M", "It says that this is done monthly."),
            hint("\\b(quarterly|(every|each) quarter)\\b", "P3M", "It says that this is done quarterly."),
            hint("\\b(annual(ly)?|yearly|(every|each) year)\\b", "P1Y", "It says that this is done every year."),
            hint(
                    "\\b(after|following|in the event of|in case of|when|if) ((an?|the|any) )?(\\w+ )?" + INCIDENTS,
                    "INCIDENT P14D",
                    "It is about what to do after an incident."),
            hint(
                    "\\b(new|newer|latest|later|updated|supported|major|minor|patch) (\\w+ )?(versions?|releases?|patch(es)?)\\b"
                            + "|\\b(versions?|firmware|software|patch) (updates?|upgrades?)\\b"
                            + "|\\b(upgrad(e|es|ing)|patch(es|ing)?)\\b"
                            + "|\\bas (they are|they become|it becomes) available\\b",
                    "VERSION P30D",
                    "It is about new versions."),
            hint(
                    "\\bno longer\\b|" + LEAD_IN + "(revoke|remove|deprovision|offboard)\\b",
                    "P3M",
                    "What is no longer needed shows only when somebody looks, once in a quarter."),
            hint(
                    PRACTICE + ".*" + RECOVERY + "|" + RECOVERY + ".*" + PRACTICE,
                    "P6M",
                    "Recovery has to be practised, twice a year."),
            hint(
                    LEAD_IN + "(creat|authori[sz]|giv|grant|deploy|configur|enabl|provision|set(ting)? up|order|select|choos"
                            + "|install|register|subscrib|defin|implement|connect|activat|purchas|obtain|establish|develop"
                            + "|design|add|assign|specify|identify|generat|build|integrat)\\w*\\b",
                    "NONE",
                    "It is set up once; change it where it has to be looked at again."),
            hint(
                    RECOVERY + "|\\b(back(ed|ing)? up|replicat\\w*)\\b",
                    "P1M",
                    "Whether copies are really made should be looked at every month."),
            hint(
                    "\\b(logs?|logging|events?|alerts?|monitor\\w*)\\b",
                    "P1M",
                    "Logs, events and alerts are worth a look every month."),
            hint(
                    "\\b(review|audit|verif|check|test|practi[cs]|manag|maintain|ensur|control|restrict|rotat|protect|secur"
                            + "|keep|updat|administ|track|regularly|continu|scan|assess|validat|compl)\\w*\\b",
                    "P3M",
                    "It has to stay true, and is looked at once in a quarter."));
    private static final CadenceProposal OTHERWISE = new CadenceProposal(
            Cadence.parse("P1Y"), "Its words say nothing of when; look at it at least once a year.");

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
        return in(text).or(() -> in(area)).orElse(OTHERWISE);
    }

    private static Optional<CadenceProposal> in(String text) {
        // What a duty is about stands in its first lines; a text without end must not be searched for long.
        var start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return HINTS.stream().flatMap(hint -> hint.in(start).stream()).findFirst();
    }
}
