package io.remit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exported trail, verified at the command line. */
@PortalTest
final class VerifyCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private static String out(int code, String... arguments) {
        var bytes = new ByteArrayOutputStream();
        var before = System.out;
        try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            assertEquals(code, Main.run(arguments));
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void it_is_verified_with_the_signers_key_and_refused_when_anything_was_changed(TestPortal portal)
            throws IOException {
        var services = portal.services();
        var slug = "verified-" + portal.tenant().slug();
        services.catalog().createService(services.platform(), slug, "Verified");
        services.subscriptions().subscribe(services.in(portal.tenant()), slug);
        services.number(portal.tenant().id());
        var page = portal.administrator().get(portal.path("/activity/integrity"));
        var export = portal.administrator()
                .get(portal.path("/activity/integrity/trail"))
                .body();
        var key = file("key.txt", page.document().select("#verifier").val() + "\n");
        var trail = file("trail.jsonl", export);
        var told = out(0, "verify", trail.toString(), "--key", key.toString());
        assertTrue(told.startsWith("verified: ") && told.contains("match the checkpoint"), told);
        assertTrue(out(0, "verify", trail.toString()).contains("internally consistent, signer unknown"));
        var changed = file("changed.jsonl", export.replaceFirst("added", "edited"));
        assertTrue(
                out(1, "verify", changed.toString(), "--key", key.toString()).contains("not those of the checkpoint"));
        out(2, "verify", trail.toString(), "--key", trail.toString());
        out(2, "verify", folder.resolve("none").toString());
    }
}
