package io.remit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.testing.Bytes;
import io.remit.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files on their way in and out: they go over the disk, and leave nothing there. */
final class UploadTest {
    private static final long MEBIBYTE = 1 << 20;
    private static final long MOST = 60 * MEBIBYTE;
    private static final CountDownLatch BROKEN_OFF = new CountDownLatch(1);
    private static SmallServer server;

    @BeforeAll
    static void open() {
        server = new SmallServer("http://localhost");
        server.routes.open(Method.POST, "/told", UploadTest::told).maxBodyBytes(MOST);
        server.routes.open(Method.POST, "/small", UploadTest::told);
        server.routes.open(Method.POST, "/fails", UploadTest::fail).maxBodyBytes(MOST);
        server.routes.open(Method.GET, "/file", UploadTest::file);
        server.routes.open(Method.GET, "/gone", UploadTest::gone);
        server.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /** The answer goes out before the request is cleared away, so that a moment may pass between the two. */
    private static void assertNoneLies() {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (lying() > 0 && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertEquals(0, lying());
    }

    private static long lying() {
        try (var files = Files.list(server.incoming)) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says of each file its name and length, and of the whole how many lie on the disk meanwhile. */
    private static Reply told(Request in) {
        var form = in.form();
        var told = new StringBuilder(form.text("note"));
        for (var file : form.uploads("file")) {
            told.append('|').append(file.name()).append('|').append(file.bytes());
        }
        told.append("|on disk ").append(lying());
        return Reply.bytes("text/plain;charset=utf-8", told.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Reply fail(Request in) {
        throw new IllegalStateException("with " + in.form().uploads("file").size() + " files");
    }

    private static Reply file(Request in) {
        var name = in.query("name");
        return Reply.file(new Attachment(name, "text/plain", 3 * MEBIBYTE, () -> new Bytes(7, 3 * MEBIBYTE)));
    }

    private static Reply gone(Request in) {
        return Reply.file(new Attachment("a", "text/plain", 3, () -> {
            throw new IOException("it is gone");
        }));
    }

    @Test
    void a_large_file_goes_over_the_disk_and_is_gone_with_its_request() {
        var page = server.nobody().stream("/told", "file", "large.bin", () -> new Bytes(1, 50 * MEBIBYTE));
        assertEquals("|large.bin|" + 50 * MEBIBYTE + "|on disk 1", page.body());
        assertNoneLies();
    }

    @Test
    void a_small_file_and_a_field_need_no_disk() {
        var file = new Visitor.File("file", "größe ✓.txt", "a".getBytes(StandardCharsets.UTF_8));
        var page = server.nobody().multipart("/told", Map.of("note", "ä, with a file"), file);
        assertEquals("ä, with a file|größe ✓.txt|1|on disk 0", page.body());
    }

    @Test
    void a_file_that_a_handler_fails_over_is_gone_too() {
        var page = server.nobody().stream("/fails", "file", "large.bin", () -> new Bytes(1, MEBIBYTE));
        assertEquals(500, page.status());
        assertNoneLies();
    }

    @Test
    void a_file_beyond_the_routes_limit_is_refused_whether_its_length_is_told_or_not() {
        var told = server.nobody().stream("/small", "file", "a", () -> new Bytes(1, 2 * MEBIBYTE), 2 * MEBIBYTE);
        assertEquals(413, told.status());
        var untold = server.nobody().stream("/small", "file", "a", () -> new Bytes(1, 2 * MEBIBYTE));
        assertEquals(413, untold.status());
        assertNoneLies();
    }

    @Test
    void what_only_says_that_it_is_a_form_with_files_is_refused() {
        var page = server.nobody()
                .with("Content-Type", "multipart/form-data; boundary=x")
                .postFromNowhere("/told", "note", "a");
        assertEquals(400, page.status());
    }

    @Test
    @Timeout(30)
    void a_connection_that_breaks_off_in_the_middle_leaves_no_file() throws Exception {
        try (var socket = new Socket("localhost", server.base().getPort())) {
            var out = socket.getOutputStream();
            out.write(("POST /told HTTP/1.1\r\n"
                            + "Host: localhost\r\n"
                            + "Origin: http://localhost\r\n"
                            + "Content-Length: 5000000\r\n"
                            + "Content-Type: multipart/form-data; boundary=x\r\n\r\n"
                            + "--x\r\n"
                            + "Content-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            new Bytes(1, MEBIBYTE).transferTo(out);
            out.flush();
            eventually(1);
        }
        eventually(0);
    }

    private static void eventually(long files) throws InterruptedException {
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (lying() != files && System.nanoTime() < until) {
            assertTrue(!BROKEN_OFF.await(20, TimeUnit.MILLISECONDS));
        }
        assertEquals(files, lying());
    }

    @Test
    void a_file_is_sent_to_be_kept_and_never_to_be_shown() {
        var page = server.nobody().get("/file?name=report.txt");
        assertEquals(200, page.status());
        assertEquals(3 * MEBIBYTE, page.bytes().length);
        assertEquals(Long.toString(3 * MEBIBYTE), page.header("Content-Length"));
        assertEquals("sandbox; default-src 'none'", page.header("Content-Security-Policy"));
        assertEquals("nosniff", page.header("X-Content-Type-Options"));
        assertEquals("private, no-store", page.header("Cache-Control"));
        assertEquals(
                "attachment; filename=\"report.txt\"; filename*=UTF-8''report.txt", page.header("Content-Disposition"));
    }

    @Test
    void a_name_of_any_characters_is_one_header_that_every_browser_reads() {
        var page = server.nobody().get("/file?name=%C3%BC%20%22quoted%22;%20a%0D%0AX-Evil:%20yes.txt");
        assertEquals("", page.header("X-Evil"));
        assertEquals(
                "attachment; filename=\"_ _quoted__ a__X-Evil_ yes.txt\";"
                        + " filename*=UTF-8''%C3%BC%20%22quoted%22%3B%20a%0D%0AX-Evil%3A%20yes.txt",
                page.header("Content-Disposition"));
    }

    @Test
    void a_file_that_cannot_be_read_is_an_error_with_its_page() {
        var page = server.nobody().get("/gone");
        assertEquals(500, page.status());
        assertTrue(page.text().contains("This is our fault"), page::toString);
    }
}
