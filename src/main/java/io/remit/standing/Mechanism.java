package io.remit.standing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What proves a duty beside the word of a member: a part of the portal that does or measures the very thing. */
public enum Mechanism {
    NONE("Attestations and pings alone"),
    EXERCISES("Finished exercises of a recovery plan"),
    READINESS("The readiness checklist"),
    JOBS_AFTER_INCIDENT("Jobs verified after an incident"),
    JOB_VERSIONS("Jobs on the newest version of the service"),
    DEPLOYMENTS("Deployments on the newest version of their model"),
    BACKUP_PROJECT("A backup project that an exercise recovered into"),
    BUCKET_ACCESS("Access to buckets, tried live"),
    BUCKET_BACKUP("Buckets kept as declared, and a restore test"),
    BUCKET_PRIVACY("Buckets that nobody else gets into, tried live");

    private static final int LONGEST = 1000;
    private static final String PRACTISING = "\\b(test|practi[cs]|exercis|rehears|simulat|drill)\\w*\\b";
    private static final String RECOVERY = "\\b(disaster|recover\\w*|fail ?-?over|dr|ha)\\b";
    private static final String AUTHORIZING = "\\b(authori[sz]\\w*|revok\\w*|permissions?)\\b";
    private static final String STORAGE = "\\b(buckets?|object storage)\\b";
    private static final String KEEPING = "\\b(back(ed|ing|s)?[ -]?up|backups?|replicat\\w*)\\b";
    private static final String JOBS = "\\b(jobs?|workloads? runs?|training runs?)\\b";
    private static final String INCIDENT = "\\b(incident|outage|disaster|failure|disruption)s?\\b";

    /** The first of these whose words are found decides. */
    private static final List<Hint> HINTS = List.of(
            hint(JOBS + ".*" + INCIDENT + "|" + INCIDENT + ".*" + JOBS, JOBS_AFTER_INCIDENT),
            hint("\\b(re)?start\\w*\\b[^.]{0,40}" + JOBS + "[^.]{0,60}\\bversions?\\b", JOB_VERSIONS),
            hint("\\b(deploy the|deploy your|update) [^.]{0,20}\\b(model|deployment)s?\\b", DEPLOYMENTS),
            hint(AUTHORIZING + "[^.]{0,80}" + STORAGE + "|" + STORAGE + "[^.]{0,80}" + AUTHORIZING, BUCKET_ACCESS),
            hint(STORAGE + "[^.]{0,80}" + KEEPING + "|" + KEEPING + "[^.]{0,80}" + STORAGE, BUCKET_BACKUP),
            hint(
                    "\\baccess\\b[^.]{0,30}\\bdata\\b[^.]{0,40}\\brestrict|\\brestrict\\w*[^.]{0,40}\\baccess\\b[^.]{0,30}\\bdata\\b",
                    BUCKET_PRIVACY),
            hint("\\b(back ?-?up|secondary|standby) (project|instance)\\b", BACKUP_PROJECT),
            hint(
                    PRACTISING
                            + "[^.]{0,80}\\b(plan|procedure|step|runbook)s?\\b|\\b(plan|procedure|step|runbook)s?\\b[^.]{0,80}"
                            + PRACTISING,
                    EXERCISES),
            hint(PRACTISING + "[^.]{0,40}" + RECOVERY, EXERCISES));

    private final String label;

    Mechanism(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    private record Hint(Pattern words, Mechanism mechanism) {}

    private static Hint hint(String words, Mechanism mechanism) {
        return new Hint(Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), mechanism);
    }

    /** What a duty's text suggests; {@link #NONE} where it suggests nothing. A member may say otherwise. */
    public static Mechanism proposed(String text) {
        var start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return HINTS.stream()
                .filter(hint -> hint.words().matcher(start).find())
                .map(Hint::mechanism)
                .findFirst()
                .orElse(NONE);
    }

    /** The mechanism with this name; empty where there is none. */
    public static Optional<Mechanism> named(String name) {
        return List.of(values()).stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
