package io.remit.intake;

import io.remit.wording.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A cell that holds more than one side's duties, each under a label ("IBM responsibilities: …").
 *
 * @param parts the labelled parts in order
 */
record LabelledCell(List<Part> parts) {
    private static final int MAX_LABEL = 60;

    /** What stands under one label. */
    record Part(PartyWords party, List<Cell.Block> blocks) {}

    LabelledCell {
        parts = List.copyOf(parts);
    }

    /** Reads the labels; empty where there are none. */
    static Optional<LabelledCell> of(Cell cell, Set<String> names) {
        var parts = new ArrayList<Part>();
        for (var block : cell.blocks()) {
            var colon = colon(block.text());
            var label = colon < 0 ? block.text() : block.text().substring(0, colon);
            var party = label(label, colon >= 0, names);
            if (party != PartyWords.NOBODY) {
                var rest = colon < 0 ? "" : block.text().substring(colon + 1).strip();
                parts.add(new Part(party, new ArrayList<>()));
                if (!rest.isEmpty()) last(parts).add(new Cell.Block(false, rest, block.links()));
            } else if (!parts.isEmpty()) {
                last(parts).add(block);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new LabelledCell(parts));
    }

    private static int colon(String text) {
        var narrow = text.indexOf(':');
        var wide = text.indexOf('：');
        if (narrow < 0 || wide < 0) return Math.max(narrow, wide);
        return Math.min(narrow, wide);
    }

    private static List<Cell.Block> last(List<Part> parts) {
        return parts.get(parts.size() - 1).blocks();
    }

    /** The party that a label names; without a colon after it, it must speak of responsibility too. */
    static PartyWords label(String text, boolean colon, Set<String> names) {
        if (text.length() > MAX_LABEL || text.isBlank()) return PartyWords.NOBODY;
        var sense = HeaderSense.of(text, names);
        if (!sense.namesParty() || !sense.pure() || !colon && !sense.responsibility()) return PartyWords.NOBODY;
        return switch (sense.kind()) {
            case PROVIDER -> PartyWords.PROVIDER;
            case CUSTOMER -> PartyWords.CUSTOMER;
            default -> PartyWords.BOTH;
        };
    }

    List<PartyWords> parties() {
        return parts.stream().map(Part::party).toList();
    }

    /** The blocks of one side, those of both sides included. */
    Cell side(PartyWords party) {
        return new Cell(parts.stream()
                .filter(part -> part.party() == party || part.party() == PartyWords.BOTH)
                .flatMap(part -> part.blocks().stream())
                .toList());
    }
}
