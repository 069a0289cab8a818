package io.remit.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of the names that files come with. */
final class SafeNameTest {
    private static Arguments name(String given, String kept) {
        return Arguments.of(given, kept);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                name("report.pdf", "report.pdf"),
                name("Prüfbericht 2026 ✓.pdf", "Prüfbericht 2026 ✓.pdf"),
                name("報告書.docx", "報告書.docx"),
                name("u\u0308ber.txt", "über.txt"),
                name("../../etc/passwd", "passwd"),
                name("..\\..\\boot.ini", "boot.ini"),
                name("C:\\Users\\ada\\notes.txt", "notes.txt"),
                name("/", "file"),
                name("..", "file"),
                name("", "file"),
                name("   ", "file"),
                name(".htaccess", "htaccess"),
                name("report.pdf.", "report.pdf"),
                name("report.pdf ", "report.pdf"),
                name("invoice\u202Efdp.exe", "invoicefdp.exe"),
                name("a\u200Bb\u2066c.txt", "abc.txt"),
                name("nul\0l.txt", "null.txt"),
                name("two\r\nlines\t.txt", "twolines.txt"),
                name("a\u2028b.txt", "ab.txt"),
                name("a\u00A0 \u3000b.txt", "a b.txt"),
                name("half \uD800 a character", "half a character"),
                name("a<b>:\"c\"|d?*.txt", "a_b___c__d__.txt"),
                name("CON", "_CON"),
                name("nul.txt", "_nul.txt"),
                name("com1.tar.gz", "_com1.tar.gz"),
                name("console.txt", "console.txt"),
                name("<script>alert(1)</script>.svg", "script_.svg"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_name_is_kept_as_far_as_it_is_safe(String given, String kept) {
        assertEquals(kept, SafeName.of(given));
    }

    @Test
    void a_name_that_is_too_long_keeps_its_end() {
        var name = SafeName.of("x".repeat(300) + ".pdf");
        assertEquals(200, name.length());
        assertTrue(name.endsWith("x.pdf"));
        assertEquals(200, SafeName.of("x".repeat(300)).length());
        var emoji = SafeName.of("😀".repeat(150));
        assertFalse(Character.isHighSurrogate(emoji.charAt(emoji.length() - 1)));
    }

    @Test
    void marks_come_into_their_order_also_where_something_unseen_stood_between_them() {
        var name = SafeName.of("a\u0327x\u0300\u200B\u0316");
        assertEquals(name, SafeName.of(name));
        assertEquals("a\u0327x\u0316\u0300", name);
    }

    @Property
    void every_name_is_short_one_name_and_stays_as_it_is_when_it_comes_again(@ForAll String given) {
        var name = SafeName.of(given);
        assertFalse(name.isBlank());
        assertTrue(name.length() <= 200);
        assertTrue(name.chars().noneMatch(c -> c < ' ' || c == '/' || c == '\\'));
        assertEquals(name, SafeName.of(name));
    }

    @Test
    void a_title_is_what_can_be_seen_of_it() {
        assertEquals("Dashboard", SafeName.title(" Dash\u202Eboard\0 ", "example.org"));
        assertEquals("example.org", SafeName.title(" \u200B ", "example.org"));
    }
}
