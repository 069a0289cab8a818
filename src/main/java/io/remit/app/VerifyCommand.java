package io.remit.app;

import io.remit.ledger.TrailFile;
import io.remit.merkle.NoteKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks whether an exported audit trail is what was signed; no database, no network. */
@Command(
        name = "verify",
        description = "Checks an exported audit trail offline: 0 and “verified”, or 1 and what does not fit.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The export, JSON Lines.")
    private Path file = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The signer's key, name+id+key, as it is known from elsewhere.")
    private Optional<Path> key = Optional.empty();

    @Override
    public Integer call() {
        var known = key.map(VerifyCommand::key);
        try (var lines = Files.newBufferedReader(file)) {
            var result = TrailFile.verify(lines, known);
            System.out.println(result.fits() ? "verified: " + result.told() : result.told());
            return result.fits() ? 0 : 1;
        } catch (IOException e) {
            throw new UsageProblem("cannot read " + file);
        }
    }

    private static NoteKey key(Path file) {
        try {
            return NoteKey.parse(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageProblem("--key needs a file with the signer's key: name+id+key");
        }
    }
}
