package io.remit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages for paper as PDF. */
class PdfTest {
    private static String page(String body) {
        return "<!DOCTYPE html><html lang=\"en\"><head><title>A plan</title></head><body>" + body + "</body></html>";
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }

    @Test
    void letters_of_europe_arrows_and_ticks_are_in_it_with_their_fonts() throws IOException {
        var words = "Überführung naïve Łódź → ✓ ☐ “quoted” Резервное копирование Αντίγραφο ασφαλείας";
        try (var pdf = Loader.loadPDF(Pdf.of(page("<h1>A plan</h1><p>" + words + "</p>")))) {
            assertTrue(text(pdf).contains(words), text(pdf));
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                assertTrue(pdf.getPage(0).getResources().getFont(name).isEmbedded());
            }
        }
    }

    @Test
    void it_has_numbered_pages_a_running_head_bookmarks_a_title_and_a_language() throws IOException {
        var body = "<div class='running head-left'>The head</div><h1>A plan</h1><h2>One</h2>"
                + "<p>text</p>".repeat(150) + "<h2>Two</h2><h3>Two a</h3><p>end</p>";
        try (var pdf = Loader.loadPDF(Pdf.of(page(body)))) {
            int pages = pdf.getNumberOfPages();
            assertTrue(pages > 1);
            assertTrue(
                    text(pdf).contains("Page 1 of " + pages) && text(pdf).contains("Page " + pages + " of " + pages));
            var second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertTrue(second.getText(pdf).contains("The head"));
            var marks = new ArrayList<String>();
            pdf.getDocumentCatalog().getDocumentOutline().children().forEach(mark -> marks.add(mark.getTitle()));
            assertEquals(List.of("A plan", "One", "Two"), marks);
            assertEquals("en", pdf.getDocumentCatalog().getLanguage());
            assertEquals("A plan", pdf.getDocumentInformation().getTitle());
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
        }
    }

    @Test
    void nothing_that_a_page_names_is_fetched(@TempDir Path folder) throws IOException {
        var asked = new CopyOnWriteArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var there = "http://127.0.0.1:" + server.getAddress().getPort();
            var secret = Files.writeString(folder.resolve("secret.css"), "p { content: 'stolen'; }");
            var body = """
                    <link rel="stylesheet" href="%1$s/a.css"><style>@import url(%1$s/b.css); @import "%2$s";
                    @font-face { font-family: X; src: url(%1$s/c.ttf); } p { font-family: X; background-image: url(%1$s/d.png);
                    list-style-image: url(%1$s/e.png); content: url(%1$s/l.png); }</style><img src="%1$s/f.png"><p>text</p>
                    <object data="%1$s/g"></object><iframe src="%1$s/h"></iframe><embed src="%1$s/i">
                    <svg><image href="%1$s/j.png" /></svg><p style="background: url(%1$s/k.png)"><a href="%1$s/page">link</a></p>
                    <input type="image" src="%1$s/m.png"><video src="%1$s/n"></video><img src="%2$s">
                    """.formatted(there, secret.toUri());
            try (var pdf = Loader.loadPDF(Pdf.of(page(body)))) {
                assertTrue(text(pdf).contains("text"));
                assertFalse(text(pdf).contains("stolen"));
            }
            assertEquals(List.of(), asked);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void what_is_no_letter_at_all_breaks_nothing() {
        var odd = "\u0007 \uFFFE \uD83D\uDE00 漢字 हिन्दी \u202E";
        assertTrue(new String(Pdf.of(page("<h1></h1><p>" + odd + "</p>")), StandardCharsets.ISO_8859_1)
                .startsWith("%PDF"));
    }
}
