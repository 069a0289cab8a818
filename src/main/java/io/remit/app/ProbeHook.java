package io.remit.app;

import io.remit.access.Access;
import io.remit.access.AuthorizationId;
import io.remit.authorization.ProbeCalendar;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Where services say when an authorization is to be tried, before and after there is a schedule that hears it. */
final class ProbeHook implements ProbeCalendar {
    private final AtomicReference<ProbeCalendar> calendar = new AtomicReference<>((access, id, when) -> {
        // What nobody hears is found by the next look over all authorizations.
    });

    void hear(ProbeCalendar listener) {
        calendar.set(listener);
    }

    @Override
    public void at(Access access, AuthorizationId id, Instant when) {
        calendar.get().at(access, id, when);
    }
}
