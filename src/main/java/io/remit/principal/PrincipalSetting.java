package io.remit.principal;

import io.remit.objectstorage.BucketAddress;
import io.remit.objectstorage.Keys;
import io.remit.objectstorage.Platform;
import io.remit.secret.Secret;
import java.util.Optional;

/**
 * A principal that is tested as itself, laid down all at once: by the demo, and by whoever sets an installation up.
 *
 * @param hosts where the key may be used
 * @param control the bucket that the key may always list
 */
public record PrincipalSetting(
        Platform platform,
        String granted,
        String note,
        Secret key,
        Secret secret,
        String hosts,
        Optional<BucketAddress> control) {
    PrincipalDraft draft() {
        return new PrincipalDraft(
                platform, granted, "", note, Tested.PRINCIPAL, "", hosts, Optional.of(new Keys(key, secret)), control);
    }
}
