package io.remit.identity;

import io.remit.access.TenantId;
import java.time.Instant;

/** A customer organisation: its id, its slug in addresses, its name, since when it is here. */
public record Tenant(TenantId id, String slug, String name, Instant createdAt) {}
