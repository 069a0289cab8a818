package io.remit.principal;

import io.remit.objectstorage.BucketAddress;
import io.remit.objectstorage.Keys;
import java.util.Optional;

/**
 * The key of whoever is tested, opened for one use.
 *
 * @param keys what requests are signed with
 * @param control a bucket that the key may list whatever tenants do
 */
public record PrincipalKey(Keys keys, Optional<BucketAddress> control) {}
