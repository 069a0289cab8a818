package io.remit.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page of responsibilities as long as one wants, in words that mean little and are cut as real ones are. */
public final class BenchPage {
    private static final int ROWS_PER_SECTION = 25;
    private static final List<String> PROVIDER = List.of(
            "Operate the %s of every region and restore it after a fault.",
            "Keep the %s patched. Announce each change to it two weeks ahead.",
            "Watch the %s around the clock, and tell customers through the status page when it is degraded.");
    private static final List<String> CUSTOMER = List.of(
            "Choose the settings of the %s that suit your data. Review them whenever your own rules change.",
            "Decide who may use the %s, and remove people who have left.",
            "Test every month that your copy of the %s can be read back, and keep the result.");
    private static final List<String> THINGS =
            List.of("queue", "index", "gateway", "scheduler", "archive", "registry", "cache", "ledger", "broker");

    private BenchPage() {}

    /** The page in Markdown, with this many rows in sections of at most twenty-five. */
    public static byte[] markdown(int rows) {
        var page = new StringBuilder("---\ntitle: Who does what, ")
                .append(rows)
                .append(" times\n---\n\n# Who does what\n");
        for (int row = 0; row < rows; row++) {
            if (row % ROWS_PER_SECTION == 0) {
                page.append("\n## Part %d of the service\n\n".formatted(row / ROWS_PER_SECTION + 1));
                page.append("| Task | Provider responsibilities | Your responsibilities |\n|---|---|---|\n");
            }
            var thing = "%s number %d".formatted(THINGS.get(row % THINGS.size()), row + 1);
            page.append("| Care of %s | %s | %s |\n"
                    .formatted(
                            thing,
                            PROVIDER.get(row % PROVIDER.size()).formatted(thing),
                            CUSTOMER.get(row % CUSTOMER.size()).formatted(thing)));
        }
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }
}
