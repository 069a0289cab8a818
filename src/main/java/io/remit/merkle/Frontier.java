package io.remit.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tree, as far as it has to be known to append to it: the roots of its full subtrees, the largest first, one for each bit
 * of its size. Immutable.
 *
 * @param size how many leaves it has
 */
public record Frontier(long size, List<TreeHash> roots) {
    public static final Frontier EMPTY = new Frontier(0, List.of());

    /** @throws IllegalArgumentException where there are not as many roots as a tree of this size has */
    public Frontier {
        roots = List.copyOf(roots);
        if (size < 0 || roots.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "A tree of " + size + " leaves has " + Long.bitCount(size) + " subtrees");
        }
    }

    /** The tree with one leaf more. */
    public Frontier append(TreeHash leaf) {
        var more = new ArrayList<>(roots);
        var carry = leaf;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            carry = TreeHash.node(more.remove(more.size() - 1), carry);
        }
        more.add(carry);
        return new Frontier(size + 1, more);
    }

    /** Its root: MTH of RFC 9162, 2.1.1. */
    public TreeHash root() {
        if (roots.isEmpty()) {
            return TreeHash.EMPTY;
        }
        var root = roots.get(roots.size() - 1);
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = TreeHash.node(roots.get(i), root);
        }
        return root;
    }

    /** Its subtrees' roots one after the other, as a row keeps them. */
    public byte[] bytes() {
        var all = new byte[roots.size() * TreeHash.BYTES];
        for (int i = 0; i < roots.size(); i++) {
            System.arraycopy(roots.get(i).bytes(), 0, all, i * TreeHash.BYTES, TreeHash.BYTES);
        }
        return all;
    }

    /** @throws IllegalArgumentException where the bytes are not those of a tree of this size */
    public static Frontier of(long size, byte[] bytes) {
        if (bytes.length % TreeHash.BYTES != 0) {
            throw new IllegalArgumentException(bytes.length + " bytes are no hashes");
        }
        var roots = new ArrayList<TreeHash>();
        for (int at = 0; at < bytes.length; at += TreeHash.BYTES) {
            roots.add(TreeHash.of(Arrays.copyOfRange(bytes, at, at + TreeHash.BYTES)));
        }
        return new Frontier(size, roots);
    }
}
