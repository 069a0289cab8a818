package io.remit.reminder;

import static io.remit.db.schema.Tables.MAIL_MESSAGE;

import io.remit.db.Tx;
import io.remit.mail.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** SQL on mails that wait for a server. */
final class OutboxQueries {
    private static final int PROBLEM_CHARACTERS = 1000;
    private static final int SUBJECT_CHARACTERS = 300;

    private OutboxQueries() {}

    static void insert(Tx tx, Message message) {
        tx.sql()
                .insertInto(MAIL_MESSAGE)
                .set(MAIL_MESSAGE.ID, message.id())
                .set(MAIL_MESSAGE.RECIPIENT, message.to())
                .set(MAIL_MESSAGE.SUBJECT, cut(message.subject(), SUBJECT_CHARACTERS))
                .set(MAIL_MESSAGE.BODY, message.text())
                .set(MAIL_MESSAGE.SETTINGS_LINK, message.settingsLink())
                .set(MAIL_MESSAGE.MADE_AT, tx.now())
                .set(MAIL_MESSAGE.ATTEMPTS, 0)
                .set(MAIL_MESSAGE.NEXT_AT, tx.now())
                .set(MAIL_MESSAGE.LAST_PROBLEM, "")
                .execute();
    }

    /** A mail that is due, with how often it was tried and when it was written. */
    record Due(Message message, int attempts, Instant madeAt) {}

    /** What is due, the longest waiting first. */
    static List<Due> due(Tx tx, int limit) {
        return tx.sql()
                .selectFrom(MAIL_MESSAGE)
                .where(MAIL_MESSAGE.NEXT_AT.le(tx.now()))
                .and(MAIL_MESSAGE.SENT_AT.isNull())
                .and(MAIL_MESSAGE.GIVEN_UP_AT.isNull())
                .orderBy(MAIL_MESSAGE.NEXT_AT, MAIL_MESSAGE.ID)
                .limit(limit)
                .fetch(row -> new Due(
                        new Message(
                                row.getId(),
                                row.getRecipient(),
                                row.getSubject(),
                                row.getBody(),
                                row.getSettingsLink()),
                        row.getAttempts(),
                        row.getMadeAt()));
    }

    /** Takes a mail for one try; false where another portal was faster. */
    static boolean claim(Tx tx, Due due, Duration pause) {
        return tx.sql()
                        .update(MAIL_MESSAGE)
                        .set(MAIL_MESSAGE.ATTEMPTS, due.attempts() + 1)
                        .set(MAIL_MESSAGE.NEXT_AT, tx.now().plus(pause))
                        .where(MAIL_MESSAGE.ID.eq(due.message().id()))
                        .and(MAIL_MESSAGE.ATTEMPTS.eq(due.attempts()))
                        .and(MAIL_MESSAGE.SENT_AT.isNull())
                        .execute()
                == 1;
    }

    static int sent(Tx tx, Due due) {
        return tx.sql()
                .update(MAIL_MESSAGE)
                .set(MAIL_MESSAGE.SENT_AT, tx.now())
                .where(MAIL_MESSAGE.ID.eq(due.message().id()))
                .execute();
    }

    static int failed(Tx tx, Due due, String problem, Optional<Instant> givenUpAt) {
        return tx.sql()
                .update(MAIL_MESSAGE)
                .set(MAIL_MESSAGE.LAST_PROBLEM, cut(problem, PROBLEM_CHARACTERS))
                .set(MAIL_MESSAGE.GIVEN_UP_AT, givenUpAt.orElse(null))
                .where(MAIL_MESSAGE.ID.eq(due.message().id()))
                .execute();
    }

    /** Deletes mails written before a time: what they said is nobody's business for longer. */
    static int forget(Tx tx, Instant before) {
        return tx.sql()
                .deleteFrom(MAIL_MESSAGE)
                .where(MAIL_MESSAGE.MADE_AT.lt(before))
                .execute();
    }

    private static String cut(String text, int characters) {
        return text.length() <= characters ? text : text.substring(0, characters - 1) + "…";
    }
}
