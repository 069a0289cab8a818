package io.remit.principal;

import io.remit.access.PrincipalId;
import io.remit.access.ServiceId;
import io.remit.objectstorage.Platform;

/**
 * Whom tenants authorize for a service on one kind of object storage.
 *
 * @param granted the identity that goes into policies, as its platform writes it
 * @param sourceService what IBM Cloud calls the service whose instances are the source of an authorization; empty elsewhere
 * @param note what the operator says of it to tenants; may be empty
 * @param testedAs whose the key is; the same as {@code granted} unless it is a stand-in's, empty where there is no key
 */
public record Principal(
        PrincipalId id,
        ServiceId service,
        Platform platform,
        String granted,
        String sourceService,
        String note,
        Tested tested,
        String testedAs,
        int version) {

    /** Whether the portal can try what it may do. */
    public boolean isTested() {
        return tested != Tested.NOBODY;
    }

    /** Whether it is tried as somebody else. */
    public boolean isStandIn() {
        return tested == Tested.STAND_IN;
    }
}
