package io.remit.tenant;

import static io.remit.db.schema.Tables.TENANT_SETTING;

import io.remit.db.Tx;
import io.remit.db.schema.tables.records.TenantSettingRecord;
import java.time.ZoneId;
import java.util.Optional;

/** SQL on a tenant's setting: at most one row, whose id is the tenant's own, so that the key keeps a second one out. */
final class SettingQueries {
    private SettingQueries() {}

    static Optional<TenantSetting> find(Tx tx) {
        return tx.sql()
                .selectFrom(TENANT_SETTING)
                .where(tx.mine(TENANT_SETTING))
                .fetchOptional(SettingQueries::setting);
    }

    static void insert(Tx tx, TenantSetting setting) {
        tx.insert(TENANT_SETTING)
                .set(TENANT_SETTING.ID, tx.access().tenant().value())
                .set(TENANT_SETTING.ZONE, setting.zone().getId())
                .set(TENANT_SETTING.APPROVAL_NEEDED, setting.approvalNeeded())
                .set(TENANT_SETTING.GRACE_DAYS, setting.graceDays())
                .set(TENANT_SETTING.VERSION, setting.version())
                .execute();
    }

    /** Changes the setting that precedes this version; false where somebody was faster. */
    static boolean change(Tx tx, TenantSetting setting) {
        return tx.sql()
                        .update(TENANT_SETTING)
                        .set(TENANT_SETTING.ZONE, setting.zone().getId())
                        .set(TENANT_SETTING.APPROVAL_NEEDED, setting.approvalNeeded())
                        .set(TENANT_SETTING.GRACE_DAYS, setting.graceDays())
                        .set(TENANT_SETTING.VERSION, setting.version())
                        .where(tx.mine(TENANT_SETTING))
                        .and(TENANT_SETTING.VERSION.eq(setting.version() - 1))
                        .execute()
                == 1;
    }

    private static TenantSetting setting(TenantSettingRecord row) {
        return new TenantSetting(
                ZoneId.of(row.getZone()), row.getApprovalNeeded(), row.getGraceDays(), row.getVersion());
    }
}
