package io.remit.report;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A page for paper as a PDF: tagged, in the page's language, with its headings as bookmarks and its fonts inside. Nothing
 * that the page names is fetched.
 */
public final class Pdf {
    private static final Logger LOG = LoggerFactory.getLogger(Pdf.class);
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String FONT = "DejaVu Sans";
    private static final int PLAIN = 400;
    private static final int BOLD = 700;
    private static final String SHEET = text("/static/paper.css") + text("/io/remit/report/pdf.css");
    private static final List<String> PROTOCOLS =
            List.of("http", "https", "file", "jar", "ftp", "data", "mailto", "classpath");

    static {
        // It would write to the error stream by itself; what it tells comes with each run, below.
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /** @param html a whole page, written for paper: its sheets are replaced by those for PDF */
    public static byte[] of(String html) {
        var page = prepared(Jsoup.parse(html));
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .withW3cDocument(new W3CDom().fromJsoup(page), "")
                .usePdfUaAccessibility(true)
                .withProducer("Remit")
                .withDiagnosticConsumer(told -> LOG.debug("{}", told.getFormattedMessage()))
                .toStream(pdf);
        fonts(builder);
        fetchingNothing(builder);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF could not be made", e);
        }
        return pdf.toByteArray();
    }

    /** Three locks, as what is fetched by one way today is fetched by another tomorrow. */
    private static void fetchingNothing(PdfRendererBuilder builder) {
        builder.useUriResolver((base, address) -> null)
                .useExternalResourceAccessControl(
                        (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, kind) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useProtocolsStreamImplementation(address -> new Refused(), PROTOCOLS.toArray(String[]::new));
    }

    private static void fonts(PdfRendererBuilder builder) {
        font(builder, "DejaVuSans.ttf", FONT, PLAIN, FontStyle.NORMAL);
        font(builder, "DejaVuSans-Bold.ttf", FONT, BOLD, FontStyle.NORMAL);
        font(builder, "DejaVuSans-Oblique.ttf", FONT, PLAIN, FontStyle.ITALIC);
        font(builder, "DejaVuSans-BoldOblique.ttf", FONT, BOLD, FontStyle.ITALIC);
        font(builder, "DejaVuSansMono.ttf", FONT + " Mono", PLAIN, FontStyle.NORMAL);
        font(builder, "DejaVuSansMono-Bold.ttf", FONT + " Mono", BOLD, FontStyle.NORMAL);
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> resource(FONTS + file), family, weight, style, true);
    }

    private static Document prepared(Document page) {
        page.select("link, script, img, iframe, object, embed, svg").remove();
        page.head().appendElement("style").appendChild(new org.jsoup.nodes.DataNode(SHEET));
        var bookmarks = page.head().appendElement("bookmarks");
        Element chapter = bookmarks;
        int count = 0;
        for (var heading : page.body().select("h1, h2, h3")) {
            if (!heading.hasAttr("id")) {
                heading.attr("id", "heading-" + ++count);
            }
            boolean within = heading.normalName().equals("h3");
            var mark = (within ? chapter : bookmarks)
                    .appendElement("bookmark")
                    .attr("name", heading.text())
                    .attr("href", "#" + heading.id());
            chapter = within ? chapter : mark;
        }
        return page;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(name), name);
    }

    private static String text(String resource) {
        try (var in = resource(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What every address answers: nothing. */
    private static final class Refused implements FSStream {
        @Override
        public InputStream getStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public java.io.Reader getReader() {
            return java.io.Reader.nullReader();
        }
    }
}
