package io.remit.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.secret.Vault.CannotOpen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed opens for its place and under its key, and says nothing to anybody else. */
final class VaultTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Secret SECRET = new Secret("wJalrXUtnFEMI/K7MDENG");
    private final Vault vault = new Vault(key(), RANDOM);

    private static String key() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void what_is_sealed_opens_again_and_never_looks_the_same_twice() {
        var sealed = vault.seal(SECRET, "principal:1");
        assertEquals(SECRET.reveal(), vault.open(sealed, "principal:1").reveal());
        assertNotEquals(sealed, vault.seal(SECRET, "principal:1"));
        assertFalse(sealed.contains(SECRET.reveal()));
        assertEquals("[secret]", SECRET.toString());
    }

    @Test
    void it_opens_nowhere_else() {
        var sealed = vault.seal(SECRET, "principal:1");
        var refused = assertThrows(CannotOpen.class, () -> vault.open(sealed, "principal:2"));
        assertFalse(refused.getMessage().contains(SECRET.reveal()));
    }

    @Test
    void another_key_is_told_as_such() {
        var sealed = vault.seal(SECRET, "principal:1");
        var other = new Vault(key(), RANDOM);
        var refused = assertThrows(CannotOpen.class, () -> other.open(sealed, "principal:1"));
        assertTrue(refused.getMessage().contains("another REMIT_SECRET_KEY"), refused.getMessage());
    }

    @Test
    void any_change_is_noticed() {
        var sealed = vault.seal(SECRET, "principal:1");
        var head = sealed.substring(0, sealed.lastIndexOf('.') + 1);
        var bytes = Base64.getUrlDecoder().decode(sealed.substring(head.length()));
        for (int i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            var moved = head + Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThrows(CannotOpen.class, () -> vault.open(moved, "principal:1"));
        }
        assertThrows(CannotOpen.class, () -> vault.open(head + "AAAA", "principal:1"));
        assertThrows(CannotOpen.class, () -> vault.open("", "principal:1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "c2hvcnQ=", "not base 64 at all, really not: !!!!"})
    void what_is_no_key_is_refused_without_being_repeated(String setting) {
        var refused = assertThrows(IllegalArgumentException.class, () -> new Vault(setting, RANDOM));
        assertTrue(refused.getMessage().contains("openssl rand -base64 32"), refused.getMessage());
        assertTrue(setting.isEmpty() || !refused.getMessage().contains(setting));
    }

    @Test
    void the_key_file_is_made_once_for_everybody_and_read_by_its_owner_alone(@TempDir Path folder) throws IOException {
        Set<String> keys = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 16).parallel().forEach(any -> keys.add(KeyFile.readOrMake(folder, RANDOM)));
        assertEquals(1, keys.size());
        new Vault(keys.iterator().next(), RANDOM);
        var file = folder.resolve("secret.key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count(), "nothing half written is left");
        }
    }
}
