package io.remit.replication;

import io.remit.bucket.Purpose;

/** Where the sample of a purpose is put: below a prefix; an empty one is the whole bucket. */
public record Spot(Purpose purpose, String prefix) {
    private static final String SAMPLE = "remit-sample.txt";

    /** The one object that is written there. */
    public String key() {
        return key(prefix);
    }

    static String key(String prefix) {
        return prefix + SAMPLE;
    }
}
