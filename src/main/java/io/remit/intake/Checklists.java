package io.remit.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Finds a page's checklists: boxes to tick, in lists or in code, and plain items under words that call them a checklist. */
final class Checklists {
    private static final Pattern CALLED = Pattern.compile(
            "(?i)check\\s?-?lists?\\b|checkliste|liste de contrôle|lista de (?:verificación|comprobación|controllo)|チェックリスト|检查清单|체크리스트");

    private final List<Checklist> result = new ArrayList<>();

    private Checklists() {}

    static List<Checklist> of(PageContent page) {
        var checklists = new Checklists();
        page.lists().forEach(checklists::boxes);
        page.codeLists().forEach(checklists::boxes);
        page.lists().stream().filter(Checklists::isCalledOne).forEach(checklists::plain);
        checklists.result.sort(Comparator.comparingInt(Checklist::line));
        return checklists.result;
    }

    /** Boxes belong to the item above them that is none, else to the words before the list, else to the heading. */
    private void boxes(ParsedPage.ItemList list) {
        var heading = heading(list);
        var line = 0;
        var boxes = new ArrayList<String>();
        for (var item : list.items()) {
            if (item.checkbox()) {
                if (boxes.isEmpty()) line = item.line();
                boxes.add(item.text());
            } else if (item.depth() == 0) {
                add(heading, line, boxes);
                heading = item.text();
            }
        }
        add(heading, line, boxes);
    }

    /** Items without boxes: nested ones belong to the item above them. */
    private void plain(ParsedPage.ItemList list) {
        if (list.items().stream().anyMatch(ParsedPage.Item::checkbox)) return;
        var nested = list.items().stream().anyMatch(item -> item.depth() > 0);
        var heading = heading(list);
        var line = 0;
        var items = new ArrayList<String>();
        for (var item : list.items()) {
            if (nested && item.depth() == 0) {
                add(heading, line, items);
                heading = item.text();
            } else {
                if (items.isEmpty()) line = item.line();
                items.add(item.text());
            }
        }
        add(heading, line, items);
    }

    private void add(String heading, int line, List<String> items) {
        if (!items.isEmpty()) result.add(new Checklist(heading, line, items));
        items.clear();
    }

    private static String heading(ParsedPage.ItemList list) {
        var label = list.label().replaceFirst("[:：]\\s*$", "");
        if (!label.isEmpty() && label.length() <= 120) return label;
        return list.headings().isEmpty()
                ? ""
                : list.headings().get(list.headings().size() - 1);
    }

    static boolean isOne(ParsedPage.ItemList list) {
        return isCalledOne(list) || list.items().stream().anyMatch(ParsedPage.Item::checkbox);
    }

    private static boolean isCalledOne(ParsedPage.ItemList list) {
        if (CALLED.matcher(list.label()).find()) return true;
        return !list.headings().isEmpty()
                && CALLED.matcher(list.headings().get(list.headings().size() - 1))
                        .find();
    }
}
