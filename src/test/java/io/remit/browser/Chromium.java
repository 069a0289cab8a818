package io.remit.browser;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds Chromium and its driver on the PATH; as a program it installs Debian's packages where they are missing. */
public final class Chromium {
    private static final String ADVICE =
            "The browser tests need Chromium: install chromium and chromium-driver, or leave them out with -DskipBrowser";

    private Chromium() {}

    /** Ends with one line on the error stream where the browser is missing and cannot be installed. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (isThere()) {
            return;
        }
        var sudo = System.getProperty("user.name").equals("root") ? List.<String>of() : List.of("sudo", "-n");
        var installed = runs(sudo, "apt-get", "-qq", "update")
                && runs(sudo, "apt-get", "-qq", "-y", "install", "chromium", "chromium-driver");
        if (!installed || !isThere()) {
            // An exception would be told by Maven on forty lines, with the one that matters among them.
            System.err.println(ADVICE);
            System.exit(1);
        }
    }

    static File browser() {
        return find("chromium").or(() -> find("chromium-browser")).orElseThrow(() -> new IllegalStateException(ADVICE));
    }

    static File driver() {
        return find("chromedriver").orElseThrow(() -> new IllegalStateException(ADVICE));
    }

    private static boolean isThere() {
        return (find("chromium").isPresent() || find("chromium-browser").isPresent())
                && find("chromedriver").isPresent();
    }

    private static Optional<File> find(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, program))
                .filter(File::canExecute)
                .findFirst();
    }

    private static boolean runs(List<String> prefix, String... command) throws IOException, InterruptedException {
        var words = new java.util.ArrayList<>(prefix);
        words.addAll(List.of(command));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                System.err.println(said);
                return false;
            }
            return true;
        } catch (IOException e) {
            // No apt-get or no sudo here: the advice says what to do instead.
            return false;
        }
    }
}
