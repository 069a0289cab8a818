package io.remit.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.remit.revision.WordDiff.Mark;
import io.remit.revision.WordDiff.Segment;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    private static String text(List<Segment> segments) {
        return segments.stream().map(Segment::text).collect(Collectors.joining());
    }

    @Test
    void words_are_marked_and_blanks_between_them_too() {
        var diff = WordDiff.of("Review logs and take action.", "Review logs and make fixes.");
        assertEquals(
                List.of(
                        new Segment(Mark.SAME, "Review logs and "),
                        new Segment(Mark.DELETED, "take action"),
                        new Segment(Mark.SAME, ".")),
                diff.before());
        assertEquals(new Segment(Mark.INSERTED, "make fixes"), diff.after().get(1));
    }

    @Test
    void equal_texts_have_one_mark() {
        assertEquals(
                List.of(new Segment(Mark.SAME, "Same.")),
                WordDiff.of("Same.", "Same.").after());
        assertEquals(WordDiff.NONE, WordDiff.of("", ""));
    }

    @Property(tries = 200)
    void segments_give_the_texts_back(@ForAll String before, @ForAll String after) {
        var diff = WordDiff.of(before, after);
        assertEquals(before, text(diff.before()));
        assertEquals(after, text(diff.after()));
    }

    @Property(tries = 200)
    void what_is_unmarked_is_the_same_text_on_both_sides(
            @ForAll @StringLength(max = 40) @Chars({'a', 'b', ' ', '.'}) String before,
            @ForAll @StringLength(max = 40) @Chars({'a', 'b', ' ', '.'}) String after) {
        var diff = WordDiff.of(before, after);
        assertEquals(text(same(diff.before())), text(same(diff.after())));
    }

    private static List<Segment> same(List<Segment> segments) {
        return segments.stream().filter(segment -> segment.mark() == Mark.SAME).toList();
    }

    @Test
    void huge_texts_are_marked_as_a_whole() {
        var before = "a b ".repeat(100_000);
        var diff = assertTimeout(Duration.ofSeconds(2), () -> WordDiff.of(before, before + "c"));
        assertEquals(1, diff.after().size());
    }
}
