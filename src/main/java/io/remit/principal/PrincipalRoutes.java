package io.remit.principal;

import static io.remit.access.Permission.CATALOG_READ;
import static io.remit.access.Permission.PRINCIPAL_EDIT;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.Problem.NotFound;
import io.remit.catalog.CatalogService;
import io.remit.catalog.ServiceEntry;
import io.remit.objectstorage.BucketAddress;
import io.remit.objectstorage.Platform;
import io.remit.principal.PrincipalService.KeyFacts;
import io.remit.principal.PrincipalsPage.Fields;
import io.remit.principal.PrincipalsPage.Section;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.Typed;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The operator's page of whom tenants authorize for a service. */
public final class PrincipalRoutes {
    private final PrincipalService principals;
    private final CatalogService catalog;

    public PrincipalRoutes(PrincipalService principals, CatalogService catalog) {
        this.principals = principals;
        this.catalog = catalog;
    }

    public void register(Routes routes) {
        routes.operator(GET, "/catalog/{service}/principals", CATALOG_READ, this::page);
        routes.operator(POST, "/catalog/{service}/principals/{platform}", PRINCIPAL_EDIT, this::set)
                .reshow(this::page);
    }

    private Reply set(Request in) {
        var service = service(in);
        var platform = Arrays.stream(Platform.values())
                .filter(one -> name(one).equals(in.path("platform")))
                .findFirst()
                .orElseThrow(NotFound::new);
        var made = principals.set(in.access(), service, PrincipalForm.read(in, platform), PrincipalForm.seen(in));
        return Reply.goTo(base(service)).flash("Tenants now authorize " + made.granted() + ".");
    }

    private Reply page(Request in) {
        var service = service(in);
        var set = principals.principals(in.access(), List.of(service.id()));
        return Reply.page(
                "principal/principals",
                new PrincipalsPage(
                        List.of(
                                new Link("Catalog", "/admin/catalog"),
                                new Link(service.name(), "/admin/catalog/" + service.slug())),
                        service.name(),
                        in.access().may(PRINCIPAL_EDIT),
                        in.typed().field("", "").error(),
                        Arrays.stream(Platform.values())
                                .map(platform -> section(
                                        in,
                                        service,
                                        platform,
                                        set.stream()
                                                .filter(one -> one.platform() == platform)
                                                .findFirst()))
                                .toList()));
    }

    private Section section(Request in, ServiceEntry service, Platform platform, Optional<Principal> principal) {
        var action = base(service) + "/" + name(platform);
        var typed = in.typedInto(action);
        var key = principal.flatMap(one -> principals.keyFacts(in.access(), one));
        var id = name(platform);
        return new Section(
                id,
                platform.label(),
                state(principal),
                principal.map(Principal::granted).orElse(""),
                principal.map(Principal::testedAs).orElse(""),
                principal.map(Principal::note).orElse(""),
                principal.isPresent(),
                action,
                platform == Platform.IBM_COS,
                typed.isBack(),
                key.isPresent(),
                typed.fieldProblems().stream()
                        .map(problem -> new FieldProblem(problem.field() + "-" + id, problem.message()))
                        .toList(),
                fields(typed, principal, key));
    }

    private static Badge state(Optional<Principal> principal) {
        return principal
                .map(one -> switch (one.tested()) {
                    case NOBODY -> Badge.warn("Set, not tested");
                    case PRINCIPAL -> Badge.ok("Set, tested as the principal");
                    case STAND_IN -> Badge.info("Set, tested as a stand-in");
                })
                .orElse(Badge.quiet("circle-dashed", "Not set"));
    }

    private static Fields fields(Typed typed, Optional<Principal> principal, Optional<KeyFacts> key) {
        var tested = typed.field(
                "tested", principal.map(Principal::tested).orElse(Tested.NOBODY).name());
        var control = key.flatMap(KeyFacts::control);
        return new Fields(
                Integer.toString(principal.map(Principal::version).orElse(0)),
                typed.field("granted", principal.map(Principal::granted).orElse("")),
                typed.field(
                        "sourceService", principal.map(Principal::sourceService).orElse("")),
                typed.field("note", principal.map(Principal::note).orElse("")),
                tested,
                Arrays.stream(Tested.values())
                        .map(one ->
                                new Option(one.name(), one.label(), one.name().equals(tested.value())))
                        .toList(),
                typed.field(
                        "testedAs",
                        principal
                                .filter(Principal::isStandIn)
                                .map(Principal::testedAs)
                                .orElse("")),
                typed.field("hosts", key.map(KeyFacts::hosts).orElse("")),
                typed.field("key", ""),
                // A secret that was typed wrong is typed again: it is never sent back.
                new Field("", typed.field("secret", "").error()),
                typed.field(
                        "controlEndpoint",
                        control.map(one -> one.endpoint().toString()).orElse("")),
                typed.field("controlRegion", control.map(BucketAddress::region).orElse("")),
                typed.field("controlBucket", control.map(BucketAddress::name).orElse("")));
    }

    private ServiceEntry service(Request in) {
        return catalog.service(in.access(), in.path("service"));
    }

    private static String name(Platform platform) {
        return platform.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String base(ServiceEntry service) {
        return "/admin/catalog/" + service.slug() + "/principals";
    }
}
