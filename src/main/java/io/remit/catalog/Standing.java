package io.remit.catalog;

import io.remit.web.parts.Badge;
import java.util.Optional;

/** Where an edition stands on a day. */
enum Standing {
    IN_EFFECT,
    COMING_UP,
    SUPERSEDED;

    /** @param current the service's edition that binds on that day */
    static Standing of(EditionHead head, Optional<EditionHead> current) {
        int binding = current.map(EditionHead::number).orElse(0);
        if (head.number() == binding) {
            return IN_EFFECT;
        }
        return head.number() > binding ? COMING_UP : SUPERSEDED;
    }

    Badge badge() {
        return switch (this) {
            case IN_EFFECT -> Badge.ok("In effect");
            case COMING_UP -> Badge.info("Coming up");
            case SUPERSEDED -> Badge.quiet("history", "Superseded");
        };
    }
}
