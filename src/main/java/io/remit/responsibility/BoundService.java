package io.remit.responsibility;

import io.remit.catalog.EditionHead;
import io.remit.catalog.ServiceEntry;
import java.util.Optional;

/** A service a tenant subscribes to, and the edition that binds it; none where nothing is published yet. */
public record BoundService(ServiceEntry service, Optional<EditionHead> edition) {}
