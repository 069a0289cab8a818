package io.remit.resilience;

import io.remit.intake.PageTable;
import io.remit.intake.ParsedPage;
import io.remit.resilience.Checklist.Form;
import io.remit.resilience.Checklist.Item;
import io.remit.wording.Link;
import io.remit.wording.Sentences;
import io.remit.wording.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what the page lists for the customer to do: boxes, in lists or in code; items under words that call them a
 * checklist or oblige the customer; numbered steps and tables under the customer's responsibilities.
 */
final class ChecklistReader {
    private static final Pattern FOLLOWING_STEPS = Pattern.compile(
            "(?i)\\b(?:complete|follow|perform|do|take|use) (?:these|the|all of the) (?:following )?(?:\\w+"
                    + " )?(?:steps|tasks|actions)\\b");
    private static final Pattern LEADING_CLAUSE =
            Pattern.compile("(?i)^((?:in|to|if|when|after|before|for|during)\\b[^,]{3,100}),.*");
    private static final Pattern TASK_COLUMN = Pattern.compile("(?i)(?:check-?list(?: items?)?|tasks?|actions?(?:"
            + " items?)?|steps?|to-?dos?|responsibilit(?:y|ies)|duty|duties|activity|activities|description)");
    private static final int LONGEST_AREA = 100;

    private final List<Checklist> checklists = new ArrayList<>();
    private final boolean whole;

    /** @param whole whether the page's title itself speaks of the customer's responsibilities */
    private ChecklistReader(boolean whole) {
        this.whole = whole;
    }

    static List<Checklist> read(ParsedPage page) {
        var reader = new ChecklistReader(Sections.isCustomers(page.title()));
        page.lists().forEach(reader::list);
        page.codeLists().forEach(list -> reader.boxes(list, Form.EXAMPLE));
        page.otherTables().forEach(reader::table);
        reader.checklists.sort(Comparator.comparingInt(Checklist::line));
        return reader.checklists;
    }

    private boolean isCustomers(List<String> headings) {
        return Sections.isCustomers(headings) || whole && !Sections.isProviders(headings);
    }

    private void list(ParsedPage.ItemList list) {
        var heading = Sections.innermost(list.headings());
        if (list.items().stream().anyMatch(ParsedPage.Item::checkbox)) {
            boxes(list, Form.BOXES);
        } else if (Sections.isCalledChecklist(list.label()) || Sections.isCalledChecklist(heading)) {
            plain(list);
        } else if (list.numbered() && (isCustomers(list.headings()) || isSteps(list, heading))
                || obliges(list.label())) {
            whole(list, list.numbered() ? Form.STEPS : Form.PLAIN);
        } else if (isCustomers(list.headings()) && instructs(list)) {
            plain(list);
        }
    }

    private static boolean isSteps(ParsedPage.ItemList list, String heading) {
        return !Sections.isProviders(list.headings())
                && (Sections.isCalledSteps(heading) || Sections.isCalledSteps(list.label()));
    }

    /** Whether the last words before a list oblige the customer to do what it says. */
    private static boolean obliges(String label) {
        var sentences = Sentences.of(label);
        if (sentences.isEmpty() || label.length() > 600) return false;
        var last = sentences.get(sentences.size() - 1).text();
        var open = last.endsWith(":");
        return open
                && (FOLLOWING_STEPS.matcher(last).find() || Sentence.of(last).obliges());
    }

    private static boolean instructs(ParsedPage.ItemList list) {
        long instructions = list.items().stream()
                .filter(item -> Sentence.of(item.text()).obligesThere())
                .count();
        return instructions * 2 > list.items().size();
    }

    /** Boxes belong to the item above them that is none, else to the words before the list, else to the heading. */
    private void boxes(ParsedPage.ItemList list, Form form) {
        var area = area(list);
        var items = new Items();
        for (var item : list.items()) {
            if (item.checkbox()) {
                items.add(item);
            } else if (item.depth() == 0) {
                add(area, form, items);
                area = shortened(item.text());
            } else {
                items.detail(item.text());
            }
        }
        add(area, form, items);
    }

    /** Items without boxes: nested ones belong to the item above them. */
    private void plain(ParsedPage.ItemList list) {
        var nested = list.items().stream().anyMatch(item -> item.depth() > 0);
        var area = area(list);
        var items = new Items();
        for (var item : list.items()) {
            if (nested && item.depth() == 0) {
                add(area, Form.PLAIN, items);
                area = shortened(item.text());
            } else if (item.depth() > 1) {
                items.detail(item.text());
            } else {
                items.add(item);
            }
        }
        add(area, Form.PLAIN, items);
    }

    /** What stands under a step explains it, or offers a choice; it is no step of its own. */
    private void whole(ParsedPage.ItemList list, Form form) {
        var items = new Items();
        for (var item : list.items()) {
            if (item.depth() == 0) items.add(item);
            else items.detail(item.text());
        }
        add(area(list), form, items);
    }

    private void table(PageTable table) {
        var called = table.columns().stream().anyMatch(Sections::isCalledChecklist)
                || Sections.isCalledChecklist(table.heading());
        if (!called && !isCustomers(table.headings())) return;
        var column = task(table);
        if (column < 0 || table.columns().stream().anyMatch(ObjectiveReader::isHeader)) return;
        for (var row : table.rows()) {
            var name = row.cells().get(0).text().replace('\n', ' ');
            var cell = row.cells().get(column);
            if (cell.isEmpty()) continue;
            var links = cell.blocks().stream()
                    .flatMap(block -> block.links().stream())
                    .toList();
            var item = new Item(row.line(), cell.text().replace('\n', ' '), links, List.of());
            var numbered = name.matches("[\\d.) ]*") || column == 0;
            checklists.add(new Checklist(
                    numbered ? shortened(table.heading()) : shortened(name), Form.TABLE, row.line(), List.of(item)));
        }
    }

    /** The column that says what to do: the last one named so. */
    private static int task(PageTable table) {
        for (var i = table.columns().size() - 1; i >= 0; i--) {
            if (TASK_COLUMN.matcher(table.columns().get(i).strip()).matches()) return i;
        }
        return -1;
    }

    private void add(String area, Form form, Items items) {
        var done = items.done();
        if (!done.isEmpty())
            checklists.add(new Checklist(area, form, done.get(0).line(), done));
    }

    private static String area(ParsedPage.ItemList list) {
        var label = list.label().replaceFirst("[:：]\\s*$", "").strip();
        var clause = LEADING_CLAUSE.matcher(label);
        if (clause.matches()) return clause.group(1);
        var sentence = label.endsWith(".") || label.matches("(?i).*\\b(?:following|must|should|you can)\\b.*");
        if (!label.isEmpty() && !sentence && label.length() <= LONGEST_AREA) return label;
        var heading = Sections.innermost(list.headings());
        return heading.isEmpty() || Sections.isCustomers(heading) ? "Checklist" : shortened(heading);
    }

    private static String shortened(String words) {
        var bare = words.replaceFirst("[:：]\\s*$", "").strip();
        return bare.length() <= 200 ? bare : bare.substring(0, 199) + "…";
    }

    /** The items of a list as they come, what stands under one gathered with it. */
    private static final class Items {
        private static final int MOST_DETAILS = 40;
        private final List<Item> items = new ArrayList<>();

        void add(ParsedPage.Item item) {
            if (Words.of(item.text(), 1).isEmpty()) return;
            List<Link> links = item.links();
            items.add(new Item(item.line(), item.text(), links, List.of()));
        }

        void detail(String text) {
            if (items.isEmpty()) return;
            var last = items.remove(items.size() - 1);
            var details = new ArrayList<>(last.details());
            if (details.size() < MOST_DETAILS) details.add(text);
            items.add(new Item(last.line(), last.text(), last.links(), details));
        }

        List<Item> done() {
            var done = List.copyOf(items);
            items.clear();
            return done;
        }
    }
}
