package io.remit.web.parts;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * HTML that was made harmless: the one thing a template may write unescaped, by {@code th:utext="${….safeHtml}"}. There
 * is no way to make one of HTML as it came, only of Markdown.
 */
public final class SafeHtml {
    private static final int MOST_CHARACTERS = 20_000;
    private static final int MOST_NESTED_BLOCKS = 20;
    private static final int MOST_NESTED_INLINES = 20;
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(MOST_NESTED_BLOCKS)
            .maxInlineNesting(MOST_NESTED_INLINES)
            .build();

    /** HTML within Markdown is shown as what was typed; what the renderer then writes is checked once more. */
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "strong", "em", "code", "pre", "ul", "ol", "li", "blockquote", "hr", "a")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            // A heading within a step would break the order of the page's own headings.
            .allowElements((name, attributes) -> "p", "h1", "h2", "h3", "h4", "h5", "h6")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    private final String safeHtml;

    private SafeHtml(String safeHtml) {
        this.safeHtml = safeHtml;
    }

    /** Markdown as people write it: emphasis, lists, code, tables, links. A picture becomes a link to it. */
    public static SafeHtml ofMarkdown(String markdown) {
        var text = markdown.length() > MOST_CHARACTERS ? markdown.substring(0, MOST_CHARACTERS) : markdown;
        var document = PARSER.parse(text);
        document.accept(new PicturesAsLinks());
        return new SafeHtml(POLICY.sanitize(RENDERER.render(document)).strip());
    }

    /** The HTML, for a template. */
    public String safeHtml() {
        return safeHtml;
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return safeHtml.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml html && html.safeHtml.equals(safeHtml);
    }

    @Override
    public int hashCode() {
        return safeHtml.hashCode();
    }

    @Override
    public String toString() {
        return safeHtml;
    }

    /** A picture would be fetched from where it lies; whoever wants to see it can go there. */
    private static final class PicturesAsLinks extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            visitChildren(image);
            var link = new Link(image.getDestination(), image.getTitle());
            Node child = image.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                link.appendChild(child);
                child = next;
            }
            image.insertAfter(link);
            image.unlink();
        }
    }
}
