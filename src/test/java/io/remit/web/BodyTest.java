package io.remit.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.testing.Page;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** On the matrix page, which is kept in memory: what is compressed once must still be everybody's own. */
@PortalTest
final class BodyTest {
    @Test
    void a_compressed_page_says_the_same_as_the_plain_one(TestPortal portal) throws IOException {
        var plain = matrix(portal, portal.viewer());
        var zipped = matrix(portal, portal.viewer().with("Accept-Encoding", "br, gzip;q=0.8"));
        assertEquals("", plain.header("Content-Encoding"));
        assertEquals("gzip", zipped.header("Content-Encoding"));
        assertTrue(zipped.bytes().length < plain.bytes().length / 2);
        assertArrayEquals(plain.bytes(), unzipped(zipped));
        assertEquals(plain.header("ETag"), zipped.header("ETag"));
        assertEquals(Integer.toString(plain.bytes().length), plain.header("Content-Length"));
    }

    @Test
    void whoever_refuses_compression_gets_none(TestPortal portal) {
        for (var refusal : new String[] {"gzip;q=0", "gzip; q=0.0, identity", "br", "xgzip"}) {
            var page = matrix(portal, portal.viewer().with("Accept-Encoding", refusal));
            assertEquals("", page.header("Content-Encoding"), refusal);
        }
    }

    @Test
    void caches_are_told_that_the_page_depends_on_the_coding(TestPortal portal) {
        assertTrue(matrix(portal, portal.viewer()).header("Vary").contains("Accept-Encoding"));
    }

    @Test
    void nobody_gets_the_page_that_was_compressed_for_another(TestPortal portal) throws IOException {
        var administrator = unzipped(matrix(portal, portal.administrator().with("Accept-Encoding", "gzip")));
        var viewer = unzipped(matrix(portal, portal.viewer().with("Accept-Encoding", "gzip")));
        assertTrue(text(administrator).contains(portal.email(Role.ADMINISTRATOR)));
        assertTrue(text(viewer).contains(portal.email(Role.VIEWER)));
        assertFalse(text(viewer).contains(portal.email(Role.ADMINISTRATOR)));
    }

    private static Page matrix(TestPortal portal, Visitor visitor) {
        return visitor.get(portal.path("/responsibilities"));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] unzipped(Page page) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(page.bytes()))) {
            return in.readAllBytes();
        }
    }
}
