package io.remit.principal;

import java.util.List;
import java.util.Optional;

/** As whom the portal tests what a principal may do. */
public enum Tested {
    NOBODY("Not at all"),
    PRINCIPAL("As the principal"),
    STAND_IN("As a stand-in");

    private final String label;

    Tested(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    static Optional<Tested> named(String name) {
        return List.of(values()).stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
