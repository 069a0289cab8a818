package io.remit.token;

import static io.remit.access.Permission.SERVICE_TOKEN_EDIT;
import static io.remit.access.Permission.TOKEN_EDIT;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.Access;
import io.remit.access.Permission;
import io.remit.access.TokenId;
import io.remit.catalog.CatalogService;
import io.remit.catalog.ServiceEntry;
import io.remit.identity.MembershipService;
import io.remit.report.Csv;
import io.remit.web.Attachment;
import io.remit.web.Once;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A tenant's page of tokens, and the operator's of services' tokens. */
public final class TokenRoutes {
    private static final int NAME_CHARACTERS = 120;
    private final TokenService tokens;
    private final CatalogService catalog;
    private final MembershipService memberships;
    private final Clock clock;

    public TokenRoutes(TokenService tokens, CatalogService catalog, MembershipService memberships, Clock clock) {
        this.tokens = tokens;
        this.catalog = catalog;
        this.memberships = memberships;
        this.clock = clock;
    }

    public void registerForTenants(Routes routes) {
        routes.tenantNav("API tokens", "key", "/tokens", TOKEN_EDIT);
        routes.tenant(GET, "/tokens", TOKEN_EDIT, this::page);
        routes.tenant(GET, "/tokens/csv", TOKEN_EDIT, this::csv);
        routes.tenant(POST, "/tokens", TOKEN_EDIT, this::make).reshow(this::page);
        routes.tenant(POST, "/tokens/{token}/revocation", TOKEN_EDIT, this::revoke);
    }

    public void registerForServices(Routes routes) {
        routes.operatorNav("API tokens", "key", "/tokens", SERVICE_TOKEN_EDIT);
        routes.operator(GET, "/tokens", SERVICE_TOKEN_EDIT, this::page);
        routes.operator(GET, "/tokens/csv", SERVICE_TOKEN_EDIT, this::csv);
        routes.operator(POST, "/tokens", SERVICE_TOKEN_EDIT, this::make).reshow(this::page);
        routes.operator(POST, "/tokens/{token}/revocation", SERVICE_TOKEN_EDIT, this::revoke);
    }

    private Reply make(Request in) {
        var form = in.form();
        var name = form.required("name", "Say which program uses it, such as training pipeline.", NAME_CHARACTERS);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var lastDay = form.date("lastDay", today.plusDays(TokenDraft.USUAL_DAYS));
        var permissions = new LinkedHashSet<Permission>();
        for (var permission : TokenDraft.GIVEABLE.keySet()) {
            if (form.all("permission").contains(permission.name())) {
                permissions.add(permission);
            }
        }
        var service = Optional.<ServiceEntry>empty();
        if (forServices(in.access())) {
            service = catalog.find(in.access(), form.text("service"));
            if (service.isEmpty()) {
                form.reject("service", "Choose one of the services.");
            }
        }
        form.mustBeValid();
        var draft = new TokenDraft(service.map(ServiceEntry::id), name, permissions, lastDay);
        var made = tokens.make(in.access(), draft);
        return Once.goTo(in, base(in), List.of(made.name(), made.secret()));
    }

    private Reply revoke(Request in) {
        var name = tokens.revoke(in.access(), in.id("token", TokenId::new));
        return Reply.goTo(base(in)).flash("The token " + name + " is revoked; it opens nothing any more.");
    }

    private Reply page(Request in) {
        var all = tokens.tokens(in.access());
        var names = names(in.access(), all);
        var services = catalog.services(in.access());
        var view = new TokensView(in, base(in), forServices(in.access()), services, names, now());
        var made = Once.taken(in, base(in));
        var page = Reply.page("token/tokens", view.page(all, made));
        return made.isEmpty() ? page : Once.shown(page);
    }

    private Reply csv(Request in) {
        var all = tokens.tokens(in.access());
        var names = names(in.access(), all);
        Map<Object, String> services =
                catalog.services(in.access()).stream().collect(Collectors.toMap(ServiceEntry::id, ServiceEntry::name));
        var rows = all.stream()
                .map(token -> List.of(
                        token.name(),
                        token.service().map(id -> services.getOrDefault(id, "")).orElse(""),
                        token.permissions().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                        names.getOrDefault(token.madeBy(), ""),
                        token.madeAt().toString(),
                        token.expiresAt().toString(),
                        token.usedAt().map(Instant::toString).orElse(""),
                        token.revokedAt().map(Instant::toString).orElse("")))
                .toList();
        var columns = List.of("token", "service", "permissions", "made by", "made", "ends", "last used", "revoked");
        return Reply.file(Attachment.csv("tokens.csv", Csv.bytes(columns, rows)));
    }

    private Map<String, String> names(Access access, List<Token> all) {
        return memberships.namesByReference(
                access, all.stream().map(Token::madeBy).toList());
    }

    private Instant now() {
        return clock.instant();
    }

    private static boolean forServices(Access access) {
        return access.tenant().equals(Access.PLATFORM);
    }

    private static String base(Request in) {
        return in.viewer().base() + "/tokens";
    }
}
