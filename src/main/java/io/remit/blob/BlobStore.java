package io.remit.blob;

import io.remit.access.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/** Keeps bytes under their SHA-256, tenant by tenant: {@code blobs/<tenant>/ab/cdef…}. */
public final class BlobStore {
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-f]{64}");
    private static final int FOLDER_DIGITS = 2;
    private static final int BUFFER_BYTES = 64 << 10;
    private final Path tenants;
    private final Path incoming;
    private final Path lock;
    private final Clock clock;

    /** @param data the data folder */
    public BlobStore(Path data, Clock clock) {
        this.tenants = data.toAbsolutePath().normalize().resolve("blobs");
        this.incoming = data.toAbsolutePath().normalize().resolve("incoming");
        this.lock = tenants.resolve("lock");
        this.clock = clock;
        try {
            Files.createDirectories(tenants);
            Files.createDirectories(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder for files in " + data, e);
        }
    }

    /** Where files lie until all of them has arrived; what a killed process leaves there is swept. */
    public Path incoming() {
        return incoming;
    }

    /**
     * Keeps what a stream holds. It is durable when this returns, and safe from {@link #delete} as long as deleting asks
     * for older files.
     *
     * @throws TooLarge where it holds more than allowed
     */
    public Blob write(TenantId tenant, InputStream in, long maxBytes) throws IOException, TooLarge {
        var temporary = Files.createTempFile(incoming, "blob", "");
        try {
            var blob = receive(in, temporary, maxBytes);
            Files.setLastModifiedTime(temporary, now());
            place(temporary, path(tenant, blob.sha256()));
            return blob;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Begins to read kept bytes. */
    public InputStream open(TenantId tenant, String sha256) throws IOException {
        return Files.newInputStream(path(tenant, sha256));
    }

    /** Every tenant that has files. */
    public List<TenantId> tenants() {
        try (var folders = Files.list(tenants)) {
            return folders.filter(Files::isDirectory)
                    .map(folder ->
                            new TenantId(UUID.fromString(folder.getFileName().toString())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells of each file of a tenant that was last written before a time. */
    public void eachOlderThan(TenantId tenant, Instant before, Consumer<String> told) {
        var folder = tenants.resolve(tenant.toString());
        try (var files = Files.walk(folder, 2)) {
            files.filter(file -> Files.isRegularFile(file) && isOlder(file, before))
                    .forEach(file -> told.accept(file.getParent().getFileName() + "" + file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file of a tenant, unless it was written again since. */
    public boolean delete(TenantId tenant, String sha256, Instant unlessSince) {
        var file = path(tenant, sha256);
        try {
            return locked(() -> isOlder(file, unlessSince) && Files.deleteIfExists(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what was left unfinished before a time, and says how much that was. */
    public int sweep(Instant before) {
        int swept = 0;
        try (var files = Files.newDirectoryStream(incoming)) {
            for (var file : files) {
                if (isOlder(file, before) && Files.deleteIfExists(file)) {
                    swept++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return swept;
    }

    private static Blob receive(InputStream in, Path temporary, long maxBytes) throws IOException, TooLarge {
        var digest = DigestUtils.getSha256Digest();
        long bytes = 0;
        try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            var buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > maxBytes) {
                    throw new TooLarge(maxBytes);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            channel.force(true);
        }
        return new Blob(HexFormat.of().formatHex(digest.digest()), bytes);
    }

    /** The move also replaces the same bytes, which makes them young again. */
    private void place(Path temporary, Path target) throws IOException {
        var folder = target.getParent();
        locked(() -> {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                force(folder.getParent());
                force(tenants);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
            return true;
        });
    }

    private interface Step {
        boolean take() throws IOException;
    }

    /** One at a time, in this process and in others on the same folder; each step takes a moment. */
    private synchronized boolean locked(Step step) throws IOException {
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            return held.isValid() && step.take();
        }
    }

    /** Makes the names in a folder durable. */
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path path(TenantId tenant, String sha256) {
        if (!ADDRESS.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not the address of a file: " + sha256);
        }
        return tenants.resolve(tenant.toString())
                .resolve(sha256.substring(0, FOLDER_DIGITS))
                .resolve(sha256.substring(FOLDER_DIGITS));
    }

    private FileTime now() {
        return FileTime.from(clock.instant());
    }

    /** A file that is gone meanwhile is not older. */
    private static boolean isOlder(Path file, Instant time) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(time);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
