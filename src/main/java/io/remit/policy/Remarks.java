package io.remit.policy;

import io.remit.objectstorage.PrefixRight;
import java.util.Locale;
import java.util.stream.Collectors;

/** What recipes say of themselves. */
final class Remarks {
    private Remarks() {}

    /** In one line: who may do what, and until when. */
    static String grants(Wanted wanted) {
        var rights = wanted.rights().stream().map(Remarks::words).collect(Collectors.joining("; "));
        var until = wanted.endsOn().map(last -> ", until " + last).orElse("");
        return oneLine("Lets " + String.join(" and ", wanted.principals()) + " " + rights + " in "
                + wanted.bucket().name() + until + ".");
    }

    private static String words(PrefixRight right) {
        return right.words().toLowerCase(Locale.ROOT)
                + (right.prefix().isEmpty() ? " everything" : " below " + right.prefix());
    }

    /** A comment ends with its line: nothing may begin another. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
