package io.remit.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.remit.objectstorage.Operation;
import io.remit.policy.Recipe.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * Authorizations between services of IBM Cloud. Roles after the IAM page of Cloud Object Storage: a Content Reader lists and
 * downloads objects, an Object Writer uploads them; a Writer may also delete buckets, which nobody asked for.
 */
final class IbmRecipe {
    private static final String TARGET = "cloud-object-storage";
    private static final String ROLE = "crn:v1:bluemix:public:cloud-object-storage::::serviceRole:";
    private static final String SOURCE_UNKNOWN = "SERVICE_INSTANCE_ID";
    private static final String TARGET_UNKNOWN = "COS_INSTANCE_ID";

    private IbmRecipe() {}

    static Recipe of(Wanted wanted) {
        var remarks = new ArrayList<String>();
        remarks.add(
                "Narrowest the platform allows: an authorization between services reaches all of a bucket, not single"
                        + " prefixes. Keep what the service must not see in another bucket.");
        if (wanted.endsOn().isPresent()) {
            remarks.add(
                    "Narrowest the platform allows: the end is not in the authorization. Take it away then; the portal tries"
                            + " until it is refused.");
        }
        if (wanted.sourceInstance().isEmpty()) {
            remarks.add("Put the id of the project's own instance in the place of " + SOURCE_UNKNOWN
                    + ", or enter it on the page of projects.");
        }
        if (wanted.instance().isEmpty()) {
            remarks.add("Put the id of the Cloud Object Storage instance in the place of " + TARGET_UNKNOWN + ".");
        }
        remarks.add("Writer, the role in the provider's own instructions, also deletes buckets. These roles do not.");
        return new Recipe(
                List.of(commands(wanted), json(wanted), terraform(wanted)),
                List.of(removal(), terraformRemoval(wanted)),
                remarks);
    }

    /** Together they may do what is wanted and as little else as roles can say. */
    private static List<String> roles(Wanted wanted) {
        var roles = new ArrayList<String>();
        if (!wanted.prefixes(Operation.LIST).isEmpty()) {
            roles.add("Content Reader");
        } else if (!wanted.prefixes(Operation.READ).isEmpty()) {
            roles.add("Object Reader");
        }
        if (!wanted.prefixes(Operation.WRITE).isEmpty()) {
            roles.add("Object Writer");
        }
        return roles;
    }

    private static Document commands(Wanted wanted) {
        var text = """
                # %s
                ibmcloud iam authorization-policy-create %s %s %s \\
                  --source-service-instance-id %s \\
                  --target-service-instance-id %s \\
                  --target-resource-type bucket --target-resource %s
                """.formatted(
                        Remarks.grants(wanted),
                        Quoting.shell(wanted.sourceService()),
                        TARGET,
                        Quoting.shell(String.join(",", roles(wanted))),
                        Quoting.shell(source(wanted)),
                        Quoting.shell(target(wanted)),
                        Quoting.shell(wanted.bucket().name()));
        return Document.shell("commands", "Commands", "grant.sh", text);
    }

    private static Document json(Wanted wanted) {
        var policy = Quoting.mapper().createObjectNode().put("type", "authorization");
        policy.put("description", Remarks.grants(wanted));
        var subject = policy.putArray("subjects").addObject().putArray("attributes");
        attribute(subject, "serviceName", wanted.sourceService());
        attribute(subject, "serviceInstance", source(wanted));
        var roles = policy.putArray("roles");
        roles(wanted).forEach(role -> roles.addObject().put("role_id", ROLE + role.replace(" ", "")));
        var resource = policy.putArray("resources").addObject().putArray("attributes");
        attribute(resource, "serviceName", TARGET);
        attribute(resource, "serviceInstance", target(wanted));
        attribute(resource, "resourceType", "bucket");
        attribute(resource, "resource", wanted.bucket().name());
        return new Document(
                "policy",
                "IAM policy",
                wanted.bucket().name() + "-policy.json",
                "application/json",
                Quoting.json(policy));
    }

    private static ObjectNode attribute(ArrayNode attributes, String name, String value) {
        return attributes.addObject().put("name", name).put("value", value);
    }

    private static Document terraform(Wanted wanted) {
        var text = """
                # %s
                resource "ibm_iam_authorization_policy" "%s" {
                  source_service_name         = %s
                  source_resource_instance_id = %s
                  target_service_name         = "%s"
                  target_resource_instance_id = %s
                  target_resource_type        = "bucket"
                  target_resource_id          = %s
                  roles                       = %s
                }
                """.formatted(
                        Remarks.grants(wanted),
                        wanted.label(),
                        Quoting.hcl(wanted.sourceService()),
                        Quoting.hcl(source(wanted)),
                        TARGET,
                        Quoting.hcl(target(wanted)),
                        Quoting.hcl(wanted.bucket().name()),
                        Quoting.hcl(roles(wanted)));
        return new Document("terraform", "Terraform", wanted.label() + ".tf", "text/plain", text);
    }

    private static Document removal() {
        return Document.shell("removal", "Commands", "revoke.sh", """
                # Find the authorization, and delete it by its id.
                ibmcloud iam authorization-policies
                ibmcloud iam authorization-policy-delete AUTHORIZATION_ID
                """);
    }

    private static Document terraformRemoval(Wanted wanted) {
        return Document.shell(
                "terraform-removal",
                "Terraform",
                "revoke-terraform.sh",
                "# Or take the block out of your configuration, and apply it.\nterraform destroy -target=ibm_iam_authorization_policy."
                        + wanted.label() + "\n");
    }

    private static String source(Wanted wanted) {
        return wanted.sourceInstance().isEmpty() ? SOURCE_UNKNOWN : wanted.sourceInstance();
    }

    private static String target(Wanted wanted) {
        return wanted.instance().isEmpty() ? TARGET_UNKNOWN : wanted.instance();
    }
}
