package io.remit.evidence;

import io.remit.web.Typed;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Moment;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a form shows that takes evidence: pieces to choose from and fields that add more. See {@link EvidenceForm}.
 *
 * @param search address that finds other pieces
 * @param items the pieces offered, those chosen first
 * @param error what is wrong with the choice; empty where nothing is
 * @param adding the fields that add
 */
public record EvidenceChoice(String search, List<Item> items, String error, EvidenceAdding adding) {
    /** How many pieces a form offers without a search. */
    public static final int OFFERED = 20;

    public EvidenceChoice {
        items = List.copyOf(items);
    }

    /** One piece to choose; {@code detail} is its kind and size, or its host. */
    public record Item(String id, String name, String detail, Badge grade, Moment about, boolean chosen) {}

    /**
     * The choice in a form.
     *
     * @param base where the tenant's or the operator's pages are, such as {@code /t/acme}
     * @param chosen the pieces that were chosen before, in {@link Typed#all} of {@code evidence}
     * @param newest other pieces to offer
     */
    public static EvidenceChoice of(
            String base,
            Collection<Evidence> chosen,
            List<Evidence> newest,
            Typed typed,
            LocalDate today,
            String suffix) {
        return new EvidenceChoice(
                base + "/evidence/choice",
                items(chosen, newest),
                typed.field("evidence", "").error(),
                EvidenceAdding.of(typed, today, suffix));
    }

    private static List<Item> items(Collection<Evidence> chosen, List<Evidence> offered) {
        var all = new LinkedHashMap<String, Evidence>();
        var ids = chosen.stream().map(piece -> piece.id().toString()).collect(Collectors.toSet());
        chosen.forEach(piece -> all.put(piece.id().toString(), piece));
        offered.forEach(piece -> all.putIfAbsent(piece.id().toString(), piece));
        return all.values().stream().map(piece -> item(piece, ids)).toList();
    }

    private static Item item(Evidence piece, Set<String> chosen) {
        var id = piece.id().toString();
        return new Item(
                id,
                piece.name(),
                EvidenceRow.detail(piece),
                EvidenceRow.grade(piece),
                Moment.on(piece.aboutOn()),
                chosen.contains(id));
    }
}
