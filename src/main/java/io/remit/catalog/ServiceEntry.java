package io.remit.catalog;

import io.remit.access.ServiceId;

/** A service that the provider offers: its id, its slug in addresses, its name. */
public record ServiceEntry(ServiceId id, String slug, String name) {}
