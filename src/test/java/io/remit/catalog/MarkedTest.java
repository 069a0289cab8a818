package io.remit.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.remit.revision.WordDiff;
import io.remit.web.parts.Span;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTest {

    @Test
    void what_went_stands_where_it_stood() {
        assertEquals(
                "Review the events [-of your users ]and act.",
                woven("Review the events of your users and act.", "Review the events and act."));
    }

    @Test
    void what_came_stands_where_it_stands() {
        assertEquals(
                "Review the events [+of your users ]and act.",
                woven("Review the events and act.", "Review the events of your users and act."));
    }

    @Test
    void words_that_went_late_do_not_slip_behind_the_end() {
        assertEquals(
                "Create [-a logs ][+an ]instance [-and let it take in ][+for ]the [-service's ]logs.",
                woven(
                        "Create a logs instance and let it take in the service's logs.",
                        "Create an instance for the logs."));
    }

    /** Removed words as [-…], added ones as [+…]. */
    private static String woven(String before, String after) {
        return Marked.inline(before, after, WordDiff.of(before, after)).stream()
                .map(MarkedTest::shown)
                .collect(Collectors.joining());
    }

    private static String shown(Span span) {
        if (span.plain()) {
            return span.text();
        }
        return (span.added() ? "[+" : "[-") + span.text() + "]";
    }
}
