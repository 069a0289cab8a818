package io.remit.responsibility;

import io.remit.acknowledgement.Binding;
import io.remit.catalog.EditionHead;
import io.remit.catalog.ServiceEntry;
import java.util.Optional;

/** A service a tenant subscribes to, and what binds it there; nothing where nothing is published yet. */
public record BoundService(ServiceEntry service, Optional<Binding> binding) {

    /** The edition that binds. */
    public Optional<EditionHead> edition() {
        return binding.map(Binding::edition);
    }
}
