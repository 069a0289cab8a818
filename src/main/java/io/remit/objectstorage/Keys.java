package io.remit.objectstorage;

import io.remit.secret.Secret;

/** What a request is signed with: an access key and its secret. */
public record Keys(Secret id, Secret secret) {}
