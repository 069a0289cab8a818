package io.remit.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.remit.intake.HeldBy;
import io.remit.intake.Party;
import io.remit.revision.Duty;
import io.remit.revision.EditionContent;
import io.remit.revision.EditionDiff;
import io.remit.revision.Responsibility;
import io.remit.wording.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a change that cannot be seen in its words. */
final class UnseenTest {
    private static final Link OLD = new Link("controls", "/docs/access");

    private static EditionContent content(String text, Link... links) {
        var duty = new Duty("users.customer", Party.CUSTOMER, text, List.of(links));
        return new EditionContent(
                List.of(new Responsibility("users", "Access", "", "Users", "", text, HeldBy.CUSTOMER, List.of(duty))));
    }

    private static String told(EditionContent before, EditionContent after) {
        var unseen = new Unseen(before, after);
        return String.join(
                "|",
                ComparisonView.shown(EditionDiff.between(before, after)).stream()
                        .map(unseen::difference)
                        .toList());
    }

    @Test
    void an_address_that_changed_is_told_with_where_it_leads_now() {
        assertEquals(
                "Only the address of a link differs: “controls” leads to /docs/iam now.",
                told(
                        content("Use the controls.", OLD),
                        content("Use the controls.", new Link("controls", "/docs/iam"))));
    }

    @Test
    void a_link_that_came_or_went_is_told() {
        assertEquals(
                "Only a link was taken out: “controls” led to /docs/access.",
                told(content("Use the controls.", OLD), content("Use the controls.")));
        assertEquals(
                "Only a link was added: “controls” leads to /docs/access now.",
                told(content("Use the controls."), content("Use the controls.", OLD)));
    }

    @Test
    void white_space_is_told_also_where_it_has_no_width() {
        assertEquals(
                "Only white space differs.",
                told(content("Use the controls."), content("Use\u00a0the \u200bcontrols.")));
    }

    @Test
    void what_can_be_seen_needs_no_words() {
        assertEquals("", told(content("Use the controls."), content("Use the controls")));
        assertEquals("", told(content("Use the controls."), content("Review the logs every day.")));
    }
}
