package io.remit.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The captions of a page's tables: those inside HTML tables, and those that Kramdown keeps in attributes. */
final class Captions {
    private static final Pattern CAPTION = Pattern.compile("\\bcaption=(?:\"([^\"]*)\"|'([^']*)')");

    /** Attributes stand right below their table or right above it. */
    private static final int NEAR = 3;

    private Captions() {}

    static List<ParsedPage.Caption> of(PageContent page, List<Integer> ordinals) {
        var captions = new ArrayList<ParsedPage.Caption>();
        for (var caption : page.captions()) {
            captions.add(new ParsedPage.Caption(ordinals.get(caption.table()), caption.text(), caption.line()));
        }
        var next = 0;
        for (var attributes : page.notes().attributes()) {
            var caption = CAPTION.matcher(attributes.text());
            if (!caption.find()) continue;
            while (next < page.tables().size() && page.tables().get(next).line() < attributes.line()) next++;
            var table = table(page, next, attributes.line());
            if (table < 0) continue;
            var text = caption.group(1) == null ? caption.group(2) : caption.group(1);
            captions.add(new ParsedPage.Caption(ordinals.get(table), text, attributes.line()));
        }
        return captions;
    }

    /** Of the table before a line and the one after it, the one that is near; -1 where neither is. */
    private static int table(PageContent page, int next, int line) {
        if (next > 0 && line - lastLine(page.tables().get(next - 1)) <= NEAR) return next - 1;
        if (next < page.tables().size() && page.tables().get(next).line() - line <= NEAR) return next;
        return next - 1;
    }

    private static int lastLine(PageTable table) {
        return table.rows().isEmpty()
                ? table.line()
                : table.rows().get(table.rows().size() - 1).line();
    }
}
