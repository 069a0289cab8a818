package io.remit.duty;

import io.remit.access.Access;
import io.remit.access.CommentId;
import io.remit.access.DutyId;
import io.remit.access.Problem.Conflict;
import io.remit.assignment.DutyRef;
import io.remit.db.AuditAction;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import java.util.List;

/** What members say to each other beside a duty. */
public final class CommentService {
    private static final AuditAction COMMENT_ADDED = new AuditAction("duty.comment.added");
    private static final int MOST_NAME_CHARACTERS = 60;
    private final Store store;

    public CommentService(Store store) {
        this.store = store;
    }

    /** The newest comments of a duty, the newest first, at most two hundred. */
    List<Comment> comments(Access access, DutyId duty) {
        return store.read(access, tx -> CommentQueries.of(tx, duty));
    }

    /**
     * Adds a comment.
     *
     * @param shown names the showing of the page that it was written on: the same text sent again from there, as by a
     *     double click, is the same comment
     */
    public CommentId comment(Access access, DutyRef duty, String text, String shown) {
        try {
            return write(access, duty, text, shown);
        } catch (Conflict e) {
            // Where the unique key decided a race between two clicks, the winner is there to be seen now.
            return write(access, duty, text, shown);
        }
    }

    private CommentId write(Access access, DutyRef duty, String text, String shown) {
        return store.write(access, tx -> {
            var said = CommentQueries.from(tx, shown);
            if (said.filter(one -> one.text().equals(text)).isPresent()) {
                return said.get().id();
            }
            var id = new CommentId(tx.newId());
            // Another text from the same page, as after going back to it, is another comment.
            var name = shown.isEmpty() || shown.length() > MOST_NAME_CHARACTERS || said.isPresent()
                    ? id.toString()
                    : shown;
            CommentQueries.insert(tx, id, duty.id(), text, name);
            tx.audit(
                    COMMENT_ADDED,
                    AuditSubject.of("duty", duty.id().value(), duty.label()),
                    AuditChanges.set("comment", id).andSet("characters", text.length()));
            return id;
        });
    }
}
