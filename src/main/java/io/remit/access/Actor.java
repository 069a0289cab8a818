package io.remit.access;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Who acts.
 *
 * @param kind what sort of actor
 * @param name for an account its id; for a ping or an API token its id; for a job or command its name; empty for a visitor
 */
public record Actor(Kind kind, String name) {

    /** The sorts of actor. A visitor has not signed in. */
    public enum Kind {
        ACCOUNT,
        JOB,
        COMMAND,
        PING,
        TOKEN,
        VISITOR
    }

    public static Actor account(AccountId id) {
        return new Actor(Kind.ACCOUNT, id.toString());
    }

    /** The actor that a row keeps as its {@link #reference}. */
    public static Actor of(String reference) {
        var colon = reference.indexOf(':');
        var kind = Kind.valueOf(reference.substring(0, colon).toUpperCase(Locale.ROOT));
        return new Actor(kind, reference.substring(colon + 1));
    }

    /** {@code kind:name}, as rows keep who made them. */
    public String reference() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + name;
    }

    /** The account that acts, where one does. */
    public Optional<AccountId> accountId() {
        return kind == Kind.ACCOUNT ? Optional.of(new AccountId(UUID.fromString(name))) : Optional.empty();
    }
}
