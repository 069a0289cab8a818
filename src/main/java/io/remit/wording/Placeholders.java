package io.remit.wording;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognizes text that an author left for later: it names what belongs there instead of saying it. */
public final class Placeholders {
    /** In capitals only where the word means something else in another language. */
    private static final Pattern MARKER = Pattern.compile(
            "(?:TODO|[Tt]o do|TB[DACS]|tb[dacs]|FIXME|fixme|[Xx]{3,}|(?i:to be (?:determined|defined|confirmed|added|decided|completed|supplied)"
                    + "|needs? (?:content|input|text|information)|content (?:needed|pending|to come)|coming soon|placeholder|lorem ipsum|insert \\w+ here|fill in|change ?me|your text here)).{0,40}");

    private static final List<String> MARKS =
            List.of("TBD", "TODO", "FIXME", "orem ipsum", "o be determined", "o be supplied");

    private static final Pattern ANYWHERE =
            Pattern.compile("\\b(?:TBD|TODO|FIXME|[Ll]orem ipsum|[Tt]o be (?:determined|supplied))\\b");

    private static final Pattern WRAPPING = Pattern.compile("^[\\[<({*_\"'“]+|[\\]>)}*_\"'”.:…]+$");

    /** Nouns that name a cell's content; a cell made of them and of a party's name says nothing. */
    private static final Set<String> NAMING = Set.of(
            "responsibility",
            "responsibilities",
            "description",
            "descriptions",
            "duty",
            "duties",
            "task",
            "tasks",
            "details",
            "text",
            "here",
            "goes",
            "placeholder",
            "content",
            "of",
            "the",
            "your",
            "our",
            "ibm",
            "customer",
            "customers",
            "customer's",
            "provider",
            "provider's",
            "client",
            "user",
            "vendor",
            "cloud",
            "service",
            "for",
            "a",
            "an",
            "area",
            "cell",
            "example",
            "sample",
            "name",
            "this",
            "column",
            "row");

    private static final Set<String> TELLING = Set.of(
            "description", "descriptions", "placeholder", "text", "content", "example", "sample", "details", "here");

    private Placeholders() {}

    /** Whether the whole text is a placeholder. */
    public static boolean isPlaceholder(String text) {
        if (text.length() > 120) return false;
        var bare = WRAPPING.matcher(text.strip()).replaceAll("");
        if (bare.isEmpty()) return false;
        if (MARKER.matcher(bare).matches()) return true;
        var words = Words.of(bare, 12);
        return words.size() >= 2
                && words.size() <= 8
                && NAMING.containsAll(words)
                && words.stream().anyMatch(TELLING::contains);
    }

    /** Whether a text holds a placeholder beside other words. */
    public static boolean holdsPlaceholder(String text) {
        return MARKS.stream().anyMatch(text::contains) && ANYWHERE.matcher(text).find();
    }
}
