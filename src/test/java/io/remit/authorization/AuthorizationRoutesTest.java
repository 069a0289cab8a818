package io.remit.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.bucket.Bucket;
import io.remit.catalog.ServiceEntry;
import io.remit.objectstorage.Operation;
import io.remit.objectstorage.PrefixRight;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.TestStorage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The pages of authorizations. */
@PortalTest
final class AuthorizationRoutesTest {
    private static int count;
    private final TestPortal portal;
    private final ServiceEntry service;
    private final Bucket bucket;

    AuthorizationRoutesTest(TestPortal portal) {
        this.portal = portal;
        var services = portal.services();
        var slug = "paged-" + ++count + "-" + portal.tenant().slug();
        service = services.catalog().createService(services.platform(), slug, "Paged");
        services.subscriptions().subscribe(services.in(portal.tenant()), slug);
        bucket = new TestStorage(portal, service).claimed("taxonomy/");
    }

    private String asked() {
        var asked = portal.services()
                .authorizations()
                .ask(
                        portal.access(Role.ADMINISTRATOR),
                        new Asking(
                                bucket.id(),
                                service.id(),
                                List.of(new PrefixRight("taxonomy/", Set.of(Operation.LIST, Operation.READ))),
                                "It reads.",
                                Optional.empty(),
                                false,
                                6));
        return portal.path("/buckets/" + bucket.id() + "/authorizations/" + asked.id());
    }

    @Test
    void a_policy_that_is_there_is_put_together_with_what_is_needed() {
        var path = asked() + "/together";
        var page = portal.contributor().get(path);
        assertTrue(page.text().contains("aws s3api get-bucket-policy --bucket " + bucket.name()), page::text);
        var both = portal.contributor()
                .post(
                        path,
                        "existing",
                        "{\"Statement\": [{\"Sid\": \"Old\", \"Effect\": \"Allow\", \"Principal\": \"*\","
                                + " \"Action\": \"s3:GetObject\", \"Resource\": \"*\"}]}");
        assertEquals(200, both.status());
        assertTrue(both.text().contains("1 statement of others stays"), both::text);
        assertTrue(both.text().contains("lets anybody do s3:GetObject"), both::text);
        assertTrue(both.text().contains("arn:aws:s3:::" + bucket.name() + "/taxonomy/*"), both::text);
    }

    @Test
    void what_is_no_policy_says_in_what_line_and_stays_in_its_field() {
        var refused = portal.contributor().post(asked() + "/together", "existing", "{\"Statement\":\n oops");
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("look at line 2"), refused::text);
        assertTrue(refused.body().contains("oops"));
        assertFalse(refused.text().contains("Both in one"));
    }
}
