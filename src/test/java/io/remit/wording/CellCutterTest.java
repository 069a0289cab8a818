package io.remit.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.wording.Cell.Block;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellCutterTest {

    private static Cell prose(String text, Link... links) {
        return new Cell(List.of(new Block(false, text, List.of(links))));
    }

    private static Cell list(String leadIn, String... items) {
        var blocks = new ArrayList<Block>();
        if (!leadIn.isEmpty()) blocks.add(new Block(false, leadIn, List.of()));
        Arrays.stream(items).forEach(item -> blocks.add(new Block(true, item, List.of())));
        return new Cell(blocks);
    }

    private static List<String> texts(Cell cell) {
        return CellCutter.pieces(cell).stream().map(Piece::text).toList();
    }

    @Test
    void each_sentence_is_a_duty() {
        assertEquals(
                List.of("Verify the jobs after an incident.", "Sometimes, restarting one might be required."),
                texts(prose("Verify the jobs after an incident. Sometimes, restarting one might be required.")));
    }

    @Test
    void each_item_is_a_duty_and_the_lead_in_is_none() {
        assertEquals(
                List.of("Patch the hosts. Then reboot.", "Watch them"),
                texts(list("You must:", "Patch the hosts. Then reboot.", "Watch them")));
        assertEquals(List.of("Patch", "Watch"), texts(list("You are responsible for", "Patch", "Watch")));
        assertEquals(List.of("Own it.", "Patch"), texts(list("Own it.", "Patch")));
        assertEquals(List.of("Own it.", "Patch"), texts(list("Own it. In detail:", "Patch")));
    }

    private static Cell lines(String... lines) {
        return new Cell(Arrays.stream(lines)
                .map(line -> new Block(false, line, List.of()))
                .toList());
    }

    @Test
    void lines_after_a_colon_are_a_list_without_marks() {
        assertEquals(
                List.of("Patch the hosts. Then reboot.", "Watch them."),
                texts(lines("You are responsible for:", "Patch the hosts. Then reboot.", "Watch them.")));
        assertEquals(
                List.of("You must not: share keys", "You must not: disable audit"),
                texts(lines("You must not:", "share keys", "disable audit")));
        assertEquals(List.of("Patch the hosts.", "Then reboot."), texts(lines("Patch the hosts. Then reboot.")));
        assertEquals(List.of("Patch this:"), texts(lines("Patch this:")));
    }

    @Test
    void what_follows_a_list_with_marks_is_not_led_in() {
        assertEquals(
                List.of("You must not: share keys", "Watch them.", "Patch them."),
                texts(new Cell(List.of(
                        new Block(false, "You must not:", List.of()),
                        new Block(true, "share keys", List.of()),
                        new Block(false, "Watch them. Patch them.", List.of())))));
    }

    @Test
    void bullets_typed_into_text_make_items_too() {
        assertEquals(
                List.of("Patch the hosts", "Watch them."), texts(prose("You must: • Patch the hosts • Watch them.")));
    }

    @Test
    void a_lead_in_that_turns_or_limits_its_items_stays_with_them() {
        assertEquals(
                List.of("You must not: share keys", "You must not: disable audit"),
                texts(list("You must not:", "share keys", "disable audit")));
        assertEquals(List.of("After an incident: verify jobs"), texts(list("After an incident:", "verify jobs")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N/A",
                "n/a.",
                "NA",
                "None",
                "none.",
                "-",
                "—",
                "--",
                "*N/A*",
                "Not applicable",
                "(none)",
                "なし",
                "Keine"
            })
    void nothing_is_no_duty(String nothing) {
        assertEquals(List.of(), texts(prose(nothing)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Provider responsibility description",
                "Your responsibilities description here.",
                "TBD",
                "To do",
                "xxx",
                "[Placeholder text]",
                "Lorem ipsum dolor sit amet"
            })
    void a_placeholder_is_no_duty(String placeholder) {
        assertEquals(List.of(), texts(prose(placeholder)));
    }

    @Test
    void a_reference_is_no_duty_but_its_links_stay_with_the_duty_before_it() {
        var pieces = CellCutter.pieces(prose(
                "Read the guide first. For more information, see the manual. Restart it. See also the notes.",
                new Link("guide", "/guide"),
                new Link("manual", "/manual"),
                new Link("notes", "/notes")));
        assertEquals(
                List.of("Read the guide first.", "Restart it."),
                pieces.stream().map(Piece::text).toList());
        assertEquals(
                List.of(new Link("guide", "/guide"), new Link("manual", "/manual")),
                pieces.get(0).links());
        assertEquals(List.of(new Link("notes", "/notes")), pieces.get(1).links());
    }

    @Test
    void a_reference_that_comes_first_gives_its_links_to_the_duty_after_it() {
        var pieces = CellCutter.pieces(prose("See the manual. Restart it.", new Link("manual", "/manual")));
        assertEquals(List.of(new Piece("Restart it.", List.of(new Link("manual", "/manual")))), pieces);
    }

    @Test
    void a_cell_that_only_refers_is_one_duty() {
        assertEquals(
                List.of("For information, see the manual. See the notes."),
                texts(prose("For information, see the manual. See the notes.")));
        assertEquals(
                List.of("Operations in general"),
                texts(prose("Operations in general", new Link("Operations in general", "/operations"))));
    }

    @Test
    void a_link_that_opens_a_cell_stays_a_duty_when_notes_are_put_behind_it() {
        var link = new Link("Keeping the plan compliant", "/compliance");
        assertEquals(
                List.of(
                        new Piece("Keeping the plan compliant", List.of(link)),
                        new Piece("The plan is offered on trial for now.", List.of()),
                        new Piece("Read the trial's terms.", List.of())),
                CellCutter.pieces(prose(
                        "Keeping the plan compliant The plan is offered on trial for now. Read the trial's terms.",
                        link)));
        assertEquals(
                List.of("Keeping the plan compliant.", "Read the terms."),
                texts(prose("Keeping the plan compliant. Read the terms.", link)));
    }

    @Test
    void a_note_behind_the_link_of_a_reference_is_not_part_of_the_reference() {
        var pieces = CellCutter.pieces(
                prose("For details, see the guide The plan is on trial.", new Link("the guide", "/guide")));
        assertEquals(List.of(new Piece("The plan is on trial.", List.of(new Link("the guide", "/guide")))), pieces);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Example Cloud provides the hosts.",
                "Example Cloud Backup keeps the copies.",
                "Example Cloud The Next Edition",
                "Example Cloud, the service, is patched.",
                "Use Example Cloud when you restart."
            })
    void a_link_inside_a_sentence_ends_none(String sentence) {
        assertEquals(List.of(sentence), texts(prose(sentence, new Link("Example Cloud", "/cloud"))));
    }

    @Test
    void several_links_alone_are_one_reference() {
        assertEquals(
                List.of("Backups Restores"),
                texts(new Cell(List.of(
                        new Block(false, "Backups", List.of(new Link("Backups", "/1"))),
                        new Block(false, "Restores", List.of(new Link("Restores", "/2")))))));
    }

    @Test
    void a_link_that_is_an_instruction_is_a_duty() {
        assertEquals(
                List.of("Create a backup.", "Restart it."),
                texts(prose("Create a backup. Restart it.", new Link("Create a backup", "/backup"))));
    }

    @Test
    void a_repeated_link_text_is_found_where_it_lies() {
        var pieces = CellCutter.pieces(
                prose("Read the page. Keep the page.", new Link("page", "/1"), new Link("page", "/2")));
        assertEquals("/1", pieces.get(0).links().get(0).href());
        assertEquals("/2", pieces.get(1).links().get(0).href());
    }

    @Test
    void an_explanation_stays_with_what_it_explains() {
        assertEquals(
                List.of("Choose sensible settings. For example, replication."),
                texts(prose("Choose sensible settings. For example, replication.")));
    }

    @Test
    void hostile_cells_are_cut_in_linear_time() {
        var links = new ArrayList<Link>();
        for (var i = 0; i < 60_000; i++) links.add(new Link("nowhere" + i, "#x"));
        var text = "For example, see x. • a. ".repeat(60_000);
        var cell = new Cell(List.of(new Block(false, text, links)));
        assertTimeout(
                Duration.ofSeconds(5), () -> assertTrue(CellCutter.pieces(cell).size() > 1));
    }

    @Test
    void hostile_links_are_cut_in_linear_time() {
        for (var sentence : List.of("a The ", "a The is ", "is a The is ")) {
            var links = new ArrayList<Link>();
            for (var i = 0; i < 60_000; i++) links.add(new Link("a", "#x"));
            var cell = new Cell(List.of(new Block(false, sentence.repeat(60_000), links)));
            assertTimeout(Duration.ofSeconds(5), () -> CellCutter.pieces(cell));
        }
    }
}
