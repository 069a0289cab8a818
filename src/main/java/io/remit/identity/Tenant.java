package io.remit.identity;

import io.remit.access.TenantId;

/** A customer organisation: its id, its slug in addresses, its name. */
public record Tenant(TenantId id, String slug, String name) {}
