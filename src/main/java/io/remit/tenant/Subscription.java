package io.remit.tenant;

import io.remit.access.SubscriptionId;
import io.remit.catalog.ServiceEntry;
import java.time.Instant;

/** That a tenant uses a service: which, and since when. */
public record Subscription(SubscriptionId id, ServiceEntry service, Instant since) {}
