package io.remit.exercise;

import io.remit.access.AccountId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Between what rows may lack and what records say. */
final class Columns {
    private Columns() {}

    static @Nullable Long seconds(Optional<Duration> duration) {
        return duration.map(Duration::toSeconds).orElse(null);
    }

    static Optional<Duration> duration(@Nullable Long seconds) {
        return Optional.ofNullable(seconds).map(Duration::ofSeconds);
    }

    static Optional<AccountId> account(@Nullable UUID id) {
        return Optional.ofNullable(id).map(AccountId::new);
    }
}
