package io.remit.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private static List<String> cut(String text) {
        return Sentences.of(text).stream().map(Sentences.Sentence::text).toList();
    }

    @Test
    void each_sentence_stands_alone() {
        assertEquals(
                List.of("Create an instance.", "Review its logs!", "Is it enough?"),
                cut("Create an instance. Review its logs!  Is it enough? "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Watch the signals, e.g. Prometheus metrics, and react.",
                "Use a private endpoint, i.e. One that is not public.",
                "Compare actual vs. Expected usage.",
                "Back up logs, metrics, etc. and keep them.",
                "Install v1.2 or later, see version 1.2.3 of the agent.",
                "Follow policy No. 5 at all times.",
                "Products of Example Inc. and Example Ltd. are yours to license.",
                "Edit /etc/app.conf and https://example.com/a.b.html?x=1. then restart.",
                "Run app.jar with config.yaml as input",
                "Keep data in the U.S. only.",
                "Dr. Example approves the plan.",
            })
    void abbreviations_addresses_and_versions_do_not_split(String text) {
        assertEquals(List.of(text), cut(text));
    }

    @Test
    void a_plain_beginning_after_etc_begins_a_sentence() {
        assertEquals(
                List.of("Keep logs, metrics, etc.", "Review them daily."),
                cut("Keep logs, metrics, etc. Review them daily."));
        assertEquals(List.of("Ask Example Inc.", "You must pay."), cut("Ask Example Inc. You must pay."));
    }

    @Test
    void a_number_before_a_sentence_belongs_to_it() {
        assertEquals(List.of("1. Stop the job.", "2. Start it again."), cut("1. Stop the job. 2. Start it again."));
    }

    @Test
    void a_number_may_end_a_sentence() {
        assertEquals(List.of("Keep at least 5.", "Review them."), cut("Keep at least 5. Review them."));
    }

    @Test
    void positions_point_into_the_text() {
        var text = "  One thing.  Another.";
        for (var sentence : Sentences.of(text)) {
            assertEquals(sentence.text(), text.substring(sentence.start(), sentence.end()));
        }
    }

    @Test
    void blank_text_has_no_sentence() {
        assertEquals(List.of(), cut("  "));
    }

    @Test
    void other_scripts_have_sentences_too() {
        assertEquals(List.of("ログを確認する。", "再起動する。"), cut("ログを確認する。再起動する。"));
    }
}
