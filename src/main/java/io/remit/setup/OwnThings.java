package io.remit.setup;

import io.remit.access.Access;
import io.remit.access.AccountId;
import java.util.List;

/** What a room above keeps for one member alone, and what ends with the membership. */
public interface OwnThings {
    /** What there is of it, each in a few words. */
    List<String> of(Access access, AccountId member);

    /** Ends all of it, where there is any. */
    void end(Access access, AccountId member);
}
