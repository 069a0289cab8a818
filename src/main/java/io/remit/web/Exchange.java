package io.remit.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.SameSite;
import io.remit.access.Access;
import io.remit.access.Origin;
import io.remit.access.Problem;
import io.remit.web.Gates.SignInNeeded;
import io.remit.web.Gates.TokenNeeded;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Carries one request through: checks, gate, handler, reply; and every way it can fail. */
final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final String REQUEST_ID = "remit.request";
    private static final String VARY = "HX-Request, Cookie, Accept-Encoding";
    private static final int FLASH_SECONDS = 60;
    private static final String BEARER = "Bearer ";
    private final WebConfig config;
    private final Gates gates;
    private final Pages pages;
    private final Shells shells;
    private final CrossSite crossSite;
    private final Supplier<String> requestIds;
    private final SignInFirst signIn;

    Exchange(
            WebConfig config,
            Gates gates,
            Pages pages,
            Shells shells,
            Supplier<String> requestIds,
            SignInFirst signIn) {
        this.config = config;
        this.gates = gates;
        this.pages = pages;
        this.shells = shells;
        this.crossSite = new CrossSite(config.baseUrl());
        this.requestIds = requestIds;
        this.signIn = signIn;
    }

    void run(Context context, Route route) {
        guarded(context, route.path(), () -> {
            if (context.contentLength() > route.maxBodyBytes()) {
                fail(context, 413, "");
                return;
            }
            BoundedBody.of(context).allow(route.maxBodyBytes());
            var visit = visit(context);
            if (context.method() == HandlerType.POST
                    && !route.forPrograms()
                    && !crossSite.allows(context, visit.sessionToken().isPresent())) {
                fail(context, 403, "This request came from another site, so it was refused.");
                return;
            }
            Supplier<Entry> gate = gate(context, route, visit);
            var in = new Request(context, gate.get());
            if (!route.forPrograms()) {
                Posted.read(context, route.maxBodyBytes(), config.incoming());
            }
            if (holdsNul(context)) {
                fail(context, 400, "");
                return;
            }
            var reply = answer(in, route);
            if (reply.stream().isPresent()) {
                stream(context, in, reply.stream().get(), () -> gate.get().access());
            } else {
                send(context, in, reply);
            }
        });
    }

    /** Nobody types the character NUL, and PostgreSQL refuses any text that holds it. */
    private static boolean holdsNul(Context context) {
        return (context.queryString() != null && holdsNul(context.queryParamMap()))
                || holdsNul(Posted.of(context).values());
    }

    private static boolean holdsNul(Map<String, List<String>> parameters) {
        return parameters.values().stream().flatMap(List::stream).anyMatch(value -> value.indexOf('\0') >= 0);
    }

    /** For what no route answers. */
    void unanswered(Context context, int status) {
        if (context.attribute(REQUEST_ID) == null) {
            guarded(context, "(no route)", () -> fail(context, status, ""));
        }
    }

    /** The way in, which who watches for long is led through again and again; it holds nothing of the request. */
    private Supplier<Entry> gate(Context context, Route route, Visit visit) {
        var tenant = route.path().contains("{tenant}") ? context.pathParam("tenant") : "";
        return () -> switch (route.kind()) {
            case OPEN -> gates.open(visit);
            case API -> gates.nobody(visit);
            case API_TENANT -> gates.program(visit, tenant, route.permission().orElseThrow());
            case API_SERVICE -> gates.programOfService(visit, route.permission().orElseThrow());
            case SIGNED_IN -> gates.signedIn(visit);
            case TENANT -> gates.tenant(visit, tenant, route.permission().orElseThrow());
            case OPERATOR -> gates.operator(visit, route.permission().orElseThrow());
            case OPERATOR_IN_TENANT ->
                gates.operatorIn(visit, tenant, route.permission().orElseThrow());
        };
    }

    /** Proxies that gather before they pass on would hold back what should be seen at once. */
    private void stream(Context context, Request in, Reply.Stream stream, Supplier<Access> gate) {
        context.header("X-Accel-Buffering", "no").header("Cache-Control", "no-store, no-transform");
        context.contentType("text/event-stream;charset=utf-8").status(200);
        if (context.method() != HandlerType.GET) {
            return;
        }
        try {
            var watcher =
                    new Watcher(stream.watch(), in.access(), gate, context.res().getOutputStream());
            stream.live().join(watcher, reply -> pages.fragment(reply));
            context.future(() -> watcher.begin(context.req().getAsyncContext()));
        } catch (IOException e) {
            throw new UncheckedIOException("A stream could not be begun", e);
        }
    }

    private static Reply answer(Request in, Route route) {
        try {
            return route.handler().handle(in);
        } catch (Problem.Invalid | Problem.Conflict problem) {
            var reshow = route.reshow().orElseThrow(() -> problem);
            return reshow.handle(in.rejected(problem)).status(ProblemPages.status(problem));
        }
    }

    /** @param path the route's pattern: a real path may hold the secret of a one-time link, and is never logged */
    private void guarded(Context context, String path, Runnable work) {
        var requestId = requestIds.get();
        context.attribute(REQUEST_ID, requestId);
        MDC.put("request", requestId);
        headers(context);
        try {
            work.run();
        } catch (SignInNeeded e) {
            Htmx.leaveFor(context, signIn.address(context, path));
        } catch (TokenNeeded e) {
            context.header("WWW-Authenticate", e.challenge());
            fail(context, 401, e.detail());
        } catch (JsonBody.Unreadable e) {
            fail(context, e.status(), e.detail());
        } catch (Problem.TooMany e) {
            context.header("Retry-After", Long.toString(e.retryAfterSeconds()));
            fail(context, 429, message(e));
        } catch (Problem e) {
            fail(context, ProblemPages.status(e), message(e), e instanceof Problem.Invalid i ? i.errors() : Map.of());
        } catch (HttpResponseException e) {
            fail(context, e.getStatus(), "");
        } catch (Exception | Error e) {
            failUnexpectedly(context, path, e);
        } finally {
            Posted.discard(context);
            MDC.remove("request");
        }
    }

    /** Javalin, written in Kotlin, throws checked exceptions that it does not declare where a body cannot be read. */
    private void failUnexpectedly(Context context, String path, Throwable e) {
        if (BoundedBody.of(context).isExceeded()) {
            fail(context, 413, "");
        } else {
            LOG.error("{} {} failed", context.method(), path, e);
            fail(context, 500, "");
        }
    }

    private static String message(Problem problem) {
        return problem instanceof Problem.NotFound
                ? ""
                : Optional.ofNullable(problem.getMessage()).orElse("");
    }

    private void headers(Context context) {
        context.header(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                        + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        context.header("Cache-Control", "no-store");
        if (config.secure()) {
            context.header("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private Visit visit(Context context) {
        var requestId =
                Optional.<String>ofNullable(context.attribute(REQUEST_ID)).orElse("");
        return new Visit(
                new Origin(requestId, context.ip()),
                Optional.ofNullable(context.cookie(gates.sessionCookie())).filter(token -> !token.isEmpty()),
                bearerToken(context));
    }

    private static Optional<String> bearerToken(Context context) {
        return Optional.ofNullable(context.header("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .filter(token -> !token.isEmpty());
    }

    private void send(Context context, Request in, Reply reply) {
        if (reply.inPlace().isPresent() && Htmx.wantsFragment(context)) {
            send(context, in, reply.inPlace().get());
            return;
        }
        reply.cookies().forEach(cookie -> set(context, cookie));
        reply.flash()
                .ifPresent(text -> set(context, new Cookie(Shells.FLASH_COOKIE, Shells.encoded(text), FLASH_SECONDS)));
        switch (reply.kind()) {
            case GO_TO -> context.header("Location", reply.target()).status(303);
            case LEAVE_FOR -> Htmx.leaveFor(context, reply.target());
            case BYTES -> sendBytes(context, reply);
            case FILE -> sendFile(context, reply.attachment().orElseThrow());
            case PAPER -> sendFile(context, printed(in, reply));
            case PAGE -> sendPage(context, in, reply);
            case STREAM -> throw new IllegalStateException("A stream is no part of a page");
        }
    }

    private Attachment printed(Request in, Reply reply) {
        var pdf = config.paper().print(pages.html(reply, shells.of(in)));
        var named = reply.attachment().orElseThrow();
        return new Attachment(named.name(), named.contentType(), pdf.length, () -> new ByteArrayInputStream(pdf));
    }

    private static void sendBytes(Context context, Reply reply) {
        if (reply.keptAs().isPresent()) {
            var etag = '"' + DigestUtils.sha256Hex(reply.keptAs().get()) + '"';
            context.header("Cache-Control", "private, no-cache").header("ETag", etag);
            if (etag.equals(context.header("If-None-Match"))) {
                context.status(304);
                return;
            }
        }
        context.contentType(reply.target()).status(reply.status()).result(reply.content());
    }

    /** A file of somebody's is never shown by the browser as a page of ours, whatever is in it. */
    private static void sendFile(Context context, Attachment file) {
        try (var content = file.source().open()) {
            context.header("Content-Security-Policy", "sandbox; default-src 'none'")
                    .header("Cache-Control", "private, no-store")
                    .header("Content-Disposition", file.disposition())
                    .contentType(file.contentType())
                    .status(200);
            if (file.bytes() >= 0) {
                context.res().setContentLengthLong(file.bytes());
            }
            content.transferTo(context.res().getOutputStream());
        } catch (EofException e) {
            LOG.debug("Whoever asked for a file has left before its end", e);
        } catch (IOException e) {
            if (!context.res().isCommitted()) {
                throw new UncheckedIOException("A file could not be read", e);
            }
            // An error page would end up inside the file; sent short of its length, the connection is broken off.
            LOG.error("A file could not be read to its end", e);
        }
    }

    private void sendPage(Context context, Request in, Reply reply) {
        var shell = shells.of(in);
        if (!shell.flash().isEmpty()) {
            set(context, Cookie.remove(Shells.FLASH_COOKIE));
        }
        var fragmentOnly = !reply.fragment().isEmpty() && Htmx.wantsFragment(context);
        var rendered = pages.render(reply, shell, fragmentOnly);
        context.header("Vary", VARY);
        if (!rendered.etag().isEmpty()) {
            context.header("Cache-Control", "private, no-cache").header("ETag", rendered.etag());
            if (rendered.etag().equals(context.header("If-None-Match"))) {
                context.status(304);
                return;
            }
        }
        context.status(reply.status());
        write(context, rendered);
    }

    private void set(Context context, Cookie cookie) {
        var secure = config.secure();
        context.cookie(new io.javalin.http.Cookie(
                cookie.name(), cookie.value(), "/", cookie.maxAgeSeconds(), secure, true, null, SameSite.LAX));
    }

    private void fail(Context context, int status, String detail) {
        fail(context, status, detail, Map.of());
    }

    private void fail(Context context, int status, String detail, Map<String, String> errors) {
        var requestId =
                Optional.<String>ofNullable(context.attribute(REQUEST_ID)).orElse("");
        var page = ProblemPages.page(status, detail, requestId);
        if (context.path().startsWith("/api/")) {
            context.status(status).contentType(ProblemJson.MEDIA_TYPE).result(ProblemJson.of(page, errors));
            return;
        }
        var in = new Request(context, whoever(context, requestId));
        var rendered = pages.render(Reply.page("errors/problem", page), shells.of(in), false);
        context.header("Vary", VARY).header("X-Request-Id", requestId);
        context.status(status);
        write(context, rendered);
    }

    private static void write(Context context, Pages.Rendered rendered) {
        try {
            rendered.body().send(context, "text/html;charset=utf-8");
        } catch (IOException e) {
            LOG.debug("Whoever asked has left before the answer was there", e);
        }
    }

    /** Error pages keep the person's layout where possible, and appear without one when even that fails. */
    private Entry whoever(Context context, String requestId) {
        try {
            return gates.open(visit(context));
        } catch (RuntimeException e) {
            return gates.nobody(visit(context));
        }
    }
}
