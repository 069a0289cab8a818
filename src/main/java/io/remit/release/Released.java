package io.remit.release;

import io.remit.access.ServiceId;
import io.remit.access.ServiceVersionId;
import java.time.LocalDate;

/**
 * That a version of a service came out: what a duty "on a new version" is due after.
 *
 * @param name the version's
 */
public record Released(ServiceVersionId serviceVersion, ServiceId service, String name, LocalDate releasedOn) {}
