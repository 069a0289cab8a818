package io.remit.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.remit.objectstorage.BucketAddress;
import io.remit.objectstorage.Platform;
import java.util.List;
import java.util.stream.Stream;

/** What a tenant's own key has to be allowed, so that the portal can see how a bucket is kept, and no more. */
public final class KeyRecipe {
    private static final List<String> READING = List.of(
            "s3:GetBucketVersioning",
            "s3:GetReplicationConfiguration",
            "s3:GetBucketObjectLockConfiguration",
            "s3:GetEncryptionConfiguration");

    private KeyRecipe() {}

    /**
     * The policy of the identity that the key belongs to, as JSON.
     *
     * @param claim where the objects are that show whose the bucket is
     * @param written the objects that are written in it
     * @param read the objects that are read in it
     */
    public static String policy(BucketAddress bucket, String claim, List<String> written, List<String> read) {
        var arn = "arn:aws:s3:::" + bucket.name();
        var document = Quoting.mapper().createObjectNode().put("Version", S3Statements.VERSION);
        var statements = document.putArray("Statement");
        allow(statements.addObject(), "RemitReadsSettings", READING, List.of(arn));
        allow(
                statements.addObject(),
                "RemitReadsObjects",
                List.of("s3:GetObject"),
                Stream.concat(Stream.of(claim + "*"), read.stream())
                        .map(key -> arn + "/" + key)
                        .toList());
        if (!written.isEmpty()) {
            allow(
                    statements.addObject(),
                    "RemitWritesSamples",
                    List.of("s3:PutObject"),
                    written.stream().map(key -> arn + "/" + key).toList());
        }
        return Quoting.json(document);
    }

    private static void allow(ObjectNode statement, String sid, List<String> actions, List<String> resources) {
        statement.put("Sid", sid).put("Effect", "Allow");
        var may = statement.putArray("Action");
        actions.forEach(may::add);
        var targets = statement.putArray("Resource");
        resources.forEach(targets::add);
    }

    /** What has to be known beside. */
    public static String remark(Platform platform) {
        return platform == Platform.IBM_COS
                ? "On IBM Cloud, make a service ID that may do this on this bucket alone, and HMAC credentials for it. Its"
                        + " roles cannot be as narrow as this list; take the narrowest that reads the bucket’s configuration."
                : "Attach this to an identity made for it alone, and make an access key of that identity.";
    }
}
