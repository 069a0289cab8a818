package io.remit.principal;

import io.remit.objectstorage.BucketAddress;
import io.remit.secret.Secret;
import java.util.Optional;

/**
 * The key of whoever is tested, opened for one use.
 *
 * @param id the access key
 * @param control a bucket that the key may list whatever tenants do
 */
public record PrincipalKey(Secret id, Secret secret, Optional<BucketAddress> control) {}
