package io.remit.intake;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Writes its source line into each tag that matters, so that the line survives every parser; and keeps HTML within limits. */
final class SourceMarks {
    private static final int MAX_TAGS = 60_000;
    private static final int MAX_NESTING = 300;
    private static final int MAX_ATTRIBUTES = 200_000;
    private static final int MAX_WORDS_LENGTH = 400_000;
    private static final Pattern TAG = Pattern.compile(
            "<(table|tr|td|th|h[1-6]|li|p|div|dt|dd|pre|caption|ul|ol|section|a)(?=[\\s/>]|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FORGED = Pattern.compile(PageWalker.LINE, Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]{0,20})");

    /** Elements that end without an end tag, or end the one before: they do not nest, however many are left open. */
    private static final Set<String> FLAT = Set.of(
            "p",
            "li",
            "dt",
            "dd",
            "tr",
            "td",
            "th",
            "thead",
            "tbody",
            "tfoot",
            "option",
            "a",
            "br",
            "hr",
            "img",
            "input",
            "col",
            "colgroup",
            "meta",
            "link",
            "source",
            "wbr",
            "area",
            "base",
            "embed",
            "param",
            "track",
            "html",
            "body",
            "head",
            "path",
            "circle",
            "rect",
            "use");

    private SourceMarks() {}

    static String marked(Line line) {
        return TAG.matcher(unforged(line.text())).replaceAll("<$1 " + PageWalker.LINE + "=\"" + line.number() + "\"");
    }

    static String unforged(String text) {
        return text.contains("remit") ? FORGED.matcher(text).replaceAll("data-line") : text;
    }

    /**
     * Parses HTML after a look at its size: what nests without end or has tags without number is no page.
     *
     * @throws UnreadablePage where it is beyond the limits
     */
    static Document parse(String html) {
        check(html);
        var document = Jsoup.parse(html);
        var length = document.body().stream()
                .flatMap(element -> element.textNodes().stream())
                .mapToLong(text -> text.getWholeText().length())
                .sum();
        if (length > MAX_WORDS_LENGTH) {
            throw new UnreadablePage(
                    "The page has more than %,d characters of text; import the part that says who does what."
                            .formatted(MAX_WORDS_LENGTH));
        }
        return document;
    }

    /** As {@link #parse}, for a piece of a page. */
    static Element parsePiece(String html) {
        check(html);
        return Jsoup.parseBodyFragment(html).body();
    }

    private static void check(String html) {
        var tags = 0;
        var nesting = 0;
        var attributes = 0;
        var tag = ANY_TAG.matcher(html);
        while (tag.find()) {
            if (++tags > MAX_TAGS) {
                throw new UnreadablePage("The page has more than %,d tags; import the part that says who does what."
                        .formatted(MAX_TAGS));
            }
            attributes += attributes(html, tag.end());
            if (attributes > MAX_ATTRIBUTES) {
                throw new UnreadablePage(
                        "The page's tags have more than %,d attributes; import its text.".formatted(MAX_ATTRIBUTES));
            }
            if (FLAT.contains(tag.group(2).toLowerCase(Locale.ROOT))) continue;
            nesting = tag.group(1).isEmpty() ? nesting + 1 : Math.max(0, nesting - 1);
            if (nesting > MAX_NESTING) {
                throw new UnreadablePage("The page's tags are nested more than %d deep, or not closed; close them."
                        .formatted(MAX_NESTING));
            }
        }
    }

    /** About how many attributes follow a tag's name: the runs of blanks up to its end. */
    private static int attributes(String html, int start) {
        var count = 0;
        for (var i = start; i < html.length() && html.charAt(i) != '>' && html.charAt(i) != '<'; i++) {
            if (html.charAt(i) <= ' ' && html.charAt(i - 1) > ' ') count++;
        }
        return count;
    }
}
