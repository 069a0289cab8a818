package io.remit.intake;

import io.remit.wording.Cell;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a column looks like: its header's sense, and how many of its cells name a party, begin with a party's label, hold
 * a mark or a number.
 */
final class ColumnProfile {
    /** More rows would tell nothing more about a column. */
    private static final int MAX_ROWS = 300;

    private static final Pattern NUMBER = Pattern.compile("[<>≤≥~$€£¥]?\\s*\\d[\\d.,:/-]*\\s*(?:%|[A-Za-z]{1,8})?[.]?");

    private final HeaderSense sense;
    private final String header;
    private final Map<PartyWords, Integer> named = new EnumMap<>(PartyWords.class);
    private final Map<PartyWords, Integer> labelled = new EnumMap<>(PartyWords.class);
    private int filled;
    private int numbers;
    private int labelledCells;

    private ColumnProfile(String header, HeaderSense sense) {
        this.header = header;
        this.sense = sense;
    }

    static ColumnProfile of(PageTable table, int column, Set<String> names) {
        var header = table.columns().get(column);
        var profile = new ColumnProfile(header, HeaderSense.of(header, names));
        table.rows().stream()
                .limit(MAX_ROWS)
                .forEach(row -> profile.add(row.cells().get(column), names));
        return profile;
    }

    private void add(Cell cell, Set<String> names) {
        var text = cell.text();
        if (PartyWords.isNothing(text)) return;
        filled++;
        if (text.length() < 40 && NUMBER.matcher(text).matches()) numbers++;
        var party = PartyWords.named(text, names);
        if (party != PartyWords.NOBODY && party != PartyWords.NONE) named.merge(party, 1, Integer::sum);
        var labels = LabelledCell.of(cell, names);
        if (labels.isEmpty()) return;
        labelledCells++;
        labels.get().parties().forEach(label -> labelled.merge(label, 1, Integer::sum));
    }

    String header() {
        return header;
    }

    HeaderSense sense() {
        return sense;
    }

    /** Whether most cells do nothing but name a party, and not only the one that the header names. */
    boolean namesParties() {
        var total = named.values().stream().mapToInt(Integer::intValue).sum();
        if (total == 0 || total * 10 < filled * 6) return false;
        var own = sense.kind() == HeaderSense.Kind.PROVIDER
                ? PartyWords.PROVIDER
                : sense.kind() == HeaderSense.Kind.CUSTOMER ? PartyWords.CUSTOMER : PartyWords.NOBODY;
        return !named.keySet().equals(Set.of(own));
    }

    Set<PartyWords> parties() {
        return named.keySet();
    }

    /** Whether most cells hold both sides' lists, each under the party's label. */
    boolean holdsLabels() {
        return filled > 0 && labelledCells * 2 >= filled && labelled.size() > 1;
    }

    boolean isNumeric() {
        return filled > 0 && numbers * 10 >= filled * 7;
    }

    boolean isEmpty() {
        return filled == 0;
    }
}
