package io.remit.release;

import static io.remit.access.Permission.RECOVERY_READ;
import static io.remit.web.Method.GET;

import io.remit.access.Access;
import io.remit.access.ServiceId;
import io.remit.catalog.CatalogService;
import io.remit.catalog.ServiceEntry;
import io.remit.report.Csv;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A tenant's page of the versions of its services, and of what runs on older ones. */
public final class UsedVersionRoutes {
    private static final int MOST_IN_TABLE = 10_000;
    private final ReleaseService releases;
    private final CatalogService catalog;
    private final Function<Access, List<Behind>> behind;

    /** @param behind what runs on older versions, as the rooms above that know it tell */
    public UsedVersionRoutes(ReleaseService releases, CatalogService catalog, Function<Access, List<Behind>> behind) {
        this.releases = releases;
        this.catalog = catalog;
        this.behind = behind;
    }

    public void register(Routes routes) {
        routes.tenant(GET, "/recovery/versions", RECOVERY_READ, this::page);
        routes.tenant(GET, "/recovery/versions/csv", RECOVERY_READ, this::csv);
    }

    private Reply csv(Request in) {
        var services = releases.used(in.access());
        var listed = releases.listed(in.access(), services, Optional.empty(), MOST_IN_TABLE);
        return Reply.file(Attachment.csv(
                "service-versions.csv", Csv.bytes(VersionRows.COLUMNS, VersionRows.of(listed.versions(), services))));
    }

    private Reply page(Request in) {
        var services = releases.used(in.access());
        var base = "/t/" + in.access().tenantSlug() + "/recovery/versions";
        var listed = releases.listed(in.access(), services, VersionRows.after(in), ReleaseRoutes.PAGE);
        var newest = releases.newestOf(
                in.access(), services.stream().map(ServiceEntry::id).toList());
        return Reply.page(
                "release/used",
                new UsedVersionsPage(
                        base,
                        lagging(in.access(), services, newest),
                        listed.versions().stream()
                                .map(version -> row(version, services, newest.values()))
                                .toList(),
                        VersionRows.pager(in, base, listed)));
    }

    private List<UsedVersionsPage.Lagging> lagging(
            Access access, List<ServiceEntry> services, Map<ServiceId, ServiceVersion> newest) {
        return behind.apply(access).stream()
                .filter(one -> newest.containsKey(one.service()))
                .map(one -> new UsedVersionsPage.Lagging(
                        one.project(),
                        VersionRows.name(newest.get(one.service()), services),
                        new Link(one.what(), one.href()),
                        one.runs().isEmpty() ? "version not told" : one.runs(),
                        newest.get(one.service()).name()))
                .toList();
    }

    private UsedVersionsPage.Row row(
            ServiceVersion version, List<ServiceEntry> services, Collection<ServiceVersion> newest) {
        return new UsedVersionsPage.Row(
                version.id().toString(),
                version.name(),
                VersionRows.name(version, services),
                version.kind().label(),
                VersionRows.state(
                        version, newest.stream().map(ServiceVersion::id).toList(), catalog.today()),
                version.note(),
                Moment.on(version.releasedOn()),
                version.supportedUntil().map(Moment::on).orElse(Moment.NONE),
                version.withdrawn().map(ServiceVersion.Withdrawal::reason).orElse(""));
    }
}
