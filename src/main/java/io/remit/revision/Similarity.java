package io.remit.revision;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How alike texts are, from 0 to 1, by the words that carry their meaning. Words that many texts of the two editions share
 * count little, so that boilerplate makes nothing alike.
 */
final class Similarity {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<String>> known = new HashMap<>();
    private final double[] weights;

    /** The words of one text: numbered, sorted, each as often as it occurs. */
    record Bag(int[] words, double weight) {
        boolean isEmpty() {
            return words.length == 0;
        }
    }

    /** Learns from all texts that will be compared how common each word is. */
    Similarity(Collection<String> texts) {
        var counts = new HashMap<String, Integer>();
        for (var text : texts) {
            for (var word : new HashSet<>(known.computeIfAbsent(text, Similarity::tokens)))
                counts.merge(word, 1, Integer::sum);
        }
        weights = new double[counts.size()];
        counts.forEach((word, count) -> {
            var number = numbers.size();
            numbers.put(word, number);
            weights[number] = 0.2 + Math.log(1 + texts.size() / (double) count);
        });
    }

    /** All the texts' words together. */
    Bag bag(Collection<String> texts) {
        var words = texts.stream()
                .flatMap(text -> known.computeIfAbsent(text, Similarity::tokens).stream())
                .map(numbers::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        return new Bag(
                words, Arrays.stream(words).mapToDouble(word -> weights[word]).sum());
    }

    /** Twice the shared weight over the whole weight; 0 where either is empty. */
    double of(Bag one, Bag other) {
        return one.isEmpty() || other.isEmpty() ? 0 : 2 * shared(one, other) / (one.weight + other.weight);
    }

    /** How much of the first's weight is found in the other. */
    double contained(Bag one, Bag other) {
        return one.isEmpty() ? 0 : shared(one, other) / one.weight;
    }

    private double shared(Bag one, Bag other) {
        var sum = 0.0;
        var i = 0;
        var j = 0;
        while (i < one.words.length && j < other.words.length) {
            if (one.words[i] == other.words[j]) {
                sum += weights[one.words[i]];
                i++;
                j++;
            } else if (one.words[i] < other.words[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    /** Meaning where there is any, else all words; scripts without blanks are read in pairs of letters. */
    private static List<String> tokens(String text) {
        var meaning = Meaning.of(text);
        var words = meaning.isEmpty() ? Wording.words(text) : meaning;
        return words.stream().flatMap(word -> pairs(word).stream()).toList();
    }

    private static List<String> pairs(String word) {
        if (word.length() < 3 || !Character.isIdeographic(word.codePointAt(0)) && !isKana(word.charAt(0))) {
            return List.of(word);
        }
        var pairs = new String[word.length() - 1];
        for (var i = 0; i < pairs.length; i++) pairs[i] = word.substring(i, i + 2);
        return List.of(pairs);
    }

    private static boolean isKana(char letter) {
        var script = Character.UnicodeScript.of(letter);
        return script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI;
    }
}
