package io.remit.policy;

import io.remit.objectstorage.BucketAddress;
import io.remit.objectstorage.Platform;
import io.remit.policy.Recipe.Document;
import java.util.ArrayList;
import java.util.List;

/** Bucket policies of AWS S3 and of what is compatible with it. */
final class S3Recipe {
    private S3Recipe() {}

    static Recipe of(Wanted wanted) {
        var remarks = new ArrayList<String>();
        remarks.add(
                "A bucket has one policy. Where yours has one already, add these statements to it instead of putting this"
                        + " document in its place.");
        if (wanted.endsOn().isPresent() && !S3Statements.ends(wanted)) {
            remarks.add(
                    "Narrowest the platform allows: the end is not in the policy, as not every S3-compatible storage"
                            + " understands it. Take it away then; the portal tries until it is refused.");
        }
        return new Recipe(
                List.of(policy(wanted), commands(wanted), terraform(wanted)),
                List.of(removal(wanted), terraformRemoval(wanted)),
                remarks);
    }

    private static Document policy(Wanted wanted) {
        return new Document(
                "policy",
                "Bucket policy",
                file(wanted.bucket()),
                "application/json",
                Quoting.json(new S3Statements(wanted).document()));
    }

    private static Document commands(Wanted wanted) {
        var text = """
                # %s
                # See first what is there: nothing is printed where the bucket has no policy yet.
                %s
                # Then put the policy in force.
                %s
                """.formatted(Remarks.grants(wanted), printing(wanted.bucket()), putting(wanted.bucket()));
        return Document.shell("commands", "Commands", "grant.sh", text);
    }

    /** Prints the policy that a bucket has. */
    static String printing(BucketAddress bucket) {
        return "aws s3api get-bucket-policy --bucket " + Quoting.shell(bucket.name()) + endpoint(bucket)
                + " --query Policy --output text";
    }

    /** Puts the policy in force that is in the file of that name. */
    static String putting(BucketAddress bucket) {
        return "aws s3api put-bucket-policy --bucket " + Quoting.shell(bucket.name()) + endpoint(bucket) + " --policy "
                + Quoting.shell("file://" + file(bucket));
    }

    private static String file(BucketAddress bucket) {
        return bucket.name() + "-policy.json";
    }

    private static Document terraform(Wanted wanted) {
        var text = new StringBuilder("# ").append(Remarks.grants(wanted)).append('\n');
        text.append("data \"aws_iam_policy_document\" ")
                .append(Quoting.hcl(wanted.label()))
                .append(" {\n");
        new S3Statements(wanted).statements().forEach(statement -> HclStatement.append(text, statement));
        text.append("}\n\nresource \"aws_s3_bucket_policy\" ")
                .append(Quoting.hcl(wanted.label()))
                .append(" {\n  bucket = ")
                .append(Quoting.hcl(wanted.bucket().name()))
                .append("\n  policy = data.aws_iam_policy_document.")
                .append(wanted.label())
                .append(".json\n}\n");
        return new Document("terraform", "Terraform", wanted.label() + ".tf", "text/plain", text.toString());
    }

    private static Document removal(Wanted wanted) {
        var bucket = Quoting.shell(wanted.bucket().name());
        var text = """
                # Takes away every statement whose Sid begins with %s; needs jq.
                aws s3api get-bucket-policy --bucket %s%s --query Policy --output text > policy.json
                jq '.Statement |= map(select((.Sid // "") | startswith("%s") | not))' policy.json > rest.json
                # Where other statements are left, put them back; where none are, delete the policy.
                if [ "$(jq '.Statement | length' rest.json)" -gt 0 ]
                then aws s3api put-bucket-policy --bucket %s%s --policy file://rest.json
                else aws s3api delete-bucket-policy --bucket %s%s
                fi
                """.formatted(
                        S3Statements.sids(wanted),
                        bucket,
                        endpoint(wanted.bucket()),
                        S3Statements.sids(wanted),
                        bucket,
                        endpoint(wanted.bucket()),
                        bucket,
                        endpoint(wanted.bucket()));
        return Document.shell("removal", "Commands", "revoke.sh", text);
    }

    private static Document terraformRemoval(Wanted wanted) {
        return Document.shell(
                "terraform-removal",
                "Terraform",
                "revoke-terraform.sh",
                "# Or take the two blocks out of your configuration, and apply it.\nterraform destroy -target=aws_s3_bucket_policy."
                        + wanted.label() + "\n");
    }

    private static String endpoint(BucketAddress bucket) {
        return bucket.platform() == Platform.AWS_S3
                ? ""
                : " --endpoint-url " + Quoting.shell(bucket.endpoint().toString());
    }
}
