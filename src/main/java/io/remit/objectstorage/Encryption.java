package io.remit.objectstorage;

/**
 * How a bucket encrypts what is written to it.
 *
 * @param algorithm as the bucket calls it, such as AES256
 * @param key the name of the key that its owner holds; empty where the platform's own are used
 */
public record Encryption(String algorithm, String key) {
    /** Whether its owner holds the key. */
    public boolean isOwnKey() {
        return !key.isEmpty();
    }
}
