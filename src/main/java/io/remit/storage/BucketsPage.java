package io.remit.storage;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import io.remit.web.parts.Pager;
import java.util.List;

/**
 * The list of buckets.
 *
 * @param csv the same as a table, filtered alike
 * @param filtered whether some are left out
 */
public record BucketsPage(
        String base,
        String csv,
        boolean mayEdit,
        boolean filtered,
        String words,
        List<Option> states,
        List<Row> buckets,
        Pager pager) {
    public BucketsPage {
        states = List.copyOf(states);
        buckets = List.copyOf(buckets);
    }

    /**
     * One bucket.
     *
     * @param access where its authorizations stand, the worst first
     * @param triedAt when one of them was tried last; without text where none was
     * @param kept how it stands against what was declared of it
     */
    public record Row(
            String href,
            String name,
            String where,
            String purposes,
            String project,
            Badge claim,
            Badge access,
            Moment triedAt,
            Badge kept,
            String backup) {}
}
