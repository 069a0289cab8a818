package io.remit.release;

import static io.remit.access.Permission.CATALOG_READ;
import static io.remit.access.Permission.VERSION_PUBLISH;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.ServiceVersionId;
import io.remit.catalog.CatalogService;
import io.remit.catalog.ServiceEntry;
import io.remit.identity.MembershipService;
import io.remit.report.Csv;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The operator's page of a service's versions. */
public final class ReleaseRoutes {
    static final int PAGE = 50;
    private final ReleaseService releases;
    private final CatalogService catalog;
    private final MembershipService members;

    public ReleaseRoutes(ReleaseService releases, CatalogService catalog, MembershipService members) {
        this.releases = releases;
        this.catalog = catalog;
        this.members = members;
    }

    public void register(Routes routes) {
        routes.operator(GET, "/catalog/{service}/versions", CATALOG_READ, this::page);
        routes.operator(GET, "/catalog/{service}/versions/csv", CATALOG_READ, this::csv);
        routes.operator(POST, "/catalog/{service}/versions", VERSION_PUBLISH, this::publish)
                .reshow(this::page);
        routes.operator(POST, "/catalog/{service}/versions/{version}/withdrawal", VERSION_PUBLISH, this::withdraw)
                .reshow(this::withdrawingAgain);
    }

    private Reply publish(Request in) {
        var service = service(in);
        var version = releases.publish(in.access(), service, VersionForm.read(in, catalog.today()));
        return Reply.goTo(base(service))
                .flash(version.name() + " is published. Tenants see which of their jobs run on older versions.");
    }

    private Reply withdraw(Request in) {
        var service = service(in);
        var version = releases.withdraw(in.access(), service, version(in), VersionForm.reason(in));
        return Reply.goTo(base(service)).flash(version.name() + " is withdrawn.");
    }

    private Reply csv(Request in) {
        var service = service(in);
        var names = List.of(service);
        return Reply.file(Attachment.csv(
                service.slug() + "-versions.csv",
                Csv.bytes(VersionRows.COLUMNS, VersionRows.of(releases.versions(in.access(), service.id()), names))));
    }

    private Reply page(Request in) {
        return show(in, Optional.empty());
    }

    private Reply withdrawingAgain(Request in) {
        return show(in, Optional.of(version(in)));
    }

    private Reply show(Request in, Optional<ServiceVersionId> withdrawing) {
        var service = service(in);
        var listed = releases.listed(in.access(), List.of(service), VersionRows.after(in), PAGE);
        var newest = releases.newest(in.access(), service.id()).map(ServiceVersion::id);
        var names = members.namesByReference(
                in.access(),
                listed.versions().stream().map(ServiceVersion::publishedBy).toList());
        LocalDate today = catalog.today();
        var view = new VersionsView(in, service, base(service), names, newest, today);
        return Reply.page("release/versions", view.page(listed, withdrawing));
    }

    private ServiceEntry service(Request in) {
        return catalog.service(in.access(), in.path("service"));
    }

    private static ServiceVersionId version(Request in) {
        return in.id("version", ServiceVersionId::new);
    }

    private static String base(ServiceEntry service) {
        return "/admin/catalog/" + service.slug() + "/versions";
    }
}
