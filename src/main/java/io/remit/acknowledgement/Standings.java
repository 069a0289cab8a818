package io.remit.acknowledgement;

import io.remit.catalog.EditionHead;
import io.remit.web.parts.Badge;

/** Where an edition stands towards a tenant, in a word. */
final class Standings {
    private Standings() {}

    static Badge badge(ServiceLedger ledger, EditionHead head) {
        var binding = ledger.binding();
        if (head.number() == binding.edition().number()) {
            return Badge.ok("Binds you");
        }
        if (ledger.isOvertaken(head) || head.number() < binding.edition().number()) {
            return Badge.quiet("history", "Superseded");
        }
        return head.bindsOn(ledger.today()) ? Badge.warn("Held back by your objection") : Badge.info("Coming up");
    }
}
