package io.remit.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs everything and prints it; see the plaque. Argument: the build's folder, with the jar and the test classes. */
public final class Benchmark {
    private static final int FEW = 10;
    private static final int MANY = 10_000;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final long ROUND_MILLIS = Long.getLong("bench.millis", 700);
    private static final long WARM_UP_MILLIS = Long.getLong("bench.warm", 2000);
    private final Path jar;
    private final Path testClasses;
    private final Path folder;

    private Benchmark(Path build, Path folder) {
        jar = build.resolve("remit.jar");
        testClasses = build.resolve("test-classes");
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("remit-bench");
        try {
            new Benchmark(Path.of(arguments[0]), folder).run();
        } finally {
            delete(folder);
        }
    }

    /** A line of the table: the visit, and the visit whose speed it is divided by. */
    private record Line(Visit visit, Visit against, String aim) {}

    private void run() throws IOException, InterruptedException {
        System.out.printf(
                "Machine: %d processors, %s %s, Java %s%n%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.vm.version"));
        new Starts(jar, folder).print();
        var growth = new FileGrowth(folder);
        growth.print();
        System.out.println();
        pages();
        growth.printLater();
    }

    private void pages() throws IOException, InterruptedException {
        var fewData = Files.createDirectory(folder.resolve("few"));
        var manyData = Files.createDirectory(folder.resolve("many"));
        try (var few = ServerProcess.bench(jar, testClasses, fewData, FEW);
                var many = ServerProcess.bench(jar, testClasses, manyData, MANY);
                var load = new Load()) {
            var lines = lines(few.port(), many.port());
            print(lines, measured(load, lines.stream().map(Line::visit).toList()));
        }
    }

    private static List<Line> lines(int few, int many) {
        var constant = Visit.constant("constant body", few, 0, Visit.PLAIN);
        var page = Visit.matrix("matrix of 10 rows, 10 tenants", few, 0, FEW, Visit.PLAIN);
        var longConstant = Visit.constant("constant body", few, FEW, Visit.PLAIN);
        var longPage = Visit.matrix("matrix of 300 rows", few, FEW, FEW + 1, Visit.PLAIN);
        var zippedConstant = Visit.constant("constant body, gzip, bytes", few, 0, Visit.GZIP);
        var manyHot = Visit.matrix("10 rows, 10,000 tenants, ten of them asking", many, 0, FEW, Visit.PLAIN);
        var manyAll = Visit.matrix("10 rows, 10,000 tenants, all of them asking", many, 0, MANY, Visit.PLAIN);
        return List.of(
                new Line(constant, constant, ""),
                new Line(page, constant, "0.25"),
                new Line(longConstant, longConstant, ""),
                new Line(longPage, longConstant, "0.25"),
                new Line(longPage, page, ""),
                new Line(manyHot, page, "0.83"),
                new Line(manyAll, page, "0.83"),
                new Line(Visit.repeated("304, 10 rows", few, 0, FEW, Visit.PLAIN), page, ""),
                new Line(Visit.repeated("304, 300 rows", few, FEW, FEW + 1, Visit.PLAIN), longPage, ""),
                new Line(zippedConstant, zippedConstant, ""),
                new Line(Visit.matrix("matrix of 10 rows, gzip", few, 0, FEW, Visit.GZIP), zippedConstant, "0.25"));
    }

    /** Answers per second of each visit in each round; the visits take turns. */
    private static Map<Visit, List<Double>> measured(Load load, List<Visit> asked)
            throws IOException, InterruptedException {
        var visits = asked.stream().distinct().toList();
        Map<Visit, List<Double>> figures = new HashMap<>();
        // Twice, and both servers in turn, so that none is measured while its code is still being compiled.
        for (int i = 0; i < 2; i++) {
            for (var visit : visits) {
                load.perSecond(visit, WARM_UP_MILLIS);
            }
        }
        for (var visit : visits) {
            figures.put(visit, new ArrayList<>());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (var visit : visits) {
                figures.get(visit).add(load.perSecond(visit, ROUND_MILLIS));
            }
        }
        return figures;
    }

    private static void print(List<Line> lines, Map<Visit, List<Double>> figures) {
        System.out.printf("%-46s %10s %9s  %s%n", "visit", "answers/s", "ratio", "to (aim: at least)");
        for (var line : lines) {
            var own = figures.get(line.visit());
            var other = figures.get(line.against());
            var ratios = new ArrayList<Double>();
            for (int round = 0; round < own.size(); round++) {
                ratios.add(own.get(round) / other.get(round));
            }
            var aim = line.aim().isEmpty() ? "" : " (" + line.aim() + ")";
            var ratio = line.visit() == line.against() ? "" : "%.2f".formatted(Figures.median(ratios));
            var to = line.visit() == line.against() ? "" : line.against().name() + aim;
            System.out.printf("%-46s %,10.0f %9s  %s%n", line.visit().name(), Figures.median(own), ratio, to);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
