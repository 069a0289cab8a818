package io.remit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From {@code java -jar} to the first page, several times: on an empty folder and on one with a database. */
final class Starts {
    private static final int TIMES = 3;
    private final Path jar;
    private final Path folder;

    Starts(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    void print() throws IOException {
        List<Double> first = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            var data = Files.createDirectory(folder.resolve("start-" + i));
            first.add(seconds(data));
            later.add(seconds(data));
        }
        print("java -jar remit.jar serve --demo to first page, empty folder", first);
        print("the same, folder with its database", later);
    }

    private static void print(String what, List<Double> seconds) {
        var sorted = seconds.stream().sorted().toList();
        System.out.printf(
                "%-66s %5.2f s  (%.2f to %.2f)%n",
                what, Figures.median(sorted), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    private double seconds(Path data) throws IOException {
        long start = System.nanoTime();
        try (var server = ServerProcess.serveDemo(jar, data);
                var wire = new Wire(server.port())) {
            var request = "GET /sign-in HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\n\r\n";
            var page = wire.ask(request.getBytes(StandardCharsets.US_ASCII));
            long end = System.nanoTime();
            if (page.status() != 200) {
                throw new IOException("The first page was answered with " + page.status());
            }
            return (end - start) / 1e9;
        }
    }
}
