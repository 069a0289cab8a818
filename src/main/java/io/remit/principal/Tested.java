package io.remit.principal;

import java.util.List;
import java.util.Optional;

/** As whom the portal tests what a principal may do. */
public enum Tested {
    NOBODY("Not at all", "The portal has no key. It can show a policy, and see nothing."),
    PRINCIPAL("As the principal", "The key is that of the principal which tenants authorize."),
    STAND_IN("As a stand-in", "The key is of another identity, which tenants authorize beside the principal.");

    private final String label;
    private final String meaning;

    Tested(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** What it stands for, in a sentence. */
    public String meaning() {
        return meaning;
    }

    static Optional<Tested> named(String name) {
        return List.of(values()).stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
