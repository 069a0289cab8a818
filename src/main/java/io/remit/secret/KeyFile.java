package io.remit.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key of an installation that was given none: made on its first start, in a file that its owner alone may read. */
public final class KeyFile {
    private static final int KEY_BYTES = 32;
    private static final String NAME = "secret.key";

    private KeyFile() {}

    /** The key in this folder, made where there is none. Of two portals that start at once, one makes it for both. */
    public static String readOrMake(Path folder, SecureRandom random) {
        var file = folder.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                make(folder, file, random);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make " + file, e);
        }
    }

    private static void make(Path folder, Path file, SecureRandom random) throws IOException {
        Files.createDirectories(folder);
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        var fresh = temporary(folder);
        try {
            Files.writeString(fresh, Base64.getEncoder().encodeToString(key) + "\n");
            // Whole or not at all: nobody reads a key that is half written.
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // The other one was faster, and its key is as good.
        } finally {
            Files.delete(fresh);
        }
    }

    private static Path temporary(Path folder) throws IOException {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createTempFile(
                        folder,
                        NAME,
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, NAME, ".new");
    }
}
