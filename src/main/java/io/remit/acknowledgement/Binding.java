package io.remit.acknowledgement;

import io.remit.catalog.EditionHead;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Notice;
import java.util.Optional;

/**
 * The edition of a service that binds a tenant today.
 *
 * @param edition the edition that binds
 * @param inEffect the edition that would bind, had the tenant not objected
 * @param objection what holds that one back; none where nothing does
 */
public record Binding(EditionHead edition, EditionHead inEffect, Optional<LedgerEntry> objection) {

    /** For the top of a page: which edition binds, since when and why, where it is not the one in effect. */
    public Optional<Notice> notice(String serviceName, String tenantBase) {
        return objection.map(held -> new Notice(
                "warn",
                "alert-triangle",
                "%s: edition %d is held back, and edition %d binds, effective from %s. %s"
                        .formatted(
                                serviceName,
                                inEffect.number(),
                                edition.number(),
                                Moment.on(edition.effectiveOn()).text(),
                                reason().orElse("")),
                new Link("See the objection", tenantBase + "/editions/" + held.edition())));
    }

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
