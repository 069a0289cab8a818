package io.remit.exercise;

import java.util.List;
import java.util.stream.Stream;

/** What sort of run it is, from the least to the most that it shows. */
public enum ExerciseKind {
    TABLETOP(
            "Tabletop",
            "The plan is walked through at a table. Nothing is switched, so no times are measured.",
            "table"),
    COMPONENT("Component", "A part is recovered for real, such as one data store.", "package"),
    FULL("Full fail-over", "The whole service is recovered for real.", "git-compare"),
    INCIDENT("Incident", "The real thing: it is recovered in earnest.", "alert-octagon");

    private final String label;
    private final String meaning;
    private final String icon;

    ExerciseKind(String label, String meaning, String icon) {
        this.label = label;
        this.meaning = meaning;
        this.icon = icon;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** What it stands for, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Its shape: name in the sprite. */
    public String icon() {
        return icon;
    }

    /** Whether anything is recovered, so that times can be measured. */
    public boolean isMeasured() {
        return this != TABLETOP;
    }

    /** Whether a run of this kind is practice enough where one of the other kind is asked for. */
    public boolean covers(ExerciseKind asked) {
        return Math.min(ordinal(), FULL.ordinal()) >= Math.min(asked.ordinal(), FULL.ordinal());
    }

    /** What people may choose: an incident is declared, not practised. */
    public static List<ExerciseKind> practised() {
        return Stream.of(values()).filter(kind -> kind != INCIDENT).toList();
    }
}
