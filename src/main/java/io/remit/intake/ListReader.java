package io.remit.intake;

import io.remit.wording.Cell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a page without who-does-what tables: lists under a heading or a label that names a party become responsibilities,
 * one for each section. On a page whose title speaks of responsibility, paragraphs and checklists do too.
 */
final class ListReader {
    private static final int MAX_LABEL = 100;
    private static final Pattern COLON = Pattern.compile("[:：]\\s*$");

    private final Keys keys;
    private final Set<String> names;
    private final Map<List<String>, Section> sections = new LinkedHashMap<>();
    private final Set<List<String>> listed = new HashSet<>();

    /** What one section of the page gives each party; headings that only name a party make no section of their own. */
    private static final class Section {
        private final int line;
        private final List<Cell.Block> provider = new ArrayList<>();
        private final List<Cell.Block> customer = new ArrayList<>();

        private Section(int line) {
            this.line = line;
        }
    }

    private ListReader(Keys keys, Set<String> names) {
        this.keys = keys;
        this.names = names;
    }

    static List<DraftResponsibility> read(PageContent page, Keys keys, Set<String> names) {
        var reader = new ListReader(keys, names);
        var own = HeaderSense.of(page.title(), names).responsibility();
        page.lists().stream().filter(list -> own || !Checklists.isOne(list)).forEach(reader::list);
        if (own) reader.prose(page);
        return reader.responsibilities();
    }

    private void list(ParsedPage.ItemList list) {
        var own = party(list);
        var party = own;
        var depth = -1;
        for (var i = 0; i < list.items().size(); i++) {
            var item = list.items().get(i);
            var leads = i + 1 < list.items().size() && list.items().get(i + 1).depth() > item.depth();
            var label = leads ? label(item.text(), COLON.matcher(item.text()).find()) : PartyWords.NOBODY;
            if (label != PartyWords.NOBODY) {
                party = label;
                depth = item.depth();
            } else {
                if (item.depth() <= depth) {
                    party = own;
                    depth = -1;
                }
                add(list.headings(), list.line(), party, new Cell.Block(true, item.text(), item.links()));
                if (party != PartyWords.NOBODY) listed.add(list.headings());
            }
        }
    }

    /** A label says whose its list is; one that says more than a name gives way to a heading that names the other. */
    private PartyWords party(ParsedPage.ItemList list) {
        var label = label(list.label(), COLON.matcher(list.label()).find());
        if (label == PartyWords.NOBODY) return party(list.headings());
        if (list.headings().isEmpty() || HeaderSense.of(list.label(), names).pure()) return label;
        var heading = HeaderSense.of(list.headings().get(list.headings().size() - 1), names);
        return isParty(heading) && heading.responsibility() ? named(heading) : label;
    }

    /** The party that a label names: "IBM's responsibilities", "You are responsible for:". */
    private PartyWords label(String text, boolean colon) {
        if (text.isBlank() || text.length() > MAX_LABEL) return PartyWords.NOBODY;
        var sense = HeaderSense.of(text, names);
        var says = sense.responsibility() && (colon || sense.pure()) || sense.pure() && colon;
        return says ? named(sense) : PartyWords.NOBODY;
    }

    /** The party that the innermost heading with a party names. */
    private PartyWords party(List<String> headings) {
        for (var i = headings.size() - 1; i >= 0; i--) {
            var sense = HeaderSense.of(headings.get(i), names);
            if (isParty(sense)) return named(sense);
        }
        return PartyWords.NOBODY;
    }

    private static boolean isParty(HeaderSense sense) {
        return sense.namesParty() && (sense.responsibility() || sense.pure());
    }

    private static PartyWords named(HeaderSense sense) {
        return switch (sense.kind()) {
            case PROVIDER -> PartyWords.PROVIDER;
            case CUSTOMER -> PartyWords.CUSTOMER;
            case SHARED -> PartyWords.BOTH;
            default -> PartyWords.NOBODY;
        };
    }

    /** Paragraphs count where a heading itself names the party and no list under it says the same in items. */
    private void prose(PageContent page) {
        for (var prose : page.prose()) {
            if (prose.headings().isEmpty() || listed.contains(prose.headings())) continue;
            var innermost = HeaderSense.of(prose.headings().get(prose.headings().size() - 1), names);
            if (!isParty(innermost) || !innermost.responsibility()) continue;
            add(prose.headings(), prose.line(), named(innermost), new Cell.Block(false, prose.text(), prose.links()));
        }
    }

    private void add(List<String> headings, int line, PartyWords party, Cell.Block block) {
        if (party == PartyWords.NOBODY) return;
        var section = sections.computeIfAbsent(place(headings), path -> new Section(line));
        if (party != PartyWords.CUSTOMER) section.provider.add(block);
        if (party != PartyWords.PROVIDER) section.customer.add(block);
    }

    private List<String> place(List<String> headings) {
        var place = headings.stream()
                .filter(heading -> !isParty(HeaderSense.of(heading, names)))
                .toList();
        return place.isEmpty() ? headings : place;
    }

    private List<DraftResponsibility> responsibilities() {
        var result = new ArrayList<DraftResponsibility>();
        sections.forEach((path, section) -> {
            var category = path.isEmpty() ? "" : path.get(0);
            var area = path.isEmpty() ? "" : path.get(path.size() - 1);
            result.add(responsibility(result.size(), category, area, section));
        });
        return result;
    }

    private DraftResponsibility responsibility(int row, String category, String area, Section section) {
        var provider = section.provider.isEmpty() ? Cell.EMPTY : new Cell(section.provider);
        var customer = section.customer.isEmpty() ? Cell.EMPTY : new Cell(section.customer);
        var held = HeldBy.of(!Marks.denies(provider), !Marks.denies(customer));
        var key = keys.responsibility(category, "", area);
        var duties = DutyCutter.cut(keys, key, provider, customer);
        return new DraftResponsibility(
                key, -1, row, category, "", area, section.line, provider, customer, held, duties);
    }
}
