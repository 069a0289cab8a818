package io.remit.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads the items of lists, nested ones folded in, and finds the boxes among them. */
final class ListItems {
    private static final Pattern BOX = Pattern.compile("^(?:\\[[ xX✓✔]?\\]|[☐☑☒✅⬜])\\s*(?=\\S)");
    private static final Pattern CODE_BOX =
            Pattern.compile("^[ \\t]*+(?:[-*+]|\\d{1,3}[.)])?[ \\t]*+(?:\\[[ xX✓✔]?\\]|[☐☑☒✅⬜])[ \\t]++(\\S.*)$");

    private ListItems() {}

    static void collect(Element list, List<ParsedPage.Item> items) {
        collect(list, 0, items);
    }

    private static void collect(Element list, int depth, List<ParsedPage.Item> items) {
        for (var child : list.children()) {
            var name = child.normalName();
            if (isList(name)) collect(child, depth, items);
            if (!name.equals("li")) continue;
            item(child, depth, items);
            nested(child, depth + 1, items);
        }
    }

    private static void nested(Element parent, int depth, List<ParsedPage.Item> items) {
        for (var child : parent.children()) {
            if (isList(child.normalName())) collect(child, depth, items);
            else if (child.normalName().equals("div") || child.normalName().equals("p")) {
                for (var inner : child.children()) {
                    if (isList(inner.normalName())) collect(inner, depth, items);
                }
            }
        }
    }

    private static boolean isList(String name) {
        return name.equals("ul") || name.equals("ol");
    }

    private static void item(Element element, int depth, List<ParsedPage.Item> items) {
        var own = new Element("div");
        var ticked = false;
        for (var node : element.childNodes()) {
            if (node instanceof Element child) {
                if (isList(child.normalName())
                        || child.normalName().equals("table")
                        || child.normalName().equals("pre")) continue;
                ticked |=
                        child.normalName().equals("input") && child.attr("type").equals("checkbox");
            }
            own.appendChild(node.clone());
        }
        var cell = CellReader.read(own);
        var text = cell.text().replace('\n', ' ');
        var box = BOX.matcher(text);
        var checkbox = box.find() || ticked;
        if (box.reset().find()) text = text.substring(box.end());
        if (text.isEmpty()) return;
        var links =
                cell.blocks().stream().flatMap(block -> block.links().stream()).toList();
        items.add(new ParsedPage.Item(depth, PageWalker.line(element), text, links, checkbox));
    }

    /** The boxes in a block of code whose first line stands at the given one. */
    static List<ParsedPage.Item> inCode(String code, int line) {
        var items = new ArrayList<ParsedPage.Item>();
        var number = line;
        for (var text : code.split("\n", -1)) {
            var box = CODE_BOX.matcher(text);
            if (box.matches()) {
                items.add(new ParsedPage.Item(0, number, CellReader.folded(box.group(1)), List.of(), true));
            }
            number++;
        }
        return items;
    }
}
