package io.remit.acknowledgement;

import io.remit.access.ServiceId;

/** The last edition of a service that a tenant acknowledged. */
public record LastAcknowledged(ServiceId service, int number) {}
