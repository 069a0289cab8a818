package io.remit.mechanism;

import io.remit.access.Access;
import io.remit.access.ServiceId;
import io.remit.release.ReleaseService;
import io.remit.release.Released;
import io.remit.standing.Cadence;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A version that the provider published sets off what is to be done on a new one. */
public final class ReleaseWitness implements Witness {
    private final ReleaseService releases;

    public ReleaseWitness(ReleaseService releases) {
        this.releases = releases;
    }

    @Override
    public boolean knowsOf(Asked asked) {
        return asked.causes().contains(Cadence.Cause.VERSION);
    }

    @Override
    public Witnessed of(Access access, Collection<ServiceId> services, LocalDate today) {
        var occasions = releases.releases(access, services).stream()
                .map(ReleaseWitness::occasion)
                .toList();
        return new Witnessed(List.of(), List.of(), occasions);
    }

    private static Occasion occasion(Released version) {
        return new Occasion(
                version.serviceVersion().value(),
                version.service(),
                Cadence.Cause.VERSION,
                Set.of(),
                version.releasedOn(),
                "Version " + version.name() + " was released",
                "/recovery/versions");
    }
}
