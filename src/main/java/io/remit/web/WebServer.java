package io.remit.web;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The HTTP server. Started once, with every room's routes. */
public final class WebServer implements AutoCloseable {
    private static final long MAX_REQUEST_BYTES = 24L << 20;

    /** What Jetty would find out by loading the JVM's whole management layer, a tenth of a second at each start. */
    private static final Map<String, String> JETTY_SETTINGS =
            Map.of("org.eclipse.jetty.util.referencesPerCacheLine", "16");

    private final Javalin javalin;

    private WebServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /** @param requestIds gives every request an id */
    public static WebServer start(WebConfig config, Routes routes, Gates gates, Supplier<String> requestIds) {
        JETTY_SETTINGS.forEach(System.getProperties()::putIfAbsent);
        var assets = new Assets();
        routes.open(Method.POST, "/theme", WebServer::chooseTheme);
        var shells = new Shells(routes, assets, config.demo());
        var pages = new Pages(shells.neutral());
        var firstPage = rendering(pages, shells.neutral());
        var exchange = new Exchange(config, gates, pages, shells, requestIds, SignInFirst.of(routes));
        var javalin = Javalin.create(javalinConfig -> {
            javalinConfig.startup.showJavalinBanner = false;
            javalinConfig.http.prefer405over404 = true;
            javalinConfig.http.maxRequestSize = MAX_REQUEST_BYTES;
            javalinConfig.jetty.host = config.host();
            javalinConfig.jetty.port = config.port();
            javalinConfig.jetty.modifyHttpConfiguration(http -> {
                http.setSendServerVersion(false);
                http.addCustomizer((request, headers) -> new BoundedBody(request, MAX_REQUEST_BYTES));
            });
            javalinConfig.jetty.modifyServletContextHandler(
                    // The route says how long a body may be; a pasted page is one long field.
                    handler -> handler.setMaxFormContentSize((int) MAX_REQUEST_BYTES));
            for (var route : routes.table()) {
                var type = route.method() == Method.GET ? HandlerType.GET : HandlerType.POST;
                javalinConfig.routes.addHttpHandler(type, route.path(), context -> exchange.run(context, route));
                if (route.forPrograms() && route.method() == Method.GET) {
                    // Javalin answers HEAD without asking the handler, and a ping by HEAD is one too.
                    javalinConfig.routes.addHttpHandler(
                            HandlerType.HEAD, route.path(), context -> exchange.run(context, route));
                }
            }
            javalinConfig.routes.get("/static/{hash}/{name}", context -> {
                var asset = assets.at(context.path());
                context.header("X-Content-Type-Options", "nosniff");
                if (asset.isPresent()) {
                    context.header("Cache-Control", "public, max-age=31536000, immutable");
                    context.contentType(asset.get().contentType())
                            .result(asset.get().content());
                } else {
                    exchange.unanswered(context, 404);
                }
            });
            for (int status : new int[] {400, 404, 405, 413, 415, 500}) {
                javalinConfig.routes.error(status, context -> exchange.unanswered(context, status));
            }
        });
        javalin.start();
        finish(firstPage);
        return new WebServer(javalin);
    }

    /** The first page costs as much as starting the server, nearly all of it for loading Thymeleaf; so both at once. */
    private static Thread rendering(Pages pages, Shell shell) {
        var page = Reply.page("errors/problem", ProblemPages.page(404, "", ""));
        var thread = new Thread(() -> pages.render(page, shell, false), "first-page");
        thread.start();
        return thread;
    }

    private static void finish(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static Reply chooseTheme(Request in) {
        var form = in.form();
        var back = form.text("return");
        var theme = Shells.theme(Optional.of(form.text("theme")));
        var year = 365 * 24 * 3600;
        return Reply.goTo(isOurs(back) ? back : "/").cookie(new Cookie(Shells.THEME_COOKIE, theme, year));
    }

    /** Whether an address that came from outside leads back into the portal and nowhere else. */
    public static boolean isOurs(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(c -> c < ' ' || c == '\\');
    }
}
