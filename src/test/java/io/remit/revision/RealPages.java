package io.remit.revision;

import io.remit.intake.PageReader;
import io.remit.intake.PageSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads real pages for tests and compares each with the one before it. */
final class RealPages {
    private RealPages() {}

    static EditionContent read(Path file) {
        try {
            return EditionContent.of(
                    PageReader.read(PageSource.of(Files.readAllBytes(file))).draft());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What each version after the first changed, keys carried over from version to version. */
    static List<EditionDiff> steps(List<EditionContent> versions) {
        var steps = new ArrayList<EditionDiff>();
        var before = new EditionContent(List.of());
        for (var version : versions) {
            var after = KeyMatching.match(before, version).content();
            steps.add(EditionDiff.between(before, after));
            before = after;
        }
        return steps.subList(1, steps.size());
    }
}
