package io.remit.resilience;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A length of time in a page's words.
 *
 * @param words as the page has them; empty where it says nothing
 * @param time the same as a time, where the words are a number with a unit
 */
public record Span(String words, Optional<Duration> time) {
    static final Span UNSAID = new Span("", Optional.empty());

    /** As much as is kept of what a page says; the rest is the page's to read. */
    private static final int LONGEST = 400;

    private static final List<String> SPELT = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Map<String, Integer> LONGER =
            Map.of("fifteen", 15, "twenty", 20, "twenty-four", 24, "thirty", 30, "forty-eight", 48, "sixty", 60);
    private static final String NUMBER =
            "(\\d{1,7}(?:[.,]\\d{1,3})?|" + String.join("|", SPELT) + "|" + String.join("|", LONGER.keySet()) + ")";
    private static final String BOUND =
            "(?:(?:<=?|≤|less than|under|below|within|up to|at most|no (?:more|longer) than|(?:a )?max(?:imum)?\\.?(?:"
                    + " of)?)\\s*)?";
    private static final String UNIT = "(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?)";

    /** An upper bound is a promise as good as the number; "about", "near" and ranges are none. */
    private static final Pattern TIME = Pattern.compile("(?:is |of |equals )?(?:an? )?" + BOUND + NUMBER + "[\\s-]*"
            + UNIT + "\\.?(?: (?:or less|max(?:imum)?\\.?|at most))?");

    private static final Pattern ZERO = Pattern.compile("(?:is |of )?(?:0|zero)");
    private static final Pattern SENTENCE_END = Pattern.compile("[.;](?=\\s+\\p{Lu})");

    /** What follows these says when or for what it holds; what stands before is the time itself. */
    private static final Pattern RIDER =
            Pattern.compile("[,;(]|\\.(?!\\d)|\\s(?:for|in the|if|when|depending|with)\\s");

    /** Reads the words; only their first sentence says how long. */
    static Span of(String words) {
        var kept = words.replaceAll("\\s+", " ").strip();
        var end = SENTENCE_END.matcher(kept);
        if (end.find()) kept = kept.substring(0, end.start());
        kept = kept.replaceAll("^[\\s,;:.=–-]+|[\\s,;.]+$", "");
        if (kept.length() > LONGEST) kept = kept.substring(0, LONGEST - 1) + "…";
        return new Span(kept, time(kept));
    }

    private static Optional<Duration> time(String words) {
        var rider = RIDER.matcher(words);
        var core = (rider.find() ? words.substring(0, rider.start()) : words)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (ZERO.matcher(core).matches()) return Optional.of(Duration.ZERO);
        var time = TIME.matcher(core);
        if (!time.matches()) return Optional.empty();
        var seconds = number(time.group(1)).multiply(BigDecimal.valueOf(unit(time.group(2))));
        return Optional.of(Duration.ofSeconds(seconds.longValue()));
    }

    private static BigDecimal number(String word) {
        if (Character.isDigit(word.charAt(0))) return new BigDecimal(word.replace(',', '.'));
        int spelt = SPELT.indexOf(word);
        return BigDecimal.valueOf(spelt >= 0 ? spelt : LONGER.getOrDefault(word, 0));
    }

    private static long unit(String unit) {
        return switch (unit.charAt(0)) {
            case 's' -> 1;
            case 'm' -> 60;
            case 'h' -> 3600;
            case 'd' -> 86_400;
            default -> 604_800;
        };
    }
}
