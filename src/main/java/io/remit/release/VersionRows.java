package io.remit.release;

import io.remit.access.ServiceVersionId;
import io.remit.catalog.ServiceEntry;
import io.remit.web.Request;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Pager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the operator's list of versions and a tenant's have in common. */
final class VersionRows {
    static final List<String> COLUMNS = List.of(
            "service", "version", "kind", "released", "supported until", "note", "withdrawn", "reason of withdrawal");

    private VersionRows() {}

    /** As a table for spreadsheets. */
    static List<List<String>> of(Collection<ServiceVersion> versions, Collection<ServiceEntry> services) {
        return versions.stream()
                .map(version -> List.of(
                        name(version, services),
                        version.name(),
                        version.kind().label(),
                        version.releasedOn().toString(),
                        version.supportedUntil().map(LocalDate::toString).orElse(""),
                        version.note(),
                        version.withdrawn().map(one -> one.at().toString()).orElse(""),
                        version.withdrawn()
                                .map(ServiceVersion.Withdrawal::reason)
                                .orElse("")))
                .toList();
    }

    /** What the version's service is called. */
    static String name(ServiceVersion version, Collection<ServiceEntry> services) {
        return services.stream()
                .filter(service -> service.id().equals(version.service()))
                .findFirst()
                .map(ServiceEntry::name)
                .orElse("");
    }

    static Badge state(ServiceVersion version, Collection<ServiceVersionId> newest, LocalDate today) {
        if (version.isWithdrawn()) {
            return Badge.bad("Withdrawn");
        }
        if (newest.contains(version.id())) {
            return Badge.ok("Newest");
        }
        return version.supportedOn(today) ? Badge.quiet("history", "Older") : Badge.warn("Not supported any more");
    }

    /** The version after which the page of the list begins. */
    static Optional<ServiceVersionId> after(Request in) {
        return in.queryId("after", ServiceVersionId::new);
    }

    /** Back to the newest, and on to older ones. */
    static Pager pager(Request in, String base, ReleaseService.Listed listed) {
        var last = listed.versions().size() - 1;
        return new Pager(
                after(in).isPresent() ? base : "",
                listed.more() ? base + "?after=" + listed.versions().get(last).id() : "");
    }
}
