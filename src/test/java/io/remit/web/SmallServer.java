package io.remit.web;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.Actor;
import io.remit.access.Origin;
import io.remit.access.Permission;
import io.remit.access.Problem.NotFound;
import io.remit.access.TenantId;
import io.remit.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A server with routes of the tests' own. Whoever's session is called {@code acme} belongs to the tenant Acme, and so on. */
final class SmallServer implements AutoCloseable {
    private static final AtomicInteger REQUESTS = new AtomicInteger();
    final Routes routes = new Routes();
    private final String baseUrl;
    /** Where files lie while they are uploaded. */
    final Path incoming;

    private WebServer server;

    SmallServer(String baseUrl) {
        this.baseUrl = baseUrl;
        try {
            incoming = Files.createTempDirectory("remit-incoming");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallServer start() {
        var config = new WebConfig("127.0.0.1", 0, baseUrl, false, incoming, html -> new byte[0]);
        server = WebServer.start(config, routes, new Places(), () -> "request-" + REQUESTS.incrementAndGet());
        return this;
    }

    URI base() {
        return URI.create("http://localhost:" + server.port());
    }

    Visitor nobody() {
        return Visitor.at(base());
    }

    /** A member of the tenant of this name. */
    Visitor memberOf(String place) {
        return nobody().withSession(place);
    }

    @Override
    public void close() {
        server.close();
        try {
            // Fails where a file was left behind, which no request may do.
            Files.delete(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gates that believe whatever the session cookie says. */
    private static final class Places implements Gates {
        private static Entry entry(Origin origin, String place) {
            var actor = Actor.account(new AccountId(new UUID(1, 1)));
            var tenant = new TenantId(UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)));
            var permissions = EnumSet.allOf(Permission.class);
            var base = "/t/" + place;
            var places = List.of(new Shell.Place(place.toUpperCase(Locale.ROOT), base, true));
            return new Entry(
                    new Access(actor, Access.Scope.TENANT, tenant, place, permissions, origin),
                    new Viewer(
                            true,
                            "Member of " + place,
                            place + "@example.org",
                            places.get(0).label(),
                            base,
                            places));
        }

        @Override
        public Entry open(Visit visit) {
            if (visit.sessionToken().filter("the database is down"::equals).isPresent()) {
                throw new IllegalStateException("no database");
            }
            return visit.sessionToken()
                    .map(place -> entry(visit.origin(), place))
                    .orElseGet(() -> nobody(visit));
        }

        @Override
        public Entry nobody(Visit visit) {
            var access = new Access(
                    new Actor(Actor.Kind.VISITOR, ""),
                    Access.Scope.TENANT,
                    Access.PLATFORM,
                    "",
                    Set.of(),
                    visit.origin());
            return new Entry(access, Viewer.NOBODY);
        }

        @Override
        public Entry signedIn(Visit visit) {
            return entry(visit.origin(), visit.sessionToken().orElseThrow(SignInNeeded::new));
        }

        @Override
        public Entry tenant(Visit visit, String slug, Permission permission) {
            if (!visit.sessionToken().orElseThrow(SignInNeeded::new).equals(slug)) {
                throw new NotFound();
            }
            return entry(visit.origin(), slug);
        }

        @Override
        public Entry programOfService(Visit visit, Permission permission) {
            throw new NotFound();
        }

        @Override
        public Entry operator(Visit visit, Permission permission) {
            throw new NotFound();
        }

        @Override
        public Entry operatorIn(Visit visit, String slug, Permission permission) {
            throw new NotFound();
        }

        @Override
        public Entry program(Visit visit, String slug, Permission permission) {
            var place = visit.bearerToken().orElseThrow(() -> new TokenNeeded(false));
            if (!place.equals(slug)) {
                throw new NotFound();
            }
            return entry(visit.origin(), slug);
        }

        @Override
        public String sessionCookie() {
            return "remit_session";
        }
    }
}
