package io.remit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that say what the product is at present, so that a change of it is seen in review. {@code -Dgolden=write} writes
 * them anew; the difference is then part of the change.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Compares with the golden file, or writes it where that was asked for. */
    public static void check(String name, String actual) {
        var file = FOLDER.resolve(name);
        try {
            if (System.getProperty("golden", "").equals("write")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, actual);
            }
            var expected = Files.exists(file) ? Files.readString(file) : "";
            assertEquals(
                    expected,
                    actual,
                    () -> file + " says otherwise. Where the change is meant, run the test with -Dgolden=write.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
