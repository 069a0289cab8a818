package io.remit.authorization;

import static io.remit.access.Permission.AUTHORIZATION_DECIDE;
import static io.remit.web.Method.GET;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.remit.access.Problem.Forbidden;
import io.remit.access.Problem.Invalid;
import io.remit.catalog.CatalogService;
import io.remit.objectstorage.BucketAddress;
import io.remit.objectstorage.Operation;
import io.remit.objectstorage.Platform;
import io.remit.token.TokenService;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** What a service asks before it touches a bucket. */
public final class DecisionApiRoutes {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int KEY_CHARACTERS = 1024;
    private final DecisionService decisions;
    private final TokenService tokens;
    private final CatalogService catalog;

    public DecisionApiRoutes(DecisionService decisions, TokenService tokens, CatalogService catalog) {
        this.decisions = decisions;
        this.tokens = tokens;
        this.catalog = catalog;
    }

    public void register(Routes routes) {
        routes.apiService(GET, "/authorizations/decision", AUTHORIZATION_DECIDE, this::decide);
    }

    private Reply decide(Request in) {
        var service =
                tokens.boundTo(in.access()).orElseThrow(() -> new Forbidden("This needs the token of a service."));
        var named = in.query("service");
        if (!named.isEmpty() && !catalog.service(in.access(), named).id().equals(service)) {
            throw new Forbidden("This token speaks for another service.");
        }
        var operation = Arrays.stream(Operation.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(in.query("operation")))
                .findFirst()
                .orElseThrow(() -> new Invalid("operation", "Say list, read or write."));
        var key = in.query("key");
        if (key.length() > KEY_CHARACTERS) {
            throw new Invalid("key", "A key has at most " + KEY_CHARACTERS + " characters.");
        }
        return reply(decisions.decide(in.access(), service, identities(in.query("bucket")), operation, key));
    }

    /** A bucket of the big platforms by its name; any other by its address, {@code https://s3.example.org/name}. */
    private static List<String> identities(String bucket) {
        int slash = bucket.lastIndexOf('/');
        var name = bucket.substring(slash + 1);
        if (BucketAddress.objectionToName(Platform.S3_COMPATIBLE, name).isPresent()) {
            throw new Invalid(
                    "bucket", "Say which bucket: its name, or the address of its storage, a slash and its name.");
        }
        if (slash < 0) {
            return List.of(identity(Platform.IBM_COS, name), identity(Platform.AWS_S3, name));
        }
        return BucketAddress.endpoint(bucket.substring(0, slash))
                .map(endpoint -> List.of(new BucketAddress(Platform.S3_COMPATIBLE, endpoint, "", name).identity()))
                .orElseThrow(() -> new Invalid("bucket", "The address of the storage cannot be understood."));
    }

    private static String identity(Platform platform, String name) {
        return new BucketAddress(platform, URI.create("https://any"), "", name).identity();
    }

    private static Reply reply(Decision decision) {
        var members = new LinkedHashMap<String, Object>();
        members.put("decision", decision.allowed() ? "allow" : "deny");
        members.put("reason", decision.reason().word());
        members.put("detail", decision.reason().sentence());
        decision.authorization().ifPresent(id -> members.put("authorization", id.toString()));
        try {
            return Reply.bytes("application/json", JSON.writeValueAsBytes(members));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps of texts can be written as JSON", e);
        }
    }
}
