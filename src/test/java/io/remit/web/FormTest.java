package io.remit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Problem.Invalid;
import io.remit.web.parts.FieldProblem;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a posted form is read, and how it is shown again. */
final class FormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Form form(String name, String... values) {
        return new Form(Map.of(name, List.of(values)), Map.of());
    }

    private static String complaint(Form form, String field) {
        return assertThrows(Invalid.class, form::mustBeValid).errors().get(field);
    }

    @Test
    void line_ends_are_one_character_and_text_loses_the_white_space_around_it() {
        var form = form("text", "  a\r\nb  ");
        assertEquals("a\nb", form.text("text"));
        assertEquals("  a\nb  ", form.raw("text"));
        assertEquals("", form.text("absent"));
    }

    @Test
    void a_required_text_must_be_there_and_fit() {
        var blank = form("name", " \t ");
        assertEquals("", blank.required("name", "Write a name.", 5));
        assertEquals("Write a name.", complaint(blank, "name"));
        var tooLong = form("name", "123456");
        tooLong.required("name", "Write a name.", 5);
        assertEquals("Use at most 5 characters; these are 6.", complaint(tooLong, "name"));
        var right = form("name", "12345");
        assertEquals("12345", right.required("name", "Write a name.", 5));
        right.mustBeValid();
    }

    @Test
    void a_date_is_written_as_browsers_send_it_or_left_out() {
        assertEquals(TODAY, form("day", "").date("day", TODAY));
        assertEquals(LocalDate.of(2026, 1, 31), form("day", "2026-01-31").date("day", TODAY));
        var wrong = form("day", "31.1.2026");
        assertEquals(TODAY, wrong.date("day", TODAY));
        assertTrue(complaint(wrong, "day").startsWith("Write the date"));
        var impossible = form("day", "2026-02-30");
        impossible.date("day", TODAY);
        assertTrue(complaint(impossible, "day").startsWith("Write the date"));
    }

    @Test
    void every_error_is_told_at_once_and_the_first_of_a_field_counts() {
        var form = form("a", "");
        form.reject("a", "first");
        form.reject("a", "second");
        form.reject("b", "third");
        assertEquals(
                Map.of("a", "first", "b", "third"),
                assertThrows(Invalid.class, form::mustBeValid).errors());
    }

    @Test
    void an_empty_file_field_is_no_file() {
        var form = new Form(Map.of(), Map.of("file", List.of(upload("", 0), upload("a.md", 1))));
        assertEquals(1, form.uploads("file").size());
        assertEquals(Optional.of("a.md"), form.upload("file").map(Upload::name));
        assertEquals(Optional.empty(), form.upload("absent"));
    }

    private static Upload upload(String name, int bytes) {
        return new Upload(name, bytes, () -> new ByteArrayInputStream(new byte[bytes]));
    }

    @Test
    void a_file_that_was_chosen_and_is_empty_is_told_from_none() {
        assertFalse(new Form(Map.of(), Map.of("file", List.of(upload("", 0)))).hasEmptyUpload("file"));
        assertTrue(new Form(Map.of(), Map.of("file", List.of(upload("a.md", 0)))).hasEmptyUpload("file"));
    }

    @Test
    void a_field_shows_what_was_typed_or_its_value_at_first() {
        assertEquals("at first", Typed.NOTHING.field("name", "at first").value());
        var typed = new Typed(Map.of("name", List.of("")), Map.of("name", "Write a name."));
        assertEquals("", typed.field("name", "at first").value(), "an emptied field stays empty");
        assertEquals("Write a name.", typed.field("name", "at first").error());
        assertEquals(List.of(new FieldProblem("name", "Write a name.")), typed.problems());
    }

    @Test
    void a_box_is_ticked_as_it_was_left() {
        assertTrue(Typed.NOTHING.chosen("role", "VIEWER", true));
        var typed = new Typed(Map.of("role", List.of("ADMINISTRATOR")), Map.of());
        assertEquals(false, typed.chosen("role", "VIEWER", true));
        assertEquals(true, typed.chosen("role", "ADMINISTRATOR", false));
    }

    @Test
    void only_addresses_of_ours_lead_back() {
        assertTrue(WebServer.isOurs("/t/acme?x=1#y"));
        for (var other : List.of("", "x", "//x", "/\\x", "https://x", "/\nx", "javascript:x")) {
            assertEquals(false, WebServer.isOurs(other), other);
        }
    }
}
