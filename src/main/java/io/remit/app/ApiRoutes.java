package io.remit.app;

import static io.remit.web.Method.GET;

import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What the API tells of itself. */
final class ApiRoutes {
    private final byte[] description;

    ApiRoutes() {
        try (var file = ApiRoutes.class.getResourceAsStream("openapi.json")) {
            if (file == null) {
                throw new IllegalStateException("openapi.json is not in the jar");
            }
            description = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.json cannot be read", e);
        }
    }

    void register(Routes routes) {
        routes.api(GET, "/openapi.json", this::description);
    }

    private Reply description(Request in) {
        return Reply.bytes("application/json", description);
    }
}
