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

    /** As whom it may be looked. */
    private record Eye(String as, Supplier<Optional<Keys>> keys) {}

    /** What one of them saw; {@code silent} where the endpoint did not answer at all, so that no other sees more. */
    private record Seen(Look look, boolean silent) {}

    @Override
    public Look look(Access access, Bucket bucket, String challenge) {
        var looks = new ArrayList<Look>();
        for (var eye : eyes(access, bucket)) {
            var seen = seen(bucket, challenge, eye);
            seen.map(Seen::look).ifPresent(looks::add);
            if (seen.filter(one -> one.silent() || one.look().found() == Found.THERE)
                    .isPresent()) {
                break;
            }
        }
        return looks.stream()
                .filter(look -> look.found() == Found.THERE)
                .findFirst()
                .or(() -> looks.stream()
                        .filter(look -> look.found() == Found.MISSING)
                        .findFirst())
                .orElseGet(() -> none(looks));
    }

    private List<Eye> eyes(Access access, Bucket bucket) {
        var services =
                subscriptions.services(access).stream().map(ServiceEntry::id).toList();
        var eyes = new ArrayList<Eye>();
        keys.owned(access, bucket.id())
                .ifPresent(own -> eyes.add(new Eye(own.named(), () -> keys.open(access, bucket.id()))));
        principals.principals(access, services).stream()
                .filter(one -> one.platform() == bucket.address().platform())
                .forEach(one -> eyes.add(new Eye(
                        one.testedAs(),
                        () -> principals
                                .key(access, one, bucket.address().host())
                                .map(PrincipalKey::keys))));
        eyes.add(new Eye(ANYBODY, Optional::empty));
        return eyes;
    }

    /** Empty where there is no key to look with. */
    private Optional<Seen> seen(Bucket bucket, String challenge, Eye eye) {
        try {
            var key = eye.keys().get();
            return key.isEmpty() && !eye.as().equals(ANYBODY)
                    ? Optional.empty()
                    : Optional.of(seen(bucket, challenge, key, eye.as()));
        } catch (CannotOpen e) {
            return Optional.of(new Seen(new Look(Found.CANNOT_TELL, eye.as(), e.getMessage()), false));
        }
    }

    private Seen seen(Bucket bucket, String challenge, Optional<Keys> keys, String as) {
        try (var door = storage.open(bucket.address(), keys)) {
            var answer = door.get(Bucket.challengeKey(challenge));
            var wanted = challenge.getBytes(StandardCharsets.UTF_8);
            return new Seen(new Look(found(answer, wanted), as, told(answer, wanted)), answer.isSilent());
        } catch (NotCalled e) {
            return new Seen(new Look(Found.CANNOT_TELL, as, e.getMessage()), true);
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
