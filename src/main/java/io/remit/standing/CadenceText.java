package io.remit.standing;

import io.remit.access.Problem;
import io.remit.standing.Cadence.After;
import io.remit.standing.Cadence.Cause;
import io.remit.standing.Cadence.Every;
import io.remit.standing.Cadence.OnDays;
import io.remit.standing.Cadence.Once;
import java.time.DateTimeException;
import java.time.Month;
import java.time.Period;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A cadence's canonical text, what people read instead, and the way back. */
final class CadenceText {
    private static final int MOST_DAYS_OF_THE_YEAR = 24;
    private static final int MOST_YEARS = 10;
    private static final int MOST_DAYS = 3660;
    private static final int MONTHS_A_YEAR = 12;
    private static final int DAYS_A_WEEK = 7;
    private static final int LAST_OF_MONTH = 31;
    private static final String NONE = "NONE";
    private static final Pattern FIXED_DAY = Pattern.compile("--(?:-|(\\d\\d)-)(\\d\\d)");
    private static final String HOW_TO_WRITE =
            "Say how often: every 3 months, monthly, once, on 31 March and 30 September, on the 1st of each month,"
                    + " within 14 days after an incident, or within 30 days after a new version."
                    + " P3M, --03-31 and INCIDENT P14D are read as well.";

    private CadenceText() {}

    static Cadence parse(String written) {
        try {
            return CadenceWords.read(written).orElseGet(() -> canonical(written));
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException unreadable) {
            throw refusal(HOW_TO_WRITE);
        }
    }

    private static Cadence canonical(String written) {
        var words = List.of(written.strip().toUpperCase(Locale.ROOT).split("\\s+"));
        var first = words.get(0);
        if (words.size() == 1 && (first.isEmpty() || first.equals(NONE))) return Cadence.ONCE;
        if (first.startsWith("--")) return onDays(words);
        if (words.size() == 1) return new Every(Period.parse(first));
        if (words.size() == 2) return new After(Cause.valueOf(first), Period.parse(words.get(1)));
        throw refusal(HOW_TO_WRITE);
    }

    private static Cadence onDays(List<String> words) {
        return new OnDays(words.stream().map(CadenceText::fixedDay).toList());
    }

    private static FixedDay fixedDay(String word) {
        var read = FIXED_DAY.matcher(word);
        if (!read.matches()) throw refusal(HOW_TO_WRITE);
        // A month written as 00 is no month; only its absence means every month.
        int month = read.group(1) == null
                ? FixedDay.EVERY_MONTH
                : Month.of(Integer.parseInt(read.group(1))).getValue();
        return new FixedDay(month, Integer.parseInt(read.group(2)));
    }

    /** One unit only, so that "every 3 months" is all there is to say; from a day to ten years. */
    static Period checked(Period period) {
        long months = period.toTotalMonths();
        boolean oneUnit = months == 0 || period.getDays() == 0;
        boolean tooLong = months > MOST_YEARS * MONTHS_A_YEAR || period.getDays() > MOST_DAYS;
        if (!oneUnit || period.isZero() || months < 0 || period.getDays() < 0 || tooLong) {
            throw refusal(
                    "A period is between 1 day and 10 years, in days, weeks, months or years, such as every 14 days, every 3"
                            + " months or every year (P14D, P3M, P1Y).");
        }
        return period.normalized();
    }

    static List<FixedDay> checked(List<FixedDay> days) {
        if (days.isEmpty() || days.size() > MOST_DAYS_OF_THE_YEAR) {
            throw refusal("Give between 1 and " + MOST_DAYS_OF_THE_YEAR
                    + " days, such as 31 March and 30 September (--03-31 --09-30).");
        }
        return days.stream().distinct().sorted().toList();
    }

    private static Problem.Invalid refusal(String message) {
        return new Problem.Invalid("cadence", message);
    }

    static String of(Cadence cadence) {
        if (cadence instanceof Every every) return every.period().toString();
        if (cadence instanceof After after) return after.cause() + " " + after.within();
        if (cadence instanceof OnDays fixed) return join(fixed.days().stream().map(CadenceText::of), " ");
        return NONE;
    }

    private static String of(FixedDay day) {
        return day.everyMonth()
                ? String.format(Locale.ROOT, "---%02d", day.day())
                : String.format(Locale.ROOT, "--%02d-%02d", day.month(), day.day());
    }

    static String label(Cadence cadence) {
        if (cadence instanceof Once) return "once";
        if (cadence instanceof Every every) return "every " + every(every.period());
        if (cadence instanceof After after) {
            return "within " + within(after.within()) + " after "
                    + after.cause().label();
        }
        var days = ((OnDays) cadence).days().stream().map(CadenceText::label).toList();
        int last = days.size() - 1;
        return "on " + (last == 0 ? days.get(0) : String.join(", ", days.subList(0, last)) + " and " + days.get(last));
    }

    private static String label(FixedDay day) {
        if (!day.everyMonth()) {
            return day.day() + " " + Month.of(day.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        }
        return day.day() == LAST_OF_MONTH ? "the last day of every month" : "day " + day.day() + " of every month";
    }

    private static String every(Period period) {
        int days = period.getDays();
        boolean weeks = days > 0 && days % DAYS_A_WEEK == 0;
        return oneUnspoken(weeks ? count(days / DAYS_A_WEEK, "week") : within(period));
    }

    private static String within(Period period) {
        if (period.getDays() > 0) return count(period.getDays(), "day");
        return period.getMonths() == 0
                ? count(period.getYears(), "year")
                : count((int) period.toTotalMonths(), "month");
    }

    private static String count(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private static String oneUnspoken(String length) {
        return length.startsWith("1 ") ? length.substring(2) : length;
    }

    private static String join(Stream<String> parts, String between) {
        return parts.collect(Collectors.joining(between));
    }
}
