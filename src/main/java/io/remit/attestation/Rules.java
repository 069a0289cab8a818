package io.remit.attestation;

import io.remit.access.Problem.Invalid;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an attestation or exception must say to be taken. */
final class Rules {
    /** Whoever writes less has said nothing that an auditor could use. */
    static final int SHORTEST_STATEMENT = 10;

    static final int LONGEST_STATEMENT = 4000;
    static final int LONGEST_REMARK = 1000;

    /** Set-up duties were fulfilled long ago; a day before this is a slip of the pen. */
    static final int MOST_YEARS_BACK = 10;

    static final int MOST_EVIDENCE = 50;

    private Rules() {}

    static void mustBeSound(Attesting attesting, LocalDate today) {
        var errors = new LinkedHashMap<String, String>();
        period(attesting, today, errors);
        text(
                "statement",
                attesting.statement(),
                "Say in a sentence what was done, in at least " + SHORTEST_STATEMENT + " characters.",
                errors);
        if (attesting.evidence().size() > MOST_EVIDENCE) {
            errors.put("evidence", "Choose at most " + MOST_EVIDENCE + " pieces of evidence.");
        }
        mustBeEmpty(errors);
    }

    private static void period(Attesting attesting, LocalDate today, Map<String, String> errors) {
        var earliest = today.minusYears(MOST_YEARS_BACK);
        if (attesting.periodTo().isAfter(today)) {
            errors.put("periodTo", "Choose today or an earlier day: only what is past can be attested.");
        } else if (attesting.periodTo().isBefore(attesting.periodFrom())) {
            errors.put("periodTo", "Choose a last day that is not before the first day.");
        }
        if (attesting.periodFrom().isAfter(today)) {
            errors.put("periodFrom", "Choose today or an earlier day: only what is past can be attested.");
        } else if (attesting.periodFrom().isBefore(earliest)) {
            errors.put("periodFrom", "Choose a day within the last " + MOST_YEARS_BACK + " years.");
        }
    }

    static void mustBeSound(ExceptionAsking asking, LocalDate today) {
        var errors = new LinkedHashMap<String, String>();
        text(
                "reason",
                asking.reason(),
                "Say why, in at least " + SHORTEST_STATEMENT + " characters: whoever approves decides on it.",
                errors);
        if (!asking.endsOn().isAfter(today)) {
            errors.put("endsOn", "Choose a day after today.");
        } else if (asking.endsOn().isAfter(today.plusYears(1))) {
            errors.put("endsOn", "Choose a day within a year: an exception is looked at again at least that often.");
        }
        mustBeEmpty(errors);
    }

    /** The note on an approval, which may be empty. */
    static String note(String note) {
        var stripped = note.strip();
        if (stripped.length() > LONGEST_REMARK) {
            throw new Invalid("note", tooLong(stripped, LONGEST_REMARK));
        }
        return stripped;
    }

    /** Why something is declined, withdrawn or ended, which may not be empty. */
    static String reason(String field, String reason, String whenMissing) {
        var stripped = reason.strip();
        if (stripped.isEmpty()) {
            throw new Invalid(field, whenMissing);
        }
        if (stripped.length() > LONGEST_REMARK) {
            throw new Invalid(field, tooLong(stripped, LONGEST_REMARK));
        }
        return stripped;
    }

    private static void text(String field, String text, String whenShort, Map<String, String> errors) {
        if (text.length() < SHORTEST_STATEMENT) {
            errors.put(field, whenShort);
        } else if (text.length() > LONGEST_STATEMENT) {
            errors.put(field, tooLong(text, LONGEST_STATEMENT));
        }
    }

    private static String tooLong(String text, int most) {
        return "Use at most " + most + " characters; these are " + text.length() + ".";
    }

    private static void mustBeEmpty(Map<String, String> errors) {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
