package io.remit.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are kept as links, and how. */
final class LinkAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org, example.org",
        "HTTPS://Example.ORG/Report, https://example.org/Report, example.org",
        "http://example.org:8080/a?b=c#d, http://example.org:8080/a?b=c#d, example.org:8080",
        "https://[2001:db8::1]/x, https://[2001:db8::1]/x, [2001:db8::1]",
        "https://bücher.example/größe, https://xn--bcher-kva.example/gr%C3%B6%C3%9Fe, xn--bcher-kva.example",
        "https://аpple.example/, https://xn--pple-43d.example/, xn--pple-43d.example",
        "https://example.org/a b, https://example.org/a%20b, example.org",
        "https://example.org/@somebody?mail=a@b, https://example.org/@somebody?mail=a@b, example.org"
    })
    void an_address_is_kept_in_ascii_and_shown_with_its_host(String typed, String kept, String host) {
        assertEquals(kept, LinkAddress.of(typed, "link"));
        assertEquals(host, LinkAddress.host(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://example.org/x",
                "file:///etc/passwd",
                "//example.org/x",
                "/t/acme",
                "example.org",
                "https://",
                "https:///x",
                "https:example.org",
                "https://exa mple.org/",
                "https://example.org\\@evil.example/",
                "https://user:secret@example.org/",
                "https://example.org@evil.example/",
                "https://example.org:99999999/",
                "https://example.org/\nX",
                "java\tscript://x/%0aalert(1)"
            })
    void anything_else_is_refused_at_its_field(String typed) {
        var refused = assertThrows(Invalid.class, () -> LinkAddress.of(typed, "link"));
        assertTrue(refused.errors().containsKey("link"));
    }

    @Test
    void a_name_and_password_are_named_as_what_is_wrong() {
        var refused = assertThrows(Invalid.class, () -> LinkAddress.of("https://ada:secret@example.org/", "link"));
        assertTrue(refused.errors().get("link").contains("password"));
    }

    @Test
    void an_address_can_be_too_long_also_once_it_is_in_ascii() {
        assertThrows(Invalid.class, () -> LinkAddress.of("https://example.org/" + "ä".repeat(500), "link"));
    }
}
