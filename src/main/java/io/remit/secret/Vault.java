package io.remit.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals secrets and opens them again, each for one place. */
public final class Vault {
    private static final String VERSION = "v1";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_NAME_BYTES = 6;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private final SecretKeySpec key;
    private final String keyName;
    private final SecureRandom random;

    /** That a secret does not open. Its message says what to do about it, and nothing of the secret. */
    public static final class CannotOpen extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CannotOpen(String message) {
            super(message);
        }
    }

    /**
     * @param setting 32 random bytes in Base64, as {@code openssl rand -base64 32} prints them
     * @throws IllegalArgumentException where it is not; the message does not repeat it
     */
    public Vault(String setting, SecureRandom random) {
        var bytes = bytes(setting);
        this.key = new SecretKeySpec(bytes, "AES");
        this.keyName = TEXT.encodeToString(Arrays.copyOf(sha256(bytes), KEY_NAME_BYTES));
        this.random = random;
    }

    private static byte[] bytes(String setting) {
        try {
            var bytes = Base64.getDecoder().decode(setting.strip());
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Told below, in the same words as for a key of another length.
        }
        throw new IllegalArgumentException("it has to be 32 random bytes in Base64: openssl rand -base64 32");
    }

    /**
     * Seals a secret.
     *
     * @param place what it belongs to; only with the same words does it open again
     */
    public String seal(Secret secret, String place) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, place);
            var sealed = cipher.doFinal(secret.reveal().getBytes(StandardCharsets.UTF_8));
            var all = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return VERSION + "." + keyName + "." + TEXT.encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot encrypt with AES-GCM", e);
        }
    }

    /**
     * Opens what was sealed.
     *
     * @throws CannotOpen where it was sealed under another key or for another place, or was changed since
     */
    public Secret open(String sealed, String place) {
        var parts = sealed.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            throw new CannotOpen("A stored secret is damaged. Enter it again.");
        }
        if (!parts[1].equals(keyName)) {
            throw new CannotOpen(
                    "A stored secret was sealed under another REMIT_SECRET_KEY. Set that key again, or enter the secret again.");
        }
        try {
            var all = Base64.getUrlDecoder().decode(parts[2]);
            var nonce = Arrays.copyOf(all, NONCE_BYTES);
            var cipher = cipher(Cipher.DECRYPT_MODE, nonce, place);
            var text = cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return new Secret(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException | IllegalArgumentException e) {
            throw new CannotOpen("A stored secret is damaged, or belongs elsewhere. Enter it again.");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot decrypt with AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
