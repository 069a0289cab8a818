package io.remit.principal;

import io.remit.objectstorage.BucketAddress;
import io.remit.objectstorage.Keys;
import io.remit.objectstorage.Platform;
import io.remit.secret.Secret;
import io.remit.web.Form;
import io.remit.web.Request;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The form that lays down a principal. */
final class PrincipalForm {
    private static final int IDENTITY = 400;
    private static final int WORD = 120;
    private static final int NOTE = 1000;

    private PrincipalForm() {}

    static PrincipalDraft read(Request in, Platform platform) {
        var form = in.form();
        var granted = form.required("granted", "Say whom tenants authorize, as it goes into a policy.", IDENTITY);
        var source = platform == Platform.IBM_COS
                ? form.required("sourceService", "Say what IBM Cloud calls the service, such as instructlab.", WORD)
                : "";
        var tested = Tested.named(form.text("tested")).orElse(Tested.NOBODY);
        boolean isTested = tested != Tested.NOBODY;
        var draft = new PrincipalDraft(
                platform,
                granted,
                source,
                form.optional("note", NOTE),
                tested,
                tested == Tested.STAND_IN ? form.optional("testedAs", IDENTITY) : "",
                isTested ? hosts(form) : "",
                isTested ? key(form) : Optional.empty(),
                isTested ? control(form, platform) : Optional.empty());
        form.mustBeValid();
        return draft;
    }

    static int seen(Request in) {
        return in.form().seen("version");
    }

    private static String hosts(Form form) {
        return form.optional("hosts", NOTE)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s,]+", " ")
                .strip();
    }

    private static Optional<Keys> key(Form form) {
        var id = form.optional("key", IDENTITY);
        var secret = form.optional("secret", NOTE);
        if (id.isEmpty() != secret.isEmpty()) {
            form.reject(id.isEmpty() ? "key" : "secret", "Enter the key and its secret together.");
        }
        return id.isEmpty() || secret.isEmpty()
                ? Optional.empty()
                : Optional.of(new Keys(new Secret(id), new Secret(secret)));
    }

    private static Optional<BucketAddress> control(Form form, Platform platform) {
        var name = form.optional("controlBucket", WORD);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var region = form.optional("controlRegion", WORD);
        BucketAddress.objectionToName(platform, name).ifPresent(why -> form.reject("controlBucket", why));
        var endpoint = BucketAddress.endpoint(form.text("controlEndpoint"), platform, region);
        if (endpoint.isEmpty()) {
            form.reject("controlEndpoint", "Write the endpoint, such as https://s3.example.org.");
        }
        return Optional.of(new BucketAddress(platform, endpoint.orElse(URI.create("https://none")), region, name));
    }
}
