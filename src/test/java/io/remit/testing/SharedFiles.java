package io.remit.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The reference pages and the corpus, which lie beside the repository and are no part of it: {@code ../shared}, or where
 * {@code -Dshared=} says. A test that needs them is visibly skipped where they are absent.
 */
public final class SharedFiles {
    private SharedFiles() {}

    /** The file or folder, by its path below the shared folder; aborts the test where there is none. */
    public static Path at(String path) {
        var found = folder().map(folder -> folder.resolve(path)).filter(Files::exists);
        return found.orElseGet(() -> abort("skipped: shared/" + path + " is not here (set -Dshared=FOLDER)"));
    }

    private static Optional<Path> folder() {
        var told = Stream.of(System.getProperty("shared", ""), "../shared", "../../shared");
        return told.filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
    }
}
