package io.remit.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A portal in a JVM of its own. */
final class ServerProcess implements AutoCloseable {
    private static final String READY = "Remit is ready at ";
    private static final String HEAP = "-Xmx1g";
    private final Process process;
    private final int port;

    private ServerProcess(List<String> command) throws IOException {
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        port = port(process.inputReader());
    }

    /** As people start it: {@code java -jar remit.jar serve --demo}. */
    static ServerProcess serveDemo(Path jar, Path data) throws IOException {
        return new ServerProcess(
                List.of(java(), "-jar", jar.toString(), "serve", "--demo", "--port", "0", "--data", data.toString()));
    }

    /** With the benchmark's tenants and constant bodies; {@code -Dbench.server=} gives it further JVM options. */
    static ServerProcess bench(Path jar, Path testClasses, Path data, int tenants) throws IOException {
        var command = new ArrayList<>(List.of(java(), HEAP));
        var more = System.getProperty("bench.server", "");
        if (!more.isEmpty()) {
            command.addAll(List.of(more.split(" ")));
        }
        var classPath = testClasses + System.getProperty("path.separator") + jar;
        command.addAll(
                List.of("-cp", classPath, "io.remit.app.BenchPortal", data.toString(), Integer.toString(tenants)));
        return new ServerProcess(command);
    }

    int port() {
        return port;
    }

    /** Processor time of this server so far, in seconds, compiling and collecting included. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int port(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
            }
        }
        throw new IOException("The portal did not start");
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
