package io.remit.duty;

import io.remit.access.Access;
import io.remit.access.CommentId;
import io.remit.access.DutyId;
import io.remit.assignment.DutyRef;
import io.remit.db.AuditAction;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import java.util.List;

/** What members say to each other beside a duty. */
public final class CommentService {
    private static final AuditAction COMMENT_ADDED = new AuditAction("duty.comment.added");
    private final Store store;

    public CommentService(Store store) {
        this.store = store;
    }

    /** The newest comments of a duty, the newest first, at most two hundred. */
    List<Comment> comments(Access access, DutyId duty) {
        return store.read(access, tx -> CommentQueries.of(tx, duty));
    }

    /** Adds a comment. */
    public CommentId comment(Access access, DutyRef duty, String text) {
        return store.write(access, tx -> {
            var id = new CommentId(tx.newId());
            CommentQueries.insert(tx, id, duty.id(), text);
            tx.audit(
                    COMMENT_ADDED,
                    AuditSubject.of("duty", duty.id().value(), duty.label()),
                    AuditChanges.set("comment", id).andSet("characters", text.length()));
            return id;
        });
    }
}
