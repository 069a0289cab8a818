package io.remit.app;

import io.remit.access.Access;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/** Where looks at trails are handed to the background, once there is one. */
final class VerificationHook implements BiConsumer<Access, UUID> {
    private final AtomicReference<BiConsumer<Access, UUID>> background = new AtomicReference<>((access, id) -> {
        // Nobody runs it; it is told as broken off later.
    });

    void hear(BiConsumer<Access, UUID> listener) {
        background.set(listener);
    }

    @Override
    public void accept(Access access, UUID id) {
        background.get().accept(access, id);
    }
}
