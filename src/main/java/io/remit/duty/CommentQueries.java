package io.remit.duty;

import static io.remit.db.schema.Tables.DUTY_COMMENT;

import io.remit.access.CommentId;
import io.remit.access.DutyId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.DutyCommentRecord;
import java.util.List;
import java.util.Optional;

/** SQL on comments. */
final class CommentQueries {
    private static final int MOST = 200;

    private CommentQueries() {}

    /** The newest comments of a duty, the newest first. */
    static List<Comment> of(Tx tx, DutyId duty) {
        return tx.sql()
                .selectFrom(DUTY_COMMENT)
                .where(tx.mine(DUTY_COMMENT))
                .and(DUTY_COMMENT.DUTY_ID.eq(duty.value()))
                .orderBy(DUTY_COMMENT.TENANT_ID.desc(), DUTY_COMMENT.DUTY_ID.desc(), DUTY_COMMENT.ID.desc())
                .limit(MOST)
                .fetch(CommentQueries::comment);
    }

    /** The comment that was written on a showing of a page. */
    static Optional<Comment> from(Tx tx, String shown) {
        return tx.sql()
                .selectFrom(DUTY_COMMENT)
                .where(tx.mine(DUTY_COMMENT))
                .and(DUTY_COMMENT.SHOWN.eq(shown))
                .fetchOptional(CommentQueries::comment);
    }

    static void insert(Tx tx, CommentId id, DutyId duty, String text, String shown) {
        tx.insert(DUTY_COMMENT)
                .set(DUTY_COMMENT.ID, id.value())
                .set(DUTY_COMMENT.DUTY_ID, duty.value())
                .set(DUTY_COMMENT.TEXT, text)
                .set(DUTY_COMMENT.SHOWN, shown)
                .set(DUTY_COMMENT.MADE_BY, tx.access().actor().reference())
                .set(DUTY_COMMENT.MADE_AT, tx.now())
                .execute();
    }

    private static Comment comment(DutyCommentRecord row) {
        return new Comment(new CommentId(row.getId()), row.getText(), row.getMadeBy(), row.getMadeAt());
    }
}
