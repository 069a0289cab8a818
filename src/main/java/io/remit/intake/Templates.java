package io.remit.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What publishing tools fill in and a plain reader cannot: includes are reported and left out, other expressions and
 * tags are noted as leftovers.
 */
final class Templates {
    private static final Pattern INCLUDE = Pattern.compile(
            "\\{\\{-?\\s*(?:\\.{1,2}/|_include|[\\w./-]+\\.md\\b|site\\.data\\.content\\.)[^}]*\\}\\}"
                    + "|\\{%-?\\s*(?:include|render|include_relative|import)\\b[^%]*%\\}"
                    + "|\\{\\{[<%]\\s*(?:include|readfile|content|partial)\\b[^}]*\\}\\}"
                    + "|\\[!INCLUDE\\s*\\[[^\\]]*\\]\\([^)]*\\)\\s*\\]"
                    + "|^\\s*(?:--8<--\\s+\\S+|include::\\S+\\[[^\\]]*\\]|\\.\\. include::\\s+\\S+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EXPRESSION = Pattern.compile("\\{\\{[^{}]{0,300}\\}\\}");
    private static final Pattern TAG = Pattern.compile("\\{%[^%]{0,300}%\\}|<%[^%]{0,300}%>");

    private Templates() {}

    static Line without(Line line, Notes notes) {
        var text = line.text();
        if (line.code() || !mayHoldOne(text)) return line;
        text = includes(text, line.number(), notes);
        text = tags(text, line.number(), notes);
        return line.with(expressions(text, line.number(), notes));
    }

    private static boolean mayHoldOne(String text) {
        return text.indexOf("{{") >= 0
                || text.indexOf("{%") >= 0
                || text.indexOf("<%") >= 0
                || text.indexOf("[!") >= 0
                || text.indexOf("--8<--") >= 0
                || text.indexOf("include::") >= 0;
    }

    private static String includes(String text, int line, Notes notes) {
        return INCLUDE.matcher(text).replaceAll(include -> {
            notes.warning(
                    "include-not-followed",
                    line,
                    "The page includes %s, which is not read here. If it holds responsibilities, put its text in place."
                            .formatted(include.group().strip()));
            return "";
        });
    }

    private static String tags(String text, int line, Notes notes) {
        return TAG.matcher(text).replaceAll(tag -> {
            notes.leftover(tag.group(), line);
            return "";
        });
    }

    /** An expression stays readable where it stands; a bar inside it must not end a table's cell. */
    private static String expressions(String text, int line, Notes notes) {
        return EXPRESSION.matcher(text).replaceAll(expression -> {
            notes.leftover(expression.group(), line);
            return Matcher.quoteReplacement(expression.group().replace("|", "\\|"));
        });
    }
}
