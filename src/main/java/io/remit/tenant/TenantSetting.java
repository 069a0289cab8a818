package io.remit.tenant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a tenant decided about how its duties are kept.
 *
 * @param zone where its days begin and end
 * @param approvalNeeded whether a second person must approve an attestation before it counts
 * @param graceDays how many days after the start a duty that was never done is not yet late
 * @param version how often the setting was changed; 0 while it is as at the beginning
 */
public record TenantSetting(ZoneId zone, boolean approvalNeeded, int graceDays, int version) {
    /** What holds until somebody decides otherwise. */
    static final TenantSetting AT_FIRST = new TenantSetting(ZoneId.of("UTC"), false, 14, 0);

    /** The tenant's day at that time. */
    public LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    /** The setting in words, for whoever was overtaken by it. */
    String told() {
        return "time zone " + zone + ", " + (approvalNeeded ? "" : "no ") + "approval by a second person, " + graceDays
                + (graceDays == 1 ? " day" : " days") + " of grace";
    }
}
