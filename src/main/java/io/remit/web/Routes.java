package io.remit.web;

import io.remit.access.Permission;
import io.remit.web.parts.Alert;
import io.remit.web.parts.Guide;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where rooms declare their routes and their places in the navigation. No other way leads to a handler. */
public final class Routes {
    private final List<Route> routes = new ArrayList<>();
    private final List<NavEntry> tenantNav = new ArrayList<>();
    private final List<NavEntry> operatorNav = new ArrayList<>();
    private Guiding tenantGuide = (in, justSaved) -> Guide.NONE;
    private Alerting alerting = in -> List.of();

    /**
     * One entry of the navigation.
     *
     * @param label what people read
     * @param icon name in the sprite
     * @param path after the place's base
     * @param permission without which it is not shown
     */
    public record NavEntry(String label, String icon, String path, Permission permission) {}

    /** Tells whether a tenant's page is a step of something longer. */
    @FunctionalInterface
    public interface Guiding {
        /** @param justSaved whether the page tells what was just done */
        Guide of(Request in, boolean justSaved);
    }

    /** Tells what goes on that whoever looks at a page of a tenant, or of the operator, must know. Asked for every page. */
    @FunctionalInterface
    public interface Alerting {
        List<Alert> of(Request in);
    }

    /** Anybody may come. */
    public Route open(Method method, String path, Handler handler) {
        return add(new Route(method, path, Route.Kind.OPEN, Optional.empty(), handler));
    }

    /**
     * For programs: no session, no cookie and no form, so that no browser can be tricked into anything. What goes wrong is
     * told as a problem in JSON (RFC 9457).
     */
    public Route api(Method method, String path, Handler handler) {
        return add(new Route(method, "/api" + path, Route.Kind.API, Optional.empty(), handler));
    }

    /** Programs with a token that has the permission, below {@code /api/v1/tenants/{tenant}}. */
    public Route apiTenant(Method method, String path, Permission permission, Handler handler) {
        return add(new Route(
                method, "/api/v1/tenants/{tenant}" + path, Route.Kind.API_TENANT, Optional.of(permission), handler));
    }

    /** Programs with the token of a service that has the permission, below {@code /api/v1}: they speak of every tenant. */
    public Route apiService(Method method, String path, Permission permission, Handler handler) {
        return add(new Route(method, "/api/v1" + path, Route.Kind.API_SERVICE, Optional.of(permission), handler));
    }

    /** Whoever is signed in, on pages of their own. */
    public Route signedIn(Method method, String path, Handler handler) {
        return add(new Route(method, path, Route.Kind.SIGNED_IN, Optional.empty(), handler));
    }

    /** Members with the permission, below {@code /t/{tenant}}. */
    public Route tenant(Method method, String path, Permission permission, Handler handler) {
        return add(new Route(method, "/t/{tenant}" + path, Route.Kind.TENANT, Optional.of(permission), handler));
    }

    /** The operator, below {@code /admin}; with {@code {tenant}} in the path, inside that tenant. */
    public Route operator(Method method, String path, Permission permission, Handler handler) {
        var kind = path.contains("{tenant}") ? Route.Kind.OPERATOR_IN_TENANT : Route.Kind.OPERATOR;
        return add(new Route(method, "/admin" + path, kind, Optional.of(permission), handler));
    }

    public void tenantNav(String label, String icon, String path, Permission permission) {
        tenantNav.add(new NavEntry(label, icon, path, permission));
    }

    public void operatorNav(String label, String icon, String path, Permission permission) {
        operatorNav.add(new NavEntry(label, icon, path, permission));
    }

    /** What leads through the pages of a tenant's members, above whatever page it is about. */
    public void tenantGuide(Guiding guide) {
        tenantGuide = guide;
    }

    /** What is told on every page, of a tenant's and of the operator's. */
    public void alerting(Alerting alerts) {
        alerting = alerts;
    }

    /** Every declared route, in order of declaration. */
    public List<Route> table() {
        return List.copyOf(routes);
    }

    List<NavEntry> tenantNav() {
        return tenantNav;
    }

    Guiding tenantGuide() {
        return tenantGuide;
    }

    Alerting alerting() {
        return alerting;
    }

    List<NavEntry> operatorNav() {
        return operatorNav;
    }

    private Route add(Route route) {
        routes.add(route);
        return route;
    }
}
