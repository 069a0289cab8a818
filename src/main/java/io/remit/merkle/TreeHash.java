package io.remit.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A hash in the tree: SHA-256, 32 bytes. Leaves and nodes are hashed apart, so that neither passes for the other. */
public final class TreeHash {
    static final int BYTES = 32;
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** That of a tree without leaves. */
    static final TreeHash EMPTY = new TreeHash(sha256().digest());

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash of a leaf. */
    public static TreeHash leaf(byte[] content) {
        var digest = sha256();
        digest.update(LEAF);
        return new TreeHash(digest.digest(content));
    }

    static TreeHash node(TreeHash left, TreeHash right) {
        var digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new TreeHash(digest.digest(right.bytes));
    }

    /**
     * The hash that these bytes are.
     *
     * @throws IllegalArgumentException where they are not 32
     */
    public static TreeHash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A hash has " + BYTES + " bytes, not " + bytes.length);
        }
        return new TreeHash(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** As checkpoints write it. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
