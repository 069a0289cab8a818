package io.remit.job;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The newest version of a service.
 *
 * @param name as the provider calls it
 * @param releasedOn the day it came
 */
public record NewestVersion(String name, LocalDate releasedOn) {

    /** An exception given before does not speak of it. */
    Instant cameAt() {
        return releasedOn.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
