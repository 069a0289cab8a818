package io.remit.storage;

import io.remit.bucket.Bucket;
import io.remit.objectstorage.Platform;
import java.util.List;

/** How to put the challenge object into a bucket. Names and challenges are of characters that no shell reads otherwise. */
final class ClaimCommands {
    private ClaimCommands() {}

    static List<String> of(Bucket bucket) {
        var write = "printf %s " + bucket.challenge() + " > remit-claim.txt";
        if (bucket.address().platform() == Platform.IBM_COS) {
            return List.of(
                    write,
                    "ibmcloud cos object-put --bucket " + bucket.name() + " --key " + bucket.challengeKey()
                            + " --body remit-claim.txt --region "
                            + bucket.address().region());
        }
        var endpoint = bucket.address().platform() == Platform.AWS_S3
                ? ""
                : " --endpoint-url " + bucket.address().endpoint();
        return List.of(
                write,
                "aws s3api put-object --bucket " + bucket.name() + " --key " + bucket.challengeKey()
                        + " --body remit-claim.txt" + endpoint);
    }
}
