package io.remit.revision;

import static io.remit.revision.Rows.customer;
import static io.remit.revision.Rows.edition;
import static io.remit.revision.Rows.none;
import static io.remit.revision.Rows.provider;
import static io.remit.revision.Rows.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.intake.Party;
import io.remit.revision.Change.Subject;
import io.remit.wording.Cell;
import io.remit.wording.CellCutter;
import io.remit.wording.Link;
import io.remit.wording.Piece;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditionDiffTest {
    private static final Responsibility BACKUP = row(
            "Recovery",
            "Backup",
            provider("Keep nightly copies of the metadata."),
            customer("Copy your buckets to a second region."));
    private static final Responsibility USERS =
            row("Access", "Users", none(), customer("Review the access of every user."));

    private static EditionDiff diff(EditionContent before, EditionContent after) {
        return EditionDiff.between(before, KeyMatching.match(before, after).content());
    }

    private static Change only(EditionDiff diff, Subject subject) {
        var changes = diff.changed().stream()
                .filter(change -> change.subject() == subject)
                .toList();
        assertEquals(1, changes.size(), changes::toString);
        return changes.get(0);
    }

    @Test
    void nothing_changes_between_equal_editions() {
        var diff = diff(edition(BACKUP, USERS), edition(USERS, BACKUP));
        assertEquals(List.of(), diff.changed());
        assertEquals(Map.of(ChangeKind.UNCHANGED, 3L), diff.counts(Subject.DUTY));
    }

    @Test
    void a_renamed_area_is_not_removed_and_added() {
        var after = edition(row("Access", "People", none(), customer("Review the access of every user.")));
        var change = only(diff(edition(USERS), after), Subject.RESPONSIBILITY);
        assertEquals(ChangeKind.RENAMED, change.kind());
        assertEquals("The area “Users” is now called “People”.", change.summary());
        assertEquals(Materiality.EDITORIAL, change.proposal());
    }

    @Test
    void a_renamed_category_is_said_once() {
        var before = edition(BACKUP, row("Recovery", "Drills", none(), customer("Practise the failover yearly.")));
        var after = edition(
                row(
                        "Continuity",
                        "Backup",
                        provider("Keep nightly copies of the metadata."),
                        customer("Copy your buckets to a second region.")),
                row("Continuity", "Drills", none(), customer("Practise the failover yearly.")));
        var diff = diff(before, after);
        assertEquals(1, diff.changed().size());
        assertEquals(
                "The category “Recovery” is now called “Continuity”.",
                only(diff, Subject.CATEGORY).summary());
    }

    @Test
    void a_row_in_another_category_is_said_to_have_moved_there() {
        var after = edition(BACKUP, row("Recovery", "Users", none(), customer("Review the access of every user.")));
        var change = only(diff(edition(BACKUP, USERS), after), Subject.RESPONSIBILITY);
        assertEquals(ChangeKind.RENAMED, change.kind());
        assertEquals("“Users” moved from the category “Access” to “Recovery”.", change.summary());
    }

    @Test
    void what_moves_to_the_customer_is_said_in_the_customers_words_and_comes_first() {
        var before = edition(USERS, row("Access", "Keys", provider("Rotate the encryption keys every year."), none()));
        var after = edition(
                row(
                        "Access",
                        "Users",
                        none(),
                        customer("Review the access of every user monthly.", "Report what you found.")),
                row("Access", "Keys", none(), customer("Rotate the encryption keys every year.")));
        var diff = diff(before, after);
        var kinds = diff.changed().stream().map(Change::kind).toList();
        assertEquals(
                List.of(
                        ChangeKind.MOVED_TO_CUSTOMER,
                        ChangeKind.MOVED_TO_CUSTOMER,
                        ChangeKind.NEW,
                        ChangeKind.REWORDED),
                kinds);
        assertEquals(
                "“Keys” moved to you: it was the provider's.",
                diff.changed().get(0).summary());
        assertEquals(
                "Moved to you in “Keys”: “Rotate the encryption keys every year.”",
                diff.changed().get(1).summary());
    }

    @Test
    void what_moves_to_the_provider_is_said_as_such() {
        var after = edition(row("Access", "Users", provider("Review the access of every user."), none()));
        var diff = diff(edition(USERS), after);
        assertEquals(
                ChangeKind.MOVED_TO_PROVIDER, only(diff, Subject.RESPONSIBILITY).kind());
        assertEquals(ChangeKind.MOVED_TO_PROVIDER, only(diff, Subject.DUTY).kind());
    }

    @Test
    void a_part_for_the_other_side_makes_a_row_shared() {
        var after = edition(row(
                "Access", "Users", provider("Keep the list of users."), customer("Review the access of every user.")));
        var diff = diff(edition(USERS), after);
        assertEquals(
                ChangeKind.MOVED_TO_SHARED, only(diff, Subject.RESPONSIBILITY).kind());
        assertEquals(
                "“Users” is now shared: it was yours alone, and the provider has a part in it now.",
                only(diff, Subject.RESPONSIBILITY).summary());
        assertEquals(ChangeKind.NEW, only(diff, Subject.DUTY).kind());
    }

    @Test
    void a_real_change_of_words_is_marked_on_both_sides() {
        var after = edition(row("Access", "Users", none(), customer("Review the access of every administrator.")));
        var change = only(diff(edition(USERS), after), Subject.DUTY);
        assertEquals(ChangeKind.REWORDED, change.kind());
        assertEquals(Materiality.MATERIAL, change.proposal());
        assertTrue(change.words().before().contains(new WordDiff.Segment(WordDiff.Mark.DELETED, "user")));
        assertTrue(change.words().after().contains(new WordDiff.Segment(WordDiff.Mark.INSERTED, "administrator")));
    }

    @Test
    void a_change_of_style_is_reworded_but_editorial() {
        var after = edition(row("Access", "Users", none(), customer("You must review the access of every user.")));
        var change = only(diff(edition(USERS), after), Subject.DUTY);
        assertEquals(ChangeKind.REWORDED, change.kind());
        assertEquals(Materiality.EDITORIAL, change.proposal());
        assertEquals(Materiality.MATERIAL, change.judged(Materiality.MATERIAL).proposal());
    }

    private static Materiality materiality(EditionContent before, EditionContent after) {
        var change = only(diff(before, after), Subject.DUTY);
        assertEquals(ChangeKind.REWORDED, change.kind());
        return change.proposal();
    }

    @Test
    void to_name_what_a_sentence_pointed_to_is_style_where_the_duty_before_it_names_it_too() {
        var plan = "Keep a plan for losing the region.";
        var pointing = edition(row("Recovery", "Plans", none(), customer(plan, "This might include a second bucket.")));
        var naming =
                edition(row("Recovery", "Plans", none(), customer(plan, "The plan might include a second bucket.")));
        assertEquals(Materiality.EDITORIAL, materiality(pointing, naming));
        assertEquals(Materiality.EDITORIAL, materiality(naming, pointing));
    }

    @Test
    void to_name_something_else_or_somebody_is_a_real_change() {
        var plan = "Keep a plan with the customer.";
        var pointing = edition(row("Recovery", "Plans", none(), customer(plan, "This might include a second bucket.")));
        for (var other : List.of(
                "The contract might include a second bucket.",
                "The customer might include a second bucket.",
                "The plan must include a second bucket.",
                "The plan might include a third bucket.")) {
            var naming = edition(row("Recovery", "Plans", none(), customer(plan, other)));
            assertEquals(Materiality.MATERIAL, materiality(pointing, naming), other);
        }
        var alone = edition(row("Recovery", "Plans", none(), customer("This might include a second bucket.")));
        var named = edition(row("Recovery", "Plans", none(), customer("The plan might include a second bucket.")));
        assertEquals(Materiality.MATERIAL, materiality(alone, named));
    }

    @Test
    void a_cell_that_turns_to_the_other_party_is_a_real_change() {
        var yours = edition(row("Access", "Users", none(), customer("You are responsible for reviewing every user.")));
        var theirs = edition(row("Access", "Users", none(), customer("IBM is responsible for reviewing every user.")));
        var nobodys = edition(row("Access", "Users", none(), customer("Reviewing every user.")));
        assertEquals(Materiality.MATERIAL, materiality(yours, theirs));
        assertEquals(Materiality.MATERIAL, materiality(nobodys, theirs));
        assertEquals(Materiality.EDITORIAL, materiality(nobodys, yours));
    }

    @Test
    void what_became_part_of_a_longer_duty_is_not_said_to_be_asked_no_longer() {
        var apart = edition(row(
                "Access",
                "Users",
                none(),
                customer("Review the access of users.", "Remove those who left the company.")));
        var together = edition(row(
                "Access",
                "Users",
                none(),
                customer("Review the access of users. Then remove those who left the company, and record whom.")));
        var part = "Now part of another duty in “Users”: “Review the access of users.”";
        assertTrue(
                summaries(apart, together).contains(part),
                () -> summaries(apart, together).toString());
        var alone = "A part of a duty stands alone now in “Users”: “Review the access of users.”";
        assertTrue(
                summaries(together, apart).contains(alone),
                () -> summaries(together, apart).toString());
        var gone = edition(row("Access", "Users", none(), customer("Remove those who left the company.")));
        assertTrue(summaries(apart, gone).contains("No longer asked of you in “Users”: “Review the access of users.”"));
    }

    private static List<String> summaries(EditionContent before, EditionContent after) {
        return diff(before, after).changed().stream().map(Change::summary).toList();
    }

    @Test
    void a_row_that_only_names_its_party_asks_what_its_area_says() {
        var yearly = edition(row("Access", "Yearly reviews", none(), customer("Access: Yearly reviews")));
        var monthly = edition(row("Access", "Monthly reviews", none(), customer("Access: Monthly reviews")));
        assertEquals(Materiality.MATERIAL, materiality(yearly, monthly));
        var elsewhere = edition(row("Identities", "Yearly reviews", none(), customer("Identities: Yearly reviews")));
        assertEquals(Map.of(ChangeKind.COSMETIC, 1L), diff(yearly, elsewhere).counts(Subject.DUTY));
    }

    @Test
    void a_note_behind_a_link_comes_without_changing_what_the_link_says() {
        var link = new Link("Keeping it compliant", "/compliance");
        var before = edition(read("Keeping it compliant", link));
        var after = edition(read("Keeping it compliant The plan is offered on trial.", link));
        var diff = diff(before, after);
        assertEquals(1, diff.count(Subject.DUTY, ChangeKind.NEW));
        assertEquals(1, diff.count(Subject.DUTY, ChangeKind.UNCHANGED));
        assertEquals(
                2,
                diff.counts(Subject.DUTY).values().stream()
                        .mapToLong(count -> count)
                        .sum());
    }

    /** A row whose customer's cell is cut as a page's is. */
    private static Responsibility read(String cell, Link link) {
        var pieces = CellCutter.pieces(new Cell(List.of(new Cell.Block(false, cell, List.of(link)))));
        return row("Access", "Plan", none(), pieces.stream().map(Piece::text).toList());
    }

    @Test
    void punctuation_and_links_are_cosmetic() {
        var dotless = edition(row("Access", "Users", none(), customer("Review the access of every user")));
        assertEquals(
                ChangeKind.COSMETIC,
                only(diff(edition(USERS), dotless), Subject.DUTY).kind());
        var duty = new Duty(
                "k", Party.CUSTOMER, "Review the access of every user.", List.of(new Link("access", "/access")));
        var linked = edition(USERS.with(USERS.key(), List.of(duty)));
        var change = only(diff(edition(USERS), linked), Subject.DUTY);
        assertEquals(ChangeKind.COSMETIC, change.kind());
        assertEquals("Your duty in “Users” has other links.", change.summary());
    }

    @Test
    void new_and_dropped_are_counted_by_subject() {
        var diff = diff(edition(BACKUP), edition(USERS));
        assertEquals(1, diff.count(Subject.RESPONSIBILITY, ChangeKind.NEW));
        assertEquals(1, diff.count(Subject.RESPONSIBILITY, ChangeKind.DROPPED));
        assertEquals(1, diff.count(Subject.DUTY, ChangeKind.NEW));
        assertEquals(2, diff.count(Subject.DUTY, ChangeKind.DROPPED));
    }

    @Test
    void a_duty_under_another_area_is_said_to_have_moved_there() {
        var text = "Copy all of your buckets to a second region every night.";
        var before = edition(row("A", "One", none(), customer(text, "Buy tickets early.")), USERS);
        var after = edition(
                row("A", "One", none(), customer("Buy tickets early.")),
                row("B", "Two", none(), customer(text)),
                USERS);
        var change = only(diff(before, after), Subject.DUTY);
        assertEquals(ChangeKind.RENAMED, change.kind());
        assertTrue(change.summary().endsWith("moved from “One” to “Two”."), change.summary());
    }
}
