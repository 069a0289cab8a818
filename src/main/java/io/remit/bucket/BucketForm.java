package io.remit.bucket;

import io.remit.access.BucketId;
import io.remit.access.ProjectId;
import io.remit.objectstorage.BucketAddress;
import io.remit.objectstorage.Platform;
import io.remit.web.Form;
import io.remit.web.Request;
import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The forms of this room. */
final class BucketForm {
    private static final int WORD = 60;
    private static final int INSTANCE = 400;
    private static final int NOTE = 1000;
    private static final String REGION = "[a-z0-9-]*";

    private BucketForm() {}

    static BucketDraft draft(Request in) {
        var form = in.form();
        var platform = Platform.named(form.text("platform"));
        if (platform.isEmpty()) {
            form.reject("platform", "Choose where the bucket is.");
        }
        var kind = platform.orElse(Platform.S3_COMPATIBLE);
        var name = form.required("name", "Write the name of the bucket.", WORD + WORD);
        BucketAddress.objectionToName(kind, name).ifPresent(why -> form.reject("name", why));
        var region = region(form, kind);
        var endpoint = endpoint(form, kind, region);
        var about = about(form);
        form.mustBeValid();
        return new BucketDraft(new BucketAddress(kind, endpoint, region, name), about);
    }

    static BucketDraft.About about(Request in) {
        var form = in.form();
        var about = about(form);
        form.mustBeValid();
        return about;
    }

    static int seen(Request in) {
        return in.form().seen("seen");
    }

    private static String region(Form form, Platform platform) {
        var region = form.optional("region", WORD);
        if (region.isEmpty() && platform != Platform.S3_COMPATIBLE) {
            form.reject("region", "Write the region, as the platform calls it, such as eu-de.");
        }
        if (!region.matches(REGION)) {
            form.reject("region", "Write the region in small letters, digits and hyphens, such as eu-de.");
            return "";
        }
        return region;
    }

    private static URI endpoint(Form form, Platform platform, String region) {
        var typed = form.text("endpoint");
        var endpoint = BucketAddress.endpoint(typed, platform, region);
        if (endpoint.isEmpty()) {
            form.reject(
                    "endpoint",
                    typed.isEmpty()
                            ? "Write the address of the storage, such as https://s3.example.org."
                            : "Write the address alone, such as https://s3.example.org: no path, no name, no password.");
        }
        return endpoint.orElse(URI.create("https://none"));
    }

    private static BucketDraft.About about(Form form) {
        var purposes = EnumSet.noneOf(Purpose.class);
        form.all("purpose").forEach(name -> Purpose.named(name).ifPresent(purposes::add));
        if (purposes.isEmpty()) {
            form.reject("purpose", "Choose what the bucket is for.");
        }
        return new BucketDraft.About(
                id(form, "project", ProjectId::new),
                form.optional("instance", INSTANCE),
                purposes,
                id(form, "backup", BucketId::new),
                form.optional("note", NOTE));
    }

    private static <T> Optional<T> id(Form form, String field, Function<UUID, T> type) {
        try {
            return form.text(field).isEmpty()
                    ? Optional.empty()
                    : Optional.of(type.apply(UUID.fromString(form.text(field))));
        } catch (IllegalArgumentException e) {
            form.reject(field, "Choose one from the list.");
            return Optional.empty();
        }
    }
}
