package io.remit.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** A secret of 256 random bits that is given out once; only its hash is kept. */
public final class SecretToken {
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretToken() {}

    /** A new one, in characters that an address may hold. */
    public static String fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of it, and by which it is found again. */
    public static String hash(String token) {
        return DigestUtils.sha256Hex(token);
    }
}
