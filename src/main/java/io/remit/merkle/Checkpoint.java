package io.remit.merkle;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The head of a tree at one moment, as C2SP's {@code tlog-checkpoint} writes it: origin, size and root, a line each.
 *
 * @param origin what the tree is called, so that one tree's head is not taken for another's
 */
public record Checkpoint(String origin, long size, TreeHash root) {

    /** The lines that are signed. */
    public String body() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** What the lines of a checkpoint say; empty where they are none. Lines after the third are others' and stay unread. */
    static Optional<Checkpoint> parse(String body) {
        var lines = body.split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty() || !lines[1].matches("0|[1-9]\\d{0,17}")) {
            return Optional.empty();
        }
        try {
            var root = TreeHash.of(Base64.getDecoder().decode(lines[2].getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new Checkpoint(lines[0], Long.parseLong(lines[1]), root));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
