package io.remit.probe;

import io.remit.access.AuthorizationId;
import io.remit.access.BucketId;
import io.remit.access.ServiceId;
import io.remit.objectstorage.PrefixRight;
import java.util.List;

/**
 * What is to be tried.
 *
 * @param rights what was granted; what is not in it should be refused
 * @param former what was granted once, and has to be refused now
 * @param triesOutside whether the tenant allows that something is written outside the prefixes
 */
public record ProbeOrder(
        BucketId bucket,
        AuthorizationId authorization,
        ServiceId service,
        String granted,
        List<PrefixRight> rights,
        List<PrefixRight> former,
        boolean triesOutside,
        Occasion occasion) {
    public ProbeOrder {
        rights = List.copyOf(rights);
        former = List.copyOf(former);
    }
}
