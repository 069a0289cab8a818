package io.remit.access;

import java.util.Optional;

/**
 * Who acts.
 *
 * @param kind what sort of actor
 * @param name for an account its id; for a job or command its name; empty for a visitor
 */
public record Actor(Kind kind, String name) {

    /** The sorts of actor. A visitor has not signed in. */
    public enum Kind {
        ACCOUNT,
        JOB,
        COMMAND,
        VISITOR
    }

    public static Actor account(AccountId id) {
        return new Actor(Kind.ACCOUNT, id.toString());
    }

    /** {@code kind:name}, as rows keep who made them. */
    public String reference() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + name;
    }

    /** The account that acts, where one does. */
    public Optional<AccountId> accountId() {
        return kind == Kind.ACCOUNT ? Optional.of(new AccountId(java.util.UUID.fromString(name))) : Optional.empty();
    }
}
