package io.remit.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bytes of a page as text and lines, with the limits that keep every later step within its time and memory. */
final class PageText {
    /** A responsibilities page has some hundred lines; the largest known real one has a few thousand. */
    static final int MAX_LINES = 50_000;

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int MAX_BLANK_RUN = 2;

    private PageText() {}

    /**
     * The text with LF line ends and without a byte order mark. What is no UTF-8 is read as Western European, which is
     * what old pages are in; NUL bytes mean that it is no text at all.
     */
    static String decode(byte[] content) {
        if (content.length > PageReader.MAX_BYTES) {
            throw new UnreadablePage(
                    "The page has %,d bytes; at most %,d are read. Import the page itself, not an archive."
                            .formatted(content.length, PageReader.MAX_BYTES));
        }
        var text = wide(content)
                .or(() -> strictly(content, StandardCharsets.UTF_8))
                .orElseGet(() -> new String(content, WESTERN));
        if (text.indexOf('\0') >= 0) {
            throw new UnreadablePage("The file is no text: it holds NUL bytes. Import a Markdown or HTML page.");
        }
        var start = text.startsWith("\uFEFF") ? 1 : 0;
        return text.substring(start).replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The lines, numbered from 1. Long runs of blank lines are shortened: they mean no more than one does. */
    static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        var number = 0;
        var blanks = 0;
        for (var start = 0; start <= text.length(); ) {
            var end = text.indexOf('\n', start);
            if (end < 0) end = text.length();
            number++;
            var line = text.substring(start, end);
            blanks = line.isBlank() ? blanks + 1 : 0;
            if (blanks <= MAX_BLANK_RUN) lines.add(new Line(number, line, false));
            if (lines.size() > MAX_LINES) {
                throw new UnreadablePage("The page has more than %,d lines; split it.".formatted(MAX_LINES));
            }
            start = end + 1;
        }
        return lines;
    }

    private static Optional<String> wide(byte[] content) {
        if (content.length < 2) return Optional.empty();
        var first = content[0] & 0xFF;
        var second = content[1] & 0xFF;
        if (first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF) {
            return strictly(content, StandardCharsets.UTF_16);
        }
        return Optional.empty();
    }

    private static Optional<String> strictly(byte[] content, Charset charset) {
        try {
            var decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return Optional.of(decoder.decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException notThisCharset) {
            return Optional.empty();
        }
    }
}
