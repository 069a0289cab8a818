package io.remit.bench;

import java.util.List;

/** The little arithmetic a benchmark needs. */
final class Figures {
    private Figures() {}

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
