package io.remit.authorization;

import io.remit.access.Access;
import io.remit.access.AuthorizationId;
import java.time.Instant;

/** Where it stands when an authorization is tried next: kept outside, once for all nodes. */
@FunctionalInterface
public interface ProbeCalendar {
    /** From now on it is tried at this time and no other. */
    void at(Access access, AuthorizationId id, Instant when);
}
