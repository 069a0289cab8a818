package io.remit.merkle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree against the RFC's own definition, and against hashes that others computed. */
final class FrontierTest {
    /** The leaves and roots with which Certificate Transparency's implementations test themselves. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void its_roots_are_those_that_others_computed() {
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                Frontier.EMPTY.root().toString());
        var tree = Frontier.EMPTY;
        for (int i = 0; i < LEAVES.size(); i++) {
            tree = tree.append(TreeHash.leaf(HexFormat.of().parseHex(LEAVES.get(i))));
            assertEquals(ROOTS.get(i), tree.root().toString());
        }
    }

    /** MTH as section 2.1.1 defines it, word by word. */
    private static TreeHash defined(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return TreeHash.EMPTY;
        }
        if (leaves.size() == 1) {
            return TreeHash.leaf(leaves.get(0));
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return TreeHash.node(defined(leaves.subList(0, split)), defined(leaves.subList(split, leaves.size())));
    }

    @Test
    void it_is_what_the_rfc_defines_at_every_size_and_survives_being_kept() {
        var leaves = new ArrayList<byte[]>();
        var tree = Frontier.EMPTY;
        for (int i = 0; i < 300; i++) {
            var leaf = ("event " + i).getBytes(StandardCharsets.UTF_8);
            leaves.add(leaf);
            tree = Frontier.of(tree.size(), tree.bytes()).append(TreeHash.leaf(leaf));
            assertEquals(defined(leaves), tree.root(), "of " + leaves.size());
        }
    }

    @Test
    void a_tree_with_other_subtrees_than_its_size_has_is_none() {
        var tree = Frontier.EMPTY.append(TreeHash.leaf(new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> Frontier.of(3, tree.bytes()));
        assertThrows(IllegalArgumentException.class, () -> Frontier.of(1, new byte[31]));
    }

    @Test
    void a_checkpoint_opens_with_its_key_and_not_when_anything_is_changed() {
        var random = new SecureRandom();
        var pair = NoteKey.generate(random);
        var key = new NoteKey("remit.example.org", pair.getPublic());
        var checkpoint = new Checkpoint(
                "remit.example.org/acme",
                7,
                Frontier.EMPTY.append(TreeHash.leaf(new byte[] {1})).root());
        var note = key.sign(checkpoint.body(), pair.getPrivate());
        assertEquals(checkpoint, key.open(note).orElseThrow());
        assertTrue(note.startsWith("remit.example.org/acme\n7\n"), note);
        assertTrue(note.contains("\n\n— remit.example.org "), note);
        assertTrue(key.open(note.replace("\n7\n", "\n8\n")).isEmpty());
        assertTrue(key.open(note.replace("acme", "borealis")).isEmpty());
        assertTrue(key.open(note.substring(0, note.length() - 8) + "\n").isEmpty());
        assertTrue(key.open(checkpoint.body()).isEmpty(), "a note without a signature");
        assertTrue(new NoteKey("remit.example.org", NoteKey.generate(random).getPublic())
                .open(note)
                .isEmpty());
        assertTrue(new NoteKey("other.example.org", pair.getPublic()).open(note).isEmpty());
        assertEquals(pair.getPublic(), NoteKey.publicKey(pair.getPublic().getEncoded()));
        assertEquals(checkpoint, NoteKey.parse(key.verifier()).open(note).orElseThrow());
        assertThrows(IllegalArgumentException.class, () -> NoteKey.parse("x" + key.verifier()));
        assertThrows(IllegalArgumentException.class, () -> NoteKey.parse("no key"));
        assertNotEquals(key.verifier(), new NoteKey("x", pair.getPublic()).verifier());
        assertTrue(key.verifier().matches("remit\\.example\\.org\\+[0-9a-f]{8}\\+A[A-Za-z0-9+/=]+"), key.verifier());
    }
}
