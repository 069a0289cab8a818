package io.remit.tenant;

import io.remit.access.Access;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.Tx;
import java.time.ZoneId;
import java.util.LinkedHashMap;

/** What a tenant decides about how its duties are kept: its time zone, the second person, the grace at the start. */
public final class SettingService {
    /** A grace beyond a quarter hides what is not done. */
    static final int MOST_GRACE_DAYS = 90;

    private final Store store;

    public SettingService(Store store) {
        this.store = store;
    }

    /** The setting of the access's tenant. */
    public TenantSetting setting(Access access) {
        return store.read(access, SettingService::current);
    }

    /**
     * Changes the setting.
     *
     * @param seen the version that whoever changes it has seen
     * @throws Invalid where there is no such time zone, or the days are out of bounds
     * @throws Conflict where somebody else changed it meanwhile; its message says to what
     */
    public TenantSetting change(Access access, int seen, String zone, boolean approvalNeeded, int graceDays) {
        mustBePossible(zone, graceDays);
        var changed = new TenantSetting(ZoneId.of(zone), approvalNeeded, graceDays, seen + 1);
        try {
            return store.write(access, tx -> save(tx, seen, changed));
        } catch (Conflict e) {
            throw new Conflict("Somebody else changed the settings just now to: "
                    + setting(access).told() + ". What you chose is kept below; save it again to replace theirs.");
        }
    }

    private static TenantSetting save(Tx tx, int seen, TenantSetting changed) {
        var before = current(tx);
        if (before.version() != seen) {
            throw new Conflict("Somebody else changed the settings just now.");
        }
        if (seen == 0) {
            SettingQueries.insert(tx, changed);
        } else if (!SettingQueries.change(tx, changed)) {
            throw new Conflict("Somebody else changed the settings just now.");
        }
        tx.audit(
                TenantAudit.SETTING_CHANGED,
                AuditSubject.of(
                        "tenant", tx.access().tenant().value(), tx.access().tenantSlug()),
                AuditChanges.changed("zone", before.zone(), changed.zone())
                        .andChanged("approval_needed", before.approvalNeeded(), changed.approvalNeeded())
                        .andChanged("grace_days", before.graceDays(), changed.graceDays()));
        return changed;
    }

    private static TenantSetting current(Tx tx) {
        return SettingQueries.find(tx).orElse(TenantSetting.AT_FIRST);
    }

    private static void mustBePossible(String zone, int graceDays) {
        var errors = new LinkedHashMap<String, String>();
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            errors.put("zone", "Choose a time zone from the list, such as Europe/Berlin.");
        }
        if (graceDays < 0 || graceDays > MOST_GRACE_DAYS) {
            errors.put("grace", "Choose a number of days from 0 to " + MOST_GRACE_DAYS + ".");
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
