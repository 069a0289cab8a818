package io.remit.standing;

import io.remit.standing.Cadence.After;
import io.remit.standing.Cadence.Cause;
import io.remit.standing.Cadence.Every;
import io.remit.standing.Cadence.OnDays;
import java.time.Month;
import java.time.Period;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A cadence as people write it; whatever {@link CadenceText#label} prints is among it. */
final class CadenceWords {
    /** Nobody says it in more; and no text without end is searched for long. */
    private static final int LONGEST = 600;

    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("daily", "1 day"),
            Map.entry("weekly", "1 week"),
            Map.entry("fortnightly", "2 weeks"),
            Map.entry("monthly", "1 month"),
            Map.entry("quarterly", "3 months"),
            Map.entry("half-yearly", "6 months"),
            Map.entry("semi-annually", "6 months"),
            Map.entry("twice a year", "6 months"),
            Map.entry("twice yearly", "6 months"),
            Map.entry("yearly", "1 year"),
            Map.entry("annually", "1 year"),
            Map.entry("annual", "1 year"));

    private static final Pattern ONCE = Pattern.compile("(only |just )?(once|one[ -]time|none)( only)?");
    private static final String LENGTH = "(?:(\\d{1,4}|other|second|" + String.join("|", NUMBERS) + ") )?"
            + "(day|week|fortnight|month|quarter|half[ -]year|year)s?";
    private static final Pattern EVERY = Pattern.compile("(?:once )?(?:(?:every|each|per|an?) )?" + LENGTH);
    private static final Pattern AFTER = Pattern.compile(
            "(?:within |in )?" + LENGTH
                    + " (?:after|of|from|following) (?:(?:an?|any|the|each|every) )?(?:(incidents?)|(?:new )?(?:versions?|releases?))");

    private static final Pattern OF_EACH_MONTH =
            Pattern.compile("(monthly|every month|each month),? (?:on )?(?:the )?(.+)");
    private static final Pattern AROUND_DAYS = Pattern.compile(
            "^(?:(?:yearly|annually|every year|each year),? )?(?:on )?(.*?)(?:,? (?:of )?(?:every|each) year)?$");
    private static final Pattern BETWEEN_DAYS = Pattern.compile(" ?[,;] ?(?:and )?| and | & ");
    private static final String DAY = "(?:the |day )?(\\d{1,2})(?:st|nd|rd|th|\\.)?";
    private static final Pattern BARE_DAY = Pattern.compile(DAY);
    private static final Pattern LAST_DAY = Pattern.compile("(?:the )?last day(?: of (.+))?");
    private static final Pattern DAY_AND_REST = Pattern.compile(DAY + " (?:of )?(.+)");
    private static final Pattern MONTH_AND_DAY = Pattern.compile("([a-z]+) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern ANY_MONTH = Pattern.compile("(?:every|each|the|any) month");
    private static final int LAST = 31;
    private static final Map<String, Integer> MONTHS = months();

    private CadenceWords() {}

    /**
     * What the words mean; empty where they are no cadence.
     *
     * @throws IllegalArgumentException or DateTimeException for a day that no month has
     */
    static Optional<Cadence> read(String written) {
        if (written.length() > LONGEST) return Optional.empty();
        var words =
                written.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceFirst("\\.$", "");
        if (ONCE.matcher(words).matches()) return Optional.of(Cadence.ONCE);
        var every = EVERY.matcher(PLAIN.getOrDefault(words, words));
        if (every.matches()) return Optional.of(new Every(length(every)));
        var after = AFTER.matcher(words);
        if (after.matches()) {
            return Optional.of(new After(after.group(3) == null ? Cause.VERSION : Cause.INCIDENT, length(after)));
        }
        return days(words).map(OnDays::new);
    }

    private static Period length(Matcher read) {
        int number = number(read.group(1));
        return switch (read.group(2)) {
            case "day" -> Period.ofDays(number);
            case "week" -> Period.ofWeeks(number);
            case "fortnight" -> Period.ofWeeks(2 * number);
            case "month" -> Period.ofMonths(number);
            case "quarter" -> Period.ofMonths(3 * number);
            case "year" -> Period.ofYears(number);
            default -> Period.ofMonths(6 * number);
        };
    }

    private static int number(@Nullable String word) {
        if (word == null) return 1;
        if (word.equals("other") || word.equals("second")) return 2;
        int spelt = NUMBERS.indexOf(word);
        return spelt < 0 ? Integer.parseInt(word) : spelt + 1;
    }

    private static Optional<List<FixedDay>> days(String words) {
        var monthly = OF_EACH_MONTH.matcher(words);
        var list = monthly.matches()
                ? monthly.group(2) + " of each month"
                : AROUND_DAYS.matcher(words).replaceFirst("$1");
        var parts = BETWEEN_DAYS.split(list);
        var days = new ArrayList<FixedDay>();
        // In "the 1st and 15th of each month" only the last says of what, so they are read from there.
        Optional<Integer> month = Optional.empty();
        for (int i = parts.length - 1; i >= 0; i--) {
            var day = day(parts[i], month);
            if (day.isEmpty()) return Optional.empty();
            days.add(day.get());
            month = day.map(FixedDay::month);
        }
        return Optional.of(days);
    }

    private static Optional<FixedDay> day(String part, Optional<Integer> following) {
        var bare = BARE_DAY.matcher(part);
        if (bare.matches()) return following.map(month -> new FixedDay(month, Integer.parseInt(bare.group(1))));
        var last = LAST_DAY.matcher(part);
        if (last.matches()) {
            var month = last.group(1) == null ? following : month(last.group(1));
            return month.map(CadenceWords::lastOf);
        }
        var dayFirst = DAY_AND_REST.matcher(part.replaceFirst("^(the )?first day ", "1 "));
        if (dayFirst.matches()) {
            return month(dayFirst.group(2)).map(month -> new FixedDay(month, Integer.parseInt(dayFirst.group(1))));
        }
        var monthFirst = MONTH_AND_DAY.matcher(part);
        return monthFirst.matches()
                ? month(monthFirst.group(1)).map(month -> new FixedDay(month, Integer.parseInt(monthFirst.group(2))))
                : Optional.empty();
    }

    private static FixedDay lastOf(int month) {
        return new FixedDay(
                month, month == FixedDay.EVERY_MONTH ? LAST : Month.of(month).maxLength());
    }

    private static Optional<Integer> month(String words) {
        return ANY_MONTH.matcher(words).matches()
                ? Optional.of(FixedDay.EVERY_MONTH)
                : Optional.ofNullable(MONTHS.get(words));
    }

    private static Map<String, Integer> months() {
        var months = new LinkedHashMap<String, Integer>();
        for (var month : Month.values()) {
            months.put(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT), month.getValue());
            months.put(month.name().substring(0, 3).toLowerCase(Locale.ROOT), month.getValue());
        }
        months.put("sept", Month.SEPTEMBER.getValue());
        return months;
    }
}
