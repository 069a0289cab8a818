package io.remit.wording;

import io.remit.wording.Sentences.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the cells of a responsibility into atomic duties: a list item each, else a sentence each.
 *
 * <p>What assigns nothing is no duty: "N/A", placeholders, a list's lead-in, a mere reference. A reference's links stay
 * with the duty before it (or after it, where it comes first), and a sentence that only explains ("For example, …")
 * stays with the duty it explains. Where a party's whole cell is a reference, that reference is its one duty: the page
 * does give the party something to do, only elsewhere. For the same reason a link alone that opens a cell stays a duty
 * when notes are put behind it.
 */
public final class CellCutter {

    /** Bullets typed into running text. */
    private static final String BULLETS = "•‣▪●■◦⁃";

    private CellCutter() {}

    /** The atomic parts of one cell, in order. */
    public static List<Piece> pieces(Cell cell) {
        var cutting = new Cutting();
        var blocks = cell.blocks();
        var listed = false;
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var leadsItem = i + 1 < blocks.size() && blocks.get(i + 1).item();
            var leads = isLeadLine(block) && i + 1 < blocks.size();
            if (block.item() || listed && !leads) item(cutting, block.text().strip(), block.links(), leadsItem);
            else paragraph(cutting, block, leadsItem || leads);
            listed = leads && !leadsItem || listed && !block.item();
        }
        return cutting.done();
    }

    /** A line that ends in a colon leads in the lines after it, even where they have no marks of a list. */
    private static boolean isLeadLine(Cell.Block block) {
        return !block.item() && block.text().endsWith(":");
    }

    private static void item(Cutting cutting, String text, List<Link> links, boolean itemFollows) {
        if (itemFollows && text.endsWith(":")) cutting.leadIn(text, links);
        else cutting.add(text, links, true);
    }

    private static void paragraph(Cutting cutting, Cell.Block block, boolean listFollows) {
        var bulleted = bulleted(block.text());
        var end = bulleted.isEmpty() ? block.text().length() : bullet(block.text(), 0);
        var places = LinkPlaces.of(block);
        var sentences = places.cut(Sentences.of(block.text().substring(0, end)));
        var all = new ArrayList<>(sentences);
        all.addAll(bulleted);
        var links = places.linksBySentence(all);
        var leadsList = listFollows || !bulleted.isEmpty();
        cutting.endList();
        for (var i = 0; i < all.size(); i++) {
            var text = all.get(i).text();
            if (i >= sentences.size()) item(cutting, text, links.get(i), i + 1 < all.size() || listFollows);
            else if (leadsList && i == sentences.size() - 1 && isLeadIn(text)) cutting.leadIn(text, links.get(i));
            else cutting.add(text, links.get(i), false);
        }
    }

    /** The words right before a list lead it in when they end in a colon, or do not end at all. */
    private static boolean isLeadIn(String sentence) {
        return ".!?。！？)".indexOf(sentence.charAt(sentence.length() - 1)) < 0;
    }

    /** What follows each bullet typed into a text; empty where there is none. */
    private static List<Sentence> bulleted(String text) {
        var parts = new ArrayList<Sentence>();
        for (var start = bullet(text, 0); start < text.length(); ) {
            var next = bullet(text, start + 1);
            var part = part(text, start + 1, next);
            if (!part.text().isEmpty()) parts.add(part);
            start = next;
        }
        return parts;
    }

    /** Where the next bullet is, or the text's end. */
    private static int bullet(String text, int from) {
        var at = from;
        while (at < text.length() && (text.charAt(at) < 128 || BULLETS.indexOf(text.charAt(at)) < 0)) at++;
        return Math.min(at, text.length());
    }

    private static Sentence part(String text, int start, int end) {
        return new Sentence(text.substring(start, end).strip(), start, end);
    }
}
