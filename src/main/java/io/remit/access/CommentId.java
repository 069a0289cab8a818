package io.remit.access;

import java.util.UUID;

/** The id of one comment on a duty. */
public record CommentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
