package io.remit.job;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a job does. */
public enum JobKind {
    DATA_GENERATION("Data generation"),
    MODEL_ALIGNMENT("Model alignment"),
    /** Nobody said. */
    UNKNOWN("Not said");

    /** As programs write them. */
    static final String WORDS = "data-generation, model-alignment";

    private final String label;

    JobKind(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** As programs write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<JobKind> read(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind != UNKNOWN && kind.word().equalsIgnoreCase(word))
                .findFirst();
    }
}
