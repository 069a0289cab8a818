package io.remit.revision;

import java.util.List;

/**
 * Where a key of an edition comes from.
 *
 * <p>Every key of the later edition has one: carried, new, split or merged. Every key of the earlier edition that does
 * not live on has one too: dropped, also where its meaning went into a merged one.
 *
 * @param kind how it came about
 * @param key the key in the later edition; for {@code DROPPED} the key in the earlier one
 * @param from the keys of the earlier edition it comes from; empty for {@code NEW} and {@code DROPPED}
 */
public record Lineage(Kind kind, String key, List<String> from) {

    /** How a key came about. */
    public enum Kind {
        CARRIED,
        NEW,
        SPLIT,
        MERGED,
        DROPPED
    }

    public Lineage {
        from = List.copyOf(from);
    }
}
