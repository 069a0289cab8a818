package io.remit.reminder;

import static io.remit.db.schema.Tables.REMINDER_SENT;

import io.remit.access.AccountId;
import io.remit.db.Tx;
import io.remit.reminder.ReminderItem.Saying;
import java.time.LocalDate;
import java.util.Set;

/** SQL on what members were told. */
final class ReminderSentQueries {
    private ReminderSentQueries() {}

    /** What a member was told for this day and later ones. */
    static Set<Saying> since(Tx tx, AccountId account, LocalDate day) {
        return tx.sql()
                .selectFrom(REMINDER_SENT)
                .where(tx.mine(REMINDER_SENT))
                .and(REMINDER_SENT.ACCOUNT_ID.eq(account.value()))
                .and(REMINDER_SENT.DUE_ON.ge(day))
                .fetchSet(row -> new Saying(row.getKind(), row.getAbout(), row.getDueOn()));
    }

    /** The key refuses what was said already, so that of two portals one says it. */
    static void insert(Tx tx, AccountId account, Saying saying) {
        tx.insert(REMINDER_SENT)
                .set(REMINDER_SENT.ID, tx.newId())
                .set(REMINDER_SENT.ACCOUNT_ID, account.value())
                .set(REMINDER_SENT.KIND, saying.kind())
                .set(REMINDER_SENT.ABOUT, saying.about())
                .set(REMINDER_SENT.DUE_ON, saying.on())
                .set(REMINDER_SENT.SENT_AT, tx.now())
                .execute();
    }
}
