package io.remit.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Pages that say it in lists or prose, and checklists. */
class ListPagesTest {
    private static String sides(Reading page) {
        return page.draft.responsibilities().stream()
                .map(row -> row.category() + " / " + row.area() + " ["
                        + row.provider().text().replace('\n', ';') + "] ["
                        + row.customer().text().replace('\n', ';') + "] " + row.heldBy())
                .reduce("", (one, two) -> one + two + "\n")
                .strip();
    }

    @Test
    void lists_under_labels_belong_to_the_section_above() {
        var page = Reading.of("""
                # Your responsibilities

                ## Management

                ### Hosts

                IBM's responsibilities:
                - Run them.
                - Patch them.

                Your responsibilities:
                - Use them.

                ### Misuse

                Misuse includes:
                - Harm
                """);
        assertEquals("Management / Hosts [Run them.;Patch them.] [Use them.] SHARED", sides(page));
        assertEquals(8, page.draft.responsibilities().get(0).line());
        assertEquals(-1, page.draft.responsibilities().get(0).table());
    }

    @Test
    void lists_under_a_sections_two_headings_are_one_responsibility() {
        var page = Reading.of("""
                # Shared responsibility

                ## Hosts

                ### Our responsibility - the cloud

                A short list of our responsibility:

                - Run them.

                ### Your responsibility - your services

                A short list of our responsibility:

                - Use them.

                ## Keys

                IBM's responsibilities:

                - None.

                Your responsibilities:

                - Rotate them.
                """);
        assertEquals(
                "Hosts / Hosts [Run them.] [Use them.] SHARED\nKeys / Keys [None.] [Rotate them.] CUSTOMER",
                sides(page));
    }

    @Test
    void lists_under_headings_that_name_a_party_are_its_responsibilities() {
        var page = Reading.of("""
                # Shared responsibility model

                ## Google's responsibilities

                * Protect the hosts.

                ## Customer's responsibilities

                We are here to help:

                1. Keep the nodes patched.
                2. Watch the cluster.

                ## Pricing

                - Cheap
                """);
        assertEquals("""
                Google's responsibilities / Google's responsibilities [Protect the hosts.] [] PROVIDER
                Customer's responsibilities / Customer's responsibilities [] [Keep the nodes patched.;Watch the cluster.] CUSTOMER""", sides(page));
    }

    @Test
    void an_item_may_be_the_label_of_the_items_inside_it() {
        var page = Reading.of("""
                # Responsibilities

                ## Backup

                - You are responsible for:
                  - Making copies.
                - AWS is responsible for:
                  - Keeping them.
                """);
        assertEquals("Backup / Backup [Keeping them.] [Making copies.] SHARED", sides(page));
    }

    @Test
    void paragraphs_under_a_party_s_heading_count_on_a_page_about_responsibilities() {
        var page = Reading.of("# Responsibilities\n\n## Customer responsibility\n\nKeep your keys. Rotate them.\n");
        assertEquals("CUSTOMER Keep your keys.\nCUSTOMER Rotate them.", page.duties());
    }

    @Test
    void a_page_that_says_nothing_of_it_gets_a_finding() {
        var page = Reading.of("# Plans\n\n| Plan | Price |\n|---|---|\n| Lite | 0 |\n\n- One\n- Two\n");
        assertEquals(0, page.draft.responsibilities().size());
        assertEquals(0, page.finding("nothing-found"));
        assertEquals(0, Reading.of("").finding("nothing-found"));
    }

    @Test
    void boxes_make_checklists_under_the_item_or_words_above() {
        var page = Reading.of("""
                # Disaster recovery

                ## What you can do

                Use these checklists:

                - Snapshots
                   - [ ] Take one.
                   - [x] Restore **one**.

                - Copies
                   - [ ] Look at [them](/x).

                Before the start:
                - [ ] Make a plan.

                Example for copying
                ```txt
                - [ ] Copy.
                - [ ] Compare.
                ```
                """);
        assertEquals(
                "[Checklist[heading=Snapshots, line=8, items=[Take one., Restore one.]],"
                        + " Checklist[heading=Copies, line=12, items=[Look at them.]],"
                        + " Checklist[heading=Before the start, line=15, items=[Make a plan.]],"
                        + " Checklist[heading=Example for copying, line=19, items=[Copy., Compare.]]]",
                page.draft.checklists().toString());
    }

    @Test
    void plain_items_under_words_that_call_them_a_checklist_are_one() {
        var page = Reading.of("""
                # Disaster recovery

                ## Plan

                The following checklist can help.

                - Rotation
                  - Rotate once.
                - Backup
                  - Make one.
                  - Read it.

                ## Checklist

                - Call us.
                """);
        assertEquals(
                "[Rotation 1, Backup 2, Checklist 1]",
                page.draft.checklists().stream()
                        .map(list -> list.heading() + " " + list.items().size())
                        .toList()
                        .toString());
    }
}
