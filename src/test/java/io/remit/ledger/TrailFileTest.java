package io.remit.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.merkle.Checkpoint;
import io.remit.merkle.Frontier;
import io.remit.merkle.NoteKey;
import io.remit.merkle.TreeHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An exported trail is looked at without the portal; whatever was done to it is noticed, and no more is claimed than known. */
final class TrailFileTest {
    private static final String ORIGIN = "remit.example.org/acme";
    private static final KeyPair PAIR = NoteKey.generate(new SecureRandom());
    private static final NoteKey KEY = new NoteKey("remit.example.org", PAIR.getPublic());

    /** Header, six events with characters that JSON escapes, and a checkpoint. */
    private static List<String> lines(String origin, KeyPair pair) {
        var key = new NoteKey("remit.example.org", pair.getPublic());
        var lines = new ArrayList<>(List.of(TrailFile.head(origin).strip()));
        var tree = Frontier.EMPTY;
        for (int i = 0; i < 6; i++) {
            var event = ("{\"action\":\"a.b.c\",\"name\":\"Größe \\\"" + i + "\\\" \u2028\"}")
                    .getBytes(StandardCharsets.UTF_8);
            lines.add(TrailFile.event(i, event).strip());
            tree = tree.append(TreeHash.leaf(event));
        }
        var body = new Checkpoint(origin, tree.size(), tree.root()).body();
        lines.add(
                TrailFile.end(key.sign(body, pair.getPrivate()), key.verifier()).strip());
        return lines;
    }

    private static TrailFile.Result verified(List<String> lines, Optional<NoteKey> key) {
        try {
            return TrailFile.verify(new BufferedReader(new StringReader(String.join("\n", lines) + "\n")), key);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void mustNotFit(List<String> lines, String told) {
        for (var key : List.of(Optional.of(KEY), Optional.<NoteKey>empty())) {
            var result = verified(lines, key);
            assertFalse(result.fits());
            assertTrue(result.told().contains(told), result::told);
        }
    }

    @Test
    void what_was_exported_fits_and_who_signed_is_known_only_to_who_has_the_key() {
        var lines = lines(ORIGIN, PAIR);
        assertEquals(
                new TrailFile.Result(
                        true, "6 events of " + ORIGIN + " match the checkpoint that remit.example.org signed"),
                verified(lines, Optional.of(KEY)));
        assertEquals(
                new TrailFile.Result(true, "6 events of " + ORIGIN + ", internally consistent, signer unknown"),
                verified(lines, Optional.empty()));
    }

    @Test
    void an_event_edited_deleted_added_or_in_another_place_is_noticed() {
        var edited = lines(ORIGIN, PAIR);
        edited.set(3, edited.get(3).replace("a.b.c", "a.b.d"));
        mustNotFit(edited, "are not those of the checkpoint");
        var deleted = lines(ORIGIN, PAIR);
        deleted.remove(3);
        mustNotFit(deleted, "Event 2 is missing");
        var added = lines(ORIGIN, PAIR);
        added.add(7, TrailFile.event(6, "{}".getBytes(StandardCharsets.UTF_8)).strip());
        mustNotFit(added, "are not those of the checkpoint");
        var swapped = lines(ORIGIN, PAIR);
        var first = swapped.get(2).replace("\"position\":1", "\"position\":2");
        swapped.set(2, swapped.get(3).replace("\"position\":2", "\"position\":1"));
        swapped.set(3, first);
        mustNotFit(swapped, "are not those of the checkpoint");
    }

    @Test
    void a_tail_that_is_cut_off_another_trails_checkpoint_and_another_key_are_noticed() {
        var cut = lines(ORIGIN, PAIR);
        cut.remove(6);
        mustNotFit(cut, "which counts 6");
        var open = lines(ORIGIN, PAIR);
        open.remove(7);
        mustNotFit(open, "without a checkpoint");
        var swapped = lines(ORIGIN, PAIR);
        swapped.set(7, lines("remit.example.org/borealis", PAIR).get(7));
        mustNotFit(swapped, "of another trail");
        var other = lines(ORIGIN, NoteKey.generate(new SecureRandom()));
        assertFalse(verified(other, Optional.of(KEY)).fits());
        assertTrue(verified(other, Optional.empty()).told().endsWith("signer unknown"), "and no more is claimed");
        mustNotFit(List.of("what?"), "no audit trail");
        mustNotFit(List.of(), "no audit trail");
    }
}
