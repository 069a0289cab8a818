package io.remit.web;

import io.remit.web.parts.Alert;
import io.remit.web.parts.Guide;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes the shell of a request: who looks, where they can go, what they were just told. */
final class Shells {
    static final String THEME_COOKIE = "remit_theme";
    static final String FLASH_COOKIE = "remit_flash";
    private final Routes routes;
    private final Assets assets;
    private final boolean demo;

    Shells(Routes routes, Assets assets, boolean demo) {
        this.routes = routes;
        this.assets = assets;
        this.demo = demo;
    }

    Shell neutral() {
        return shell(Viewer.NOBODY, "auto", "/", "", List.of(), Guide.NONE, List.of());
    }

    Shell of(Request in) {
        var base = in.viewer().base();
        var entries = base.startsWith("/t/")
                ? routes.tenantNav()
                : base.equals("/admin") ? routes.operatorNav() : List.<Routes.NavEntry>of();
        var allowed = entries.stream()
                .filter(entry -> in.access().may(entry.permission()))
                .toList();
        var here = here(allowed, base, in.context().path());
        var nav = allowed.stream()
                .map(entry -> new Shell.NavItem(
                        entry.label(),
                        base + entry.path(),
                        entry.icon(),
                        here.filter(entry::equals).isPresent()))
                .toList();
        var flash = flash(in.cookie(FLASH_COOKIE));
        var guide = base.startsWith("/t/") ? routes.tenantGuide().of(in, !flash.isEmpty()) : Guide.NONE;
        var alerts = base.isEmpty() ? List.<Alert>of() : routes.alerting().of(in);
        return shell(in.viewer(), theme(in.cookie(THEME_COOKIE)), in.address(), flash, alerts, guide, nav);
    }

    static String theme(Optional<String> chosen) {
        return chosen.filter(theme -> theme.equals("light") || theme.equals("dark"))
                .orElse("auto");
    }

    static String encoded(String flash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(flash.getBytes(StandardCharsets.UTF_8));
    }

    private static String flash(Optional<String> cookie) {
        try {
            return cookie.map(value -> new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8))
                    .orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** The place a page belongs to: of those above it in the address the nearest. */
    private static Optional<Routes.NavEntry> here(List<Routes.NavEntry> entries, String base, String path) {
        return entries.stream()
                .filter(entry -> path.equals(base + entry.path())
                        || !entry.path().isEmpty() && path.startsWith(base + entry.path() + "/"))
                .max(Comparator.comparingInt(entry -> entry.path().length()));
    }

    private Shell shell(
            Viewer viewer,
            String theme,
            String path,
            String flash,
            List<Alert> alerts,
            Guide guide,
            List<Shell.NavItem> nav) {
        var tenant = viewer.base().startsWith("/t/") ? viewer.base().substring(3) : "";
        return new Shell(
                demo,
                theme,
                path,
                viewer.signedIn(),
                viewer.name(),
                viewer.email(),
                viewer.place(),
                viewer.base().isEmpty() ? "/" : viewer.base(),
                tenant,
                nav,
                viewer.places(),
                flash,
                alerts,
                guide,
                assets.css,
                assets.paperCss,
                assets.script,
                assets.icons,
                assets.htmx,
                assets.events);
    }
}
