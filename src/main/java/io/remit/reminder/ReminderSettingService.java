package io.remit.reminder;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Forbidden;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.Tx;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.OptionalInt;

/** What each member wants to be told; everyone decides for themselves alone. */
public final class ReminderSettingService {
    private final Store store;

    public ReminderSettingService(Store store) {
        this.store = store;
    }

    /** The setting of whoever asks. */
    public ReminderSetting own(Access access) {
        var account = account(access);
        return store.read(access, tx -> ReminderSettingQueries.of(tx, account)).orElse(ReminderSetting.AT_FIRST);
    }

    /**
     * Changes the setting of whoever asks.
     *
     * @param seen the version that they have seen
     * @throws Conflict where they changed it somewhere else meanwhile
     */
    public ReminderSetting change(
            Access access, int seen, Optional<DayOfWeek> digestOn, OptionalInt dueDays, boolean overdue) {
        var account = account(access);
        var changed = new ReminderSetting(digestOn, dueDays, overdue, seen + 1);
        return store.write(access, tx -> save(tx, account, seen, changed));
    }

    private static ReminderSetting save(Tx tx, AccountId account, int seen, ReminderSetting changed) {
        var before = ReminderSettingQueries.of(tx, account).orElse(ReminderSetting.AT_FIRST);
        boolean saved = seen == 0
                ? ReminderSettingQueries.insert(tx, account, changed)
                : ReminderSettingQueries.change(tx, account, changed);
        if (!saved) {
            throw new Conflict("You changed your reminders somewhere else meanwhile. Look again, then save.");
        }
        tx.audit(
                ReminderAudit.SETTING_CHANGED,
                AuditSubject.of("account", account.value(), "own reminders"),
                AuditChanges.changed("digest", digest(before), digest(changed))
                        .andChanged("due_days", days(before), days(changed))
                        .andChanged("overdue", before.overdue(), changed.overdue()));
        return changed;
    }

    private static String digest(ReminderSetting setting) {
        return setting.digestOn().map(DayOfWeek::name).orElse("NEVER");
    }

    private static String days(ReminderSetting setting) {
        return setting.dueDays().isPresent()
                ? Integer.toString(setting.dueDays().getAsInt())
                : "NEVER";
    }

    /** Reminders belong to people, and only people have an own page. */
    static AccountId account(Access access) {
        return access.actor()
                .accountId()
                .orElseThrow(() -> new Forbidden("Only a person who is signed in has reminders."));
    }
}
