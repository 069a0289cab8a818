package io.remit.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.remit.access.Access;
import io.remit.access.AuthorizationId;
import io.remit.authorization.Asking;
import io.remit.authorization.BucketAuthorization;
import io.remit.objectstorage.Operation;
import io.remit.objectstorage.PrefixRight;
import io.remit.objectstorage.embedded.EmbeddedStorage.May;
import io.remit.standing.DutyState;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.TestStorage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The duty to authorize a bucket, and to revoke that, is proved by trying it. */
@PortalTest
final class BucketDutyTest {
    private static final String PAGE = """
            # Who does what

            ## Identity and access

            | Area | Provider responsibilities | Your responsibilities |
            |------|---------------------------|-----------------------|
            | Object Storage permissions | Read and list the bucket. | Authorize the service to use the bucket, and revoke it when it is no longer used. |
            """;
    private static final String DUTY = "Authorize the service";
    private final TestPortal portal;

    BucketDutyTest(TestPortal portal) {
        this.portal = portal;
    }

    private BucketAuthorization granted(Access access, Desk desk, TestStorage storage) {
        var bucket = storage.claimed("taxonomy/");
        var asked = portal.services()
                .authorizations()
                .ask(
                        access,
                        new Asking(
                                bucket.id(),
                                desk.shelf().service().id(),
                                List.of(new PrefixRight("taxonomy/", Set.of(Operation.LIST, Operation.READ))),
                                "It reads.",
                                Optional.empty(),
                                false,
                                6));
        return portal.services().authorizations().decide(access, asked.id(), true, "");
    }

    /** In the background too; whoever is first, both find the same. */
    private void tried(Access access, AuthorizationId id) {
        portal.services().authorizationWatch().tryNow(access, id);
    }

    @Test
    void it_holds_while_what_was_granted_works_fails_where_more_does_and_holds_again_once_all_is_refused() {
        var desk = Desk.of(portal, PAGE);
        var access = desk.administrator();
        var storage = new TestStorage(portal, desk.shelf().service());
        assertEquals(DutyState.OPEN, desk.duty(DUTY).standing().state(), "nothing registered is no proof");
        var one = granted(access, desk, storage);
        tried(access, one.id());
        assertEquals(DutyState.FULFILLED, desk.duty(DUTY).standing().state());

        var bucket = portal.services().buckets().bucket(access, one.bucket());
        storage.give(bucket.name(), "", May.LIST);
        tried(access, one.id());
        assertEquals(DutyState.FAILING, desk.duty(DUTY).standing().state());

        storage.take(bucket.name());
        portal.services().authorizations().revoke(access, one.id(), "It is over.");
        tried(access, one.id());
        assertEquals(DutyState.CANNOT_TELL, desk.duty(DUTY).standing().state());
        portal.clock().advance(Duration.ofMinutes(5));
        tried(access, one.id());
        assertEquals(DutyState.FULFILLED, desk.duty(DUTY).standing().state());
    }
}
