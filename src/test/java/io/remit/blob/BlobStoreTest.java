package io.remit.blob;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.TenantId;
import io.remit.testing.AtOnce;
import io.remit.testing.Bytes;
import io.remit.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files under their hash, in a folder of each test's own. */
final class BlobStoreTest {
    private static final TenantId ACME = new TenantId(new UUID(1, 1));
    private static final TenantId BOREALIS = new TenantId(new UUID(2, 2));
    /** NIST's example of SHA-256. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final TestClock clock = new TestClock();
    private final BlobStore blobs;
    private final Path data;

    BlobStoreTest(@TempDir Path data) {
        this.data = data;
        blobs = new BlobStore(data, clock);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private String write(TenantId tenant, String text) {
        try {
            return blobs.write(tenant, text(text), 1000).sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TooLarge e) {
            throw new AssertionError(e);
        }
    }

    private long files() throws IOException {
        try (var all = Files.walk(data)) {
            return all.filter(file -> Files.isRegularFile(file) && !file.endsWith("lock"))
                    .count();
        }
    }

    private List<String> olderThan(Duration age) {
        var found = new ArrayList<String>();
        blobs.eachOlderThan(ACME, clock.instant().minus(age), found::add);
        return found;
    }

    @Test
    void bytes_are_kept_under_their_hash_and_read_again() throws Exception {
        var blob = blobs.write(ACME, text("abc"), 3);
        assertEquals(new Blob(ABC, 3), blob);
        try (var in = blobs.open(ACME, ABC)) {
            assertArrayEquals("abc".getBytes(StandardCharsets.UTF_8), in.readAllBytes());
        }
        assertTrue(Files.exists(data.resolve("blobs/" + ACME + "/ba/" + ABC.substring(2))));
    }

    @Test
    void the_same_bytes_lie_once_in_a_tenant_and_never_once_for_two() throws IOException {
        write(ACME, "abc");
        write(ACME, "abc");
        assertEquals(1, files());
        assertThrows(IOException.class, () -> blobs.open(BOREALIS, ABC).close());
        write(BOREALIS, "abc");
        assertEquals(2, files());
    }

    @Test
    void what_is_too_large_leaves_nothing_behind() throws IOException {
        assertThrows(TooLarge.class, () -> blobs.write(ACME, new Bytes(1, 1_000_001), 1_000_000));
        assertEquals(0, files());
    }

    @Test
    void what_breaks_off_leaves_nothing_behind() throws IOException {
        var broken = new InputStream() {
            private final InputStream beginning = new Bytes(1, 200_000);

            @Override
            public int read() throws IOException {
                int next = beginning.read();
                if (next < 0) {
                    throw new IOException("the connection is gone");
                }
                return next;
            }
        };
        assertThrows(IOException.class, () -> blobs.write(ACME, broken, 1_000_000));
        assertEquals(0, files());
    }

    @Test
    void an_address_is_a_hash_and_never_a_path() {
        for (var address : List.of("../../etc/passwd", "", "ba", ABC + "/..", ABC.toUpperCase(java.util.Locale.ROOT))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> blobs.open(ACME, address).close(),
                    address);
        }
    }

    @Test
    void only_what_is_older_is_told_and_deleted() {
        write(ACME, "old");
        clock.advance(Duration.ofHours(25));
        var young = write(ACME, "young");
        var old = olderThan(Duration.ofHours(24));
        assertEquals(1, old.size());
        assertEquals(List.of(ACME), blobs.tenants());
        var before = clock.instant().minus(Duration.ofHours(24));
        assertFalse(blobs.delete(ACME, young, before));
        assertTrue(blobs.delete(ACME, old.get(0), before));
        assertFalse(blobs.delete(ACME, old.get(0), before), "it is gone already");
    }

    @Test
    void bytes_that_come_again_make_their_file_young_and_safe_from_a_collector_that_has_seen_it_old() {
        var address = write(ACME, "abc");
        clock.advance(Duration.ofHours(25));
        assertEquals(List.of(address), olderThan(Duration.ofHours(24)));
        write(ACME, "abc");
        assertFalse(blobs.delete(ACME, address, clock.instant().minus(Duration.ofHours(24))));
        assertEquals(List.of(), olderThan(Duration.ofHours(24)));
    }

    @Test
    void many_write_and_delete_the_same_bytes_at_once_and_what_was_written_last_is_there() throws IOException {
        write(ACME, "abc");
        clock.advance(Duration.ofHours(25));
        var before = clock.instant().minus(Duration.ofHours(24));
        var failures = AtOnce.run(8, person -> {
            for (int i = 0; i < 20; i++) {
                if (person % 2 == 0) {
                    write(ACME, "abc");
                } else {
                    blobs.delete(ACME, ABC, before);
                }
            }
        });
        assertEquals(List.of(), failures);
        blobs.open(ACME, ABC).close();
        assertEquals(1, files());
    }

    @Test
    void what_a_killed_process_left_is_swept_when_it_is_old() throws IOException {
        var left = Files.createFile(blobs.incoming().resolve("left"));
        var fresh = Files.createFile(blobs.incoming().resolve("fresh"));
        Files.setLastModifiedTime(left, java.nio.file.attribute.FileTime.from(clock.instant()));
        clock.advance(Duration.ofHours(25));
        Files.setLastModifiedTime(fresh, java.nio.file.attribute.FileTime.from(clock.instant()));
        assertEquals(1, blobs.sweep(clock.instant().minus(Duration.ofHours(24))));
        assertTrue(Files.exists(fresh));
    }
}
