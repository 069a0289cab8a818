package io.remit.catalog;

import io.remit.intake.HeldBy;
import io.remit.intake.Party;
import io.remit.web.parts.Badge;
import java.util.List;

/** To whom a page is told: the same party is "you" to one reader and "the customer" to another. */
public enum Voice {
    TENANT,
    OPERATOR;

    /** The order in which holders are listed everywhere: the customer's first, gaps last. */
    public static final List<HeldBy> HOLDERS = List.of(HeldBy.CUSTOMER, HeldBy.SHARED, HeldBy.PROVIDER, HeldBy.NONE);

    /** Who holds something, in words for this reader. */
    public Badge held(HeldBy heldBy) {
        return switch (heldBy) {
            case CUSTOMER -> Badge.yours(say("Yours", "Customer"));
            case PROVIDER -> Badge.provider();
            case SHARED -> Badge.shared();
            case NONE -> Badge.nobody();
        };
    }

    /** Whose a duty is, in words for this reader. */
    Badge held(Party party) {
        return held(party == Party.PROVIDER ? HeldBy.PROVIDER : HeldBy.CUSTOMER);
    }

    String say(String toTenant, String toOperator) {
        return this == TENANT ? toTenant : toOperator;
    }
}
