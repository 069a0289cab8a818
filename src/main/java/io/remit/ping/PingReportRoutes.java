package io.remit.ping;

import io.remit.web.Method;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import java.nio.charset.StandardCharsets;

/** The addresses that jobs and instances report to. Whoever knows one may; nothing else is asked for. */
public final class PingReportRoutes {
    private static final byte[] OK = "OK".getBytes(StandardCharsets.US_ASCII);
    private final PingService pings;

    public PingReportRoutes(PingService pings) {
        this.pings = pings;
    }

    public void register(Routes routes) {
        for (var method : Method.values()) {
            routes.api(method, "/v1/pings/{token}", this::success).maxBodyBytes(PingService.MAX_BODY_BYTES);
            routes.api(method, "/v1/pings/{token}/start", this::start).maxBodyBytes(PingService.MAX_BODY_BYTES);
            routes.api(method, "/v1/pings/{token}/fail", this::failure).maxBodyBytes(PingService.MAX_BODY_BYTES);
        }
    }

    private Reply success(Request in) {
        return hear(in, PingKind.SUCCESS);
    }

    private Reply start(Request in) {
        return hear(in, PingKind.START);
    }

    private Reply failure(Request in) {
        return hear(in, PingKind.FAIL);
    }

    private Reply hear(Request in, PingKind kind) {
        pings.receive(in.access(), in.path("token"), kind, in.body());
        return Reply.bytes("text/plain;charset=utf-8", OK);
    }
}
