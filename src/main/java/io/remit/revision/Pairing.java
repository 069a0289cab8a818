package io.remit.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Pairs old things with new ones: the best pair first, each thing once; equal pairs the nearest first, in page order. */
final class Pairing {
    static final int NONE = -1;

    private record Candidate(int before, int after, double score, double distance) {}

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparingDouble(Candidate::distance)
            .thenComparingInt(Candidate::before)
            .thenComparingInt(Candidate::after);

    private final int[] origins;
    private final int[] successors;
    private final List<Candidate> candidates = new ArrayList<>();

    Pairing(int before, int after) {
        successors = new int[before];
        origins = new int[after];
        Arrays.fill(successors, NONE);
        Arrays.fill(origins, NONE);
    }

    void suggest(int before, int after, double score) {
        var distance = Math.abs(before / (double) successors.length - after / (double) origins.length);
        candidates.add(new Candidate(before, after, score, distance));
    }

    /** Takes the suggestions made so far, best first, as far as both their things are free. */
    void settle() {
        candidates.sort(BEST_FIRST);
        for (var candidate : candidates) {
            if (isFreeBefore(candidate.before) && isFreeAfter(candidate.after)) pair(candidate.before, candidate.after);
        }
        candidates.clear();
    }

    void pair(int before, int after) {
        successors[before] = after;
        origins[after] = before;
    }

    boolean isFreeBefore(int before) {
        return successors[before] == NONE;
    }

    boolean isFreeAfter(int after) {
        return origins[after] == NONE;
    }

    /** The old thing a new one was paired with, or {@link #NONE}. */
    int origin(int after) {
        return origins[after];
    }

    /** The new thing an old one was paired with, or {@link #NONE}. */
    int successor(int before) {
        return successors[before];
    }
}
