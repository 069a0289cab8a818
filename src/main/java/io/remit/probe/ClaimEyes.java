package io.remit.probe;

import io.remit.access.Access;
import io.remit.bucket.Bucket;
import io.remit.bucket.BucketKeyService;
import io.remit.bucket.Claim.Found;
import io.remit.bucket.Claim.Look;
import io.remit.bucket.ClaimLooking;
import io.remit.catalog.ServiceEntry;
import io.remit.objectstorage.Answer;
import io.remit.objectstorage.Keys;
import io.remit.objectstorage.ObjectStorage;
import io.remit.outbound.Outbound.NotCalled;
import io.remit.principal.PrincipalKey;
import io.remit.principal.PrincipalService;
import io.remit.secret.Vault.CannotOpen;
import io.remit.tenant.SubscriptionService;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks for challenge objects as whoever may see them: with the tenant's own key of the bucket, as the principals of the
 * tenant's services, then as anybody.
 */
public final class ClaimEyes implements ClaimLooking {
    private static final String ANYBODY = "anybody";
    private final ObjectStorage storage;
    private final PrincipalService principals;
    private final SubscriptionService subscriptions;
    private final BucketKeyService keys;

    public ClaimEyes(
            ObjectStorage storage,
            PrincipalService principals,
            SubscriptionService subscriptions,
            BucketKeyService keys) {
        this.storage = storage;
        this.principals = principals;
        this.subscriptions = subscriptions;
        this.keys = keys;
    }

    @Override
    public Look look(Access access, Bucket bucket, String challenge) {
        var services =
                subscriptions.services(access).stream().map(ServiceEntry::id).toList();
        var looks = new ArrayList<Look>();
        keys.owned(access, bucket.id())
                .flatMap(own -> as(own.named(), () -> keys.open(access, bucket.id()), bucket, challenge))
                .ifPresent(looks::add);
        for (var principal : principals.principals(access, services)) {
            if (principal.platform() == bucket.address().platform()) {
                as(
                                principal.testedAs(),
                                () -> principals
                                        .key(access, principal, bucket.address().host())
                                        .map(PrincipalKey::keys),
                                bucket,
                                challenge)
                        .ifPresent(looks::add);
            }
        }
        looks.add(seen(bucket, challenge, Optional.empty(), ANYBODY));
        return looks.stream()
                .filter(look -> look.found() == Found.THERE)
                .findFirst()
                .or(() -> looks.stream()
                        .filter(look -> look.found() == Found.MISSING)
                        .findFirst())
                .orElseGet(() -> none(looks));
    }

    private Optional<Look> as(String who, Supplier<Optional<Keys>> opened, Bucket bucket, String challenge) {
        try {
            return opened.get().map(key -> seen(bucket, challenge, Optional.of(key), who));
        } catch (CannotOpen e) {
            return Optional.of(new Look(Found.CANNOT_TELL, who, e.getMessage()));
        }
    }

    private Look seen(Bucket bucket, String challenge, Optional<Keys> keys, String as) {
        try (var door = storage.open(bucket.address(), keys)) {
            var answer = door.get(Bucket.challengeKey(challenge));
            var wanted = challenge.getBytes(StandardCharsets.UTF_8);
            return new Look(found(answer, wanted), as, told(answer, wanted));
        } catch (NotCalled e) {
            return new Look(Found.CANNOT_TELL, as, e.getMessage());
        }
    }

    private static Found found(Answer<byte[]> answer, byte[] wanted) {
        if (!answer.isAllowed()) {
            return Found.CANNOT_TELL;
        }
        return answer.gave(content -> isSame(content, wanted)) ? Found.THERE : Found.MISSING;
    }

    /** Whoever makes the object with an editor has a line end at its end. */
    private static boolean isSame(byte[] content, byte[] wanted) {
        return Arrays.equals(
                new String(content, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8), wanted);
    }

    private static String told(Answer<byte[]> answer, byte[] wanted) {
        return switch (found(answer, wanted)) {
            case THERE -> "The object is there.";
            case MISSING ->
                answer.value().isPresent()
                        ? "The object is there, and says something else. Write the content anew, exactly."
                        : "The object is not there.";
            default -> answer.told();
        };
    }

    private static Look none(List<Look> looks) {
        var first = looks.get(0);
        var who = looks.size() == 1
                ? "The portal has no key for this endpoint, so it looks as anybody. Enter a key of your own, let anybody read"
                        + " that one object, or ask the operator to set a principal."
                : "Let " + first.as() + " read that one object.";
        return new Look(Found.CANNOT_TELL, first.as(), first.told() + " " + who);
    }
}
