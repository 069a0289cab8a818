package io.remit.reminder;

import static io.remit.db.schema.Tables.REMINDER_SETTING;

import io.remit.access.AccountId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.ReminderSettingRecord;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** SQL on members' settings: at most one row for each member of a tenant. */
final class ReminderSettingQueries {
    private static final String NEVER = "NEVER";
    private static final int NEVER_DAYS = -1;

    private ReminderSettingQueries() {}

    static Optional<ReminderSetting> of(Tx tx, AccountId account) {
        return tx.sql()
                .selectFrom(REMINDER_SETTING)
                .where(tx.mine(REMINDER_SETTING))
                .and(REMINDER_SETTING.ACCOUNT_ID.eq(account.value()))
                .fetchOptional(ReminderSettingQueries::setting);
    }

    /** Those of all members who have decided anything. */
    static Map<AccountId, ReminderSetting> all(Tx tx) {
        return tx.sql()
                .selectFrom(REMINDER_SETTING)
                .where(tx.mine(REMINDER_SETTING))
                .fetchMap(row -> new AccountId(row.getAccountId()), ReminderSettingQueries::setting);
    }

    /** False where there is one already. */
    static boolean insert(Tx tx, AccountId account, ReminderSetting setting) {
        return tx.insert(REMINDER_SETTING)
                        .set(REMINDER_SETTING.ID, tx.newId())
                        .set(REMINDER_SETTING.ACCOUNT_ID, account.value())
                        .set(REMINDER_SETTING.DIGEST_DAY, digest(setting))
                        .set(REMINDER_SETTING.DUE_DAYS, setting.dueDays().orElse(NEVER_DAYS))
                        .set(REMINDER_SETTING.OVERDUE, setting.overdue())
                        .set(REMINDER_SETTING.VERSION, setting.version())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Changes the setting that precedes this version; false where somebody was faster. */
    static boolean change(Tx tx, AccountId account, ReminderSetting setting) {
        return tx.sql()
                        .update(REMINDER_SETTING)
                        .set(REMINDER_SETTING.DIGEST_DAY, digest(setting))
                        .set(REMINDER_SETTING.DUE_DAYS, setting.dueDays().orElse(NEVER_DAYS))
                        .set(REMINDER_SETTING.OVERDUE, setting.overdue())
                        .set(REMINDER_SETTING.VERSION, setting.version())
                        .where(tx.mine(REMINDER_SETTING))
                        .and(REMINDER_SETTING.ACCOUNT_ID.eq(account.value()))
                        .and(REMINDER_SETTING.VERSION.eq(setting.version() - 1))
                        .execute()
                == 1;
    }

    private static String digest(ReminderSetting setting) {
        return setting.digestOn().map(DayOfWeek::name).orElse(NEVER);
    }

    private static ReminderSetting setting(ReminderSettingRecord row) {
        int days = row.getDueDays();
        return new ReminderSetting(
                row.getDigestDay().equals(NEVER)
                        ? Optional.empty()
                        : Optional.of(DayOfWeek.valueOf(row.getDigestDay())),
                days == NEVER_DAYS ? OptionalInt.empty() : OptionalInt.of(days),
                row.getOverdue(),
                row.getVersion());
    }
}
