package io.remit.merkle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The Ed25519 key that signs notes, as C2SP's {@code signed-note} has it: a signature line names the signer and the first four
 * bytes of a hash of name and key.
 *
 * @param name of whoever signs; without spaces and plus signs
 */
public record NoteKey(String name, PublicKey key) {
    private static final String ED25519 = "Ed25519";
    private static final byte ALGORITHM = 1;
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;
    /** What stands before the key's bytes in X.509 (RFC 8410, 4). */
    private static final byte[] X509_HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final String DASH = "— ";

    /** A pair of keys. */
    public static KeyPair generate(SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance(ED25519);
            generator.initialize(255, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no Ed25519", e);
        }
    }

    /** @throws IllegalArgumentException where these are not the bytes of a public key (X.509, RFC 8410) */
    public static PublicKey publicKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance(ED25519).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("These bytes are no public key", e);
        }
    }

    /** @throws IllegalArgumentException where these are not the bytes of a private key (PKCS#8, RFC 8410) */
    public static PrivateKey privateKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("These bytes are no private key", e);
        }
    }

    /** A note: the text, an empty line, and one signature. */
    public String sign(String body, PrivateKey secret) {
        try {
            var signing = Signature.getInstance(ED25519);
            signing.initSign(secret);
            signing.update(body.getBytes(StandardCharsets.UTF_8));
            var signature = signing.sign();
            var line = Arrays.copyOf(id(), ID_BYTES + signature.length);
            System.arraycopy(signature, 0, line, ID_BYTES, signature.length);
            return body + "\n" + DASH + name + " " + Base64.getEncoder().encodeToString(line) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A checkpoint could not be signed", e);
        }
    }

    /** The checkpoint in a note that this key signed; empty where it did not, or it is none. */
    public Optional<Checkpoint> open(String note) {
        int end = note.indexOf("\n\n");
        if (end < 0) {
            return Optional.empty();
        }
        var body = note.substring(0, end + 1);
        boolean isSigned = note.substring(end + 2).lines().anyMatch(line -> isOurs(line, body));
        return isSigned ? Checkpoint.parse(body) : Optional.empty();
    }

    private boolean isOurs(String line, String body) {
        var start = DASH + name + " ";
        if (!line.startsWith(start)) {
            return false;
        }
        try {
            var bytes = Base64.getDecoder().decode(line.substring(start.length()));
            var verifying = Signature.getInstance(ED25519);
            verifying.initVerify(key);
            verifying.update(body.getBytes(StandardCharsets.UTF_8));
            return bytes.length > ID_BYTES
                    && Arrays.equals(bytes, 0, ID_BYTES, id(), 0, ID_BYTES)
                    && verifying.verify(bytes, ID_BYTES, bytes.length - ID_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * The key that a verifier was given, as {@link #verifier} writes it.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static NoteKey parse(String verifier) {
        var parts = verifier.strip().split("\\+", 3);
        var bytes = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
        if (bytes.length != 1 + KEY_BYTES || bytes[0] != ALGORITHM) {
            throw new IllegalArgumentException("This is no key of an Ed25519 signer: name+id+key");
        }
        var encoded = Arrays.copyOf(X509_HEADER, X509_HEADER.length + KEY_BYTES);
        System.arraycopy(bytes, 1, encoded, X509_HEADER.length, KEY_BYTES);
        var key = new NoteKey(parts[0], publicKey(encoded));
        if (!key.verifier().equals(verifier.strip())) {
            throw new IllegalArgumentException("The key's id does not belong to its name");
        }
        return key;
    }

    /** What a verifier is given: name, id and key in one word. */
    public String verifier() {
        var bytes = new byte[1 + KEY_BYTES];
        bytes[0] = ALGORITHM;
        System.arraycopy(raw(), 0, bytes, 1, KEY_BYTES);
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(bytes);
    }

    private byte[] id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(ALGORITHM);
            return Arrays.copyOf(digest.digest(raw()), ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** The 32 bytes at the end of the encoded key (RFC 8410, 4). */
    private byte[] raw() {
        var encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
    }
}
