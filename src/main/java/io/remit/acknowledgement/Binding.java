package io.remit.acknowledgement;

import io.remit.catalog.EditionHead;
import io.remit.web.parts.Moment;
import java.util.Optional;

/**
 * The edition of a service that binds a tenant today.
 *
 * @param edition the edition that binds
 * @param inEffect the edition that would bind, had the tenant not objected
 * @param objection what holds that one back; none where nothing does
 */
public record Binding(EditionHead edition, EditionHead inEffect, Optional<LedgerEntry> objection) {

    /** Why another edition than the one in effect binds, in a sentence or two; none where it is that one. */
    public Optional<String> reason() {
        return objection.map(held -> {
            var objected = "You objected to edition %d on %s."
                    .formatted(held.number(), Moment.dayOf(held.made().at()).text());
            var state = held.isOpen()
                    ? "Edition %d binds until the provider has answered."
                    : "The provider agreed: edition %d binds until a later one is published.";
            return objected + " " + state.formatted(edition.number());
        });
    }
}
