package io.remit.readiness;

import io.remit.access.AccountId;
import io.remit.access.ReadinessItemId;
import io.remit.access.ServiceId;
import io.remit.catalog.ChecklistItem;
import io.remit.catalog.ServiceEntry;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that has to be in place, and what the tenant laid down about it.
 *
 * @param key tells it apart within its service, and where it comes from
 * @param dutyKey the duty it is on the provider's page; empty for others
 * @param section what it is listed under
 * @param title what has to be in place
 * @param hint what to look at; may be empty
 * @param setting what the tenant laid down, or what holds until it does
 */
public record ReadinessItem(
        ReadinessItemId id,
        ServiceEntry service,
        String key,
        ItemSource source,
        String dutyKey,
        String section,
        String title,
        String hint,
        Setting setting) {

    private static final String OWN_SECTION = "Your own";

    /** How long a confirmation keeps where nobody decided otherwise. */
    public static final int KEEPS_DAYS = 90;

    /**
     * What a tenant laid down about an item.
     *
     * @param owner who looks after it; empty for nobody
     * @param keepsDays how many days a confirmation keeps
     * @param perProject whether it is asked of each project, or once for all
     * @param leaveReason why it is left out; empty where it is not
     * @param version how often that was changed; 0 where it never was
     */
    public record Setting(
            Optional<AccountId> owner, int keepsDays, boolean perProject, Optional<String> leaveReason, int version) {
        static Setting atFirst(boolean perProject) {
            return new Setting(Optional.empty(), KEEPS_DAYS, perProject, Optional.empty(), 0);
        }
    }

    static String keyOfDuty(String dutyKey) {
        return ItemSource.PAGE.prefix() + dutyKey;
    }

    static String keyOfOurs(String name) {
        return ItemSource.OURS.prefix() + name;
    }

    static String keyOfOwn(ReadinessItemId id) {
        return ItemSource.OWN.prefix() + id;
    }

    /** The duty that a key of an item names; empty where it is not one of the provider's page. */
    static String dutyKey(String key) {
        return key.startsWith(ItemSource.PAGE.prefix())
                ? key.substring(ItemSource.PAGE.prefix().length())
                : "";
    }

    /** The id of an item that no tenant has touched: the same at every tenant, and through all editions. */
    static ReadinessItemId idOf(ServiceId service, String key) {
        var name = service.value() + "/readiness/" + key;
        return new ReadinessItemId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    static ReadinessItem ofPage(ServiceEntry service, ChecklistItem said, boolean perProject) {
        var key = keyOfDuty(said.dutyKey());
        return new ReadinessItem(
                idOf(service.id(), key),
                service,
                key,
                ItemSource.PAGE,
                said.dutyKey(),
                said.checklist(),
                said.text(),
                "",
                Setting.atFirst(perProject));
    }

    static ReadinessItem own(ServiceEntry service, ItemQueries.Row row) {
        return new ReadinessItem(
                row.id(), service, row.key(), ItemSource.OWN, "", OWN_SECTION, row.title(), row.hint(), row.setting());
    }

    boolean isLeftOut() {
        return setting.leaveReason().isPresent();
    }

    ReadinessItem with(Setting laidDown) {
        return new ReadinessItem(id, service, key, source, dutyKey, section, title, hint, laidDown);
    }

    ReadinessItem worded(String newTitle, String newHint) {
        return new ReadinessItem(id, service, key, source, dutyKey, section, newTitle, newHint, setting);
    }
}
