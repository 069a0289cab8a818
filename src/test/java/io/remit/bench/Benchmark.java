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
    private static final int ROUNDS = 7;
    private static final long ROUND_MILLIS = 450;
    private static final int WARM_ANSWERS = 15_000;
    private static final long WARM_MILLIS_AT_MOST = 25_000;
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

    /**
     * A line of the table.
     *
     * @param visit what was asked
     * @param against the visit it is compared with, none for a constant body; where that was another server's, the constant
     *     bodies of that server and of its own follow, because two servers are not equally fast to begin with
     * @param note what that quotient is, and what is aimed at
     */
    private record Line(Visit visit, List<Visit> against, String note) {
        double ratio(Map<Visit, List<Double>> figures, int round) {
            double ratio = figures.get(visit).get(round);
            for (int i = 0; i < against.size(); i++) {
                double other = figures.get(against.get(i)).get(round);
                ratio = i == 1 ? ratio * other : ratio / other;
            }
            return ratio;
        }
    }

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
            System.out.printf("%-46s %10s %9s%n", "visit", "answers/s", "ratio");
            compareTenants(load, few.port(), many.port());
            comparePages(load, few.port(), many.port());
        }
    }

    /** Two servers, warmed by as many pages and then asked the same, so that only their tenants differ. */
    private static void compareTenants(Load load, int few, int many) throws IOException, InterruptedException {
        var constant = Visit.constant("constant body", few, 0, Visit.PLAIN);
        var page = Visit.matrix("10 rows, 10 tenants", few, 0, FEW, Visit.PLAIN);
        var manyConstant = Visit.constant("constant body", many, 0, Visit.PLAIN);
        var manyPage = Visit.matrix("10 rows, 10,000 tenants, ten of them asking", many, 0, FEW, Visit.PLAIN);
        var warmed = warmed(load, List.of(page, manyPage));
        var lines = List.of(
                new Line(constant, List.of(), ""),
                new Line(page, List.of(constant), "to the constant body (aim: 0.25)"),
                new Line(manyConstant, List.of(), ""),
                new Line(manyPage, List.of(manyConstant), "to the constant body (aim: 0.25)"),
                new Line(manyPage, List.of(page), "10,000 tenants to 10 (aim: 0.83)"),
                new Line(
                        manyPage,
                        List.of(page, constant, manyConstant),
                        "the same, each server measured by its own constant body"));
        System.out.printf("(two servers in turn, after %s pages each)%n", warmed);
        print(lines, measured(load, lines));
    }

    private static void comparePages(Load load, int few, int many) throws IOException, InterruptedException {
        var constant = Visit.constant("constant body", few, 0, Visit.PLAIN);
        var page = Visit.matrix("10 rows", few, 0, FEW, Visit.PLAIN);
        var longConstant = Visit.constant("constant body", few, FEW, Visit.PLAIN);
        var longPage = Visit.matrix("300 rows", few, FEW, FEW + 1, Visit.PLAIN);
        var zipped = Visit.constant("constant body, gzip,", few, 0, Visit.GZIP);
        var zippedPage = Visit.matrix("10 rows, gzip", few, 0, FEW, Visit.GZIP);
        var again = Visit.repeated("10 rows, 304", few, 0, FEW, Visit.PLAIN);
        var longAgain = Visit.repeated("300 rows, 304", few, FEW, FEW + 1, Visit.PLAIN);
        var ten = Visit.matrix("10 rows, 10,000 tenants, ten of them asking", many, 0, FEW, Visit.PLAIN);
        var all = Visit.matrix("10 rows, 10,000 tenants, all of them asking", many, 0, MANY, Visit.PLAIN);
        var lines = List.of(
                new Line(constant, List.of(), ""),
                new Line(page, List.of(constant), "to the constant body (aim: 0.25)"),
                new Line(longConstant, List.of(), ""),
                new Line(longPage, List.of(longConstant), "to the constant body (aim: 0.25)"),
                new Line(longPage, List.of(page), "300 rows to 10 rows"),
                new Line(again, List.of(page), "304 to the page"),
                new Line(longAgain, List.of(longPage), "304 to the page"),
                new Line(zipped, List.of(), ""),
                new Line(zippedPage, List.of(zipped), "to the constant body (aim: 0.25)"),
                new Line(ten, List.of(), ""),
                new Line(all, List.of(ten), "all of them to ten of them"));
        System.out.println("(further visits to the same servers)");
        print(lines, measured(load, lines));
    }

    /** Visits in turn until each was answered often enough that its code is compiled; says how often that was. */
    private static List<Integer> warmed(Load load, List<Visit> visits) throws IOException, InterruptedException {
        var answers = new ArrayList<Integer>();
        for (var visit : visits) {
            double count = 0;
            long start = System.nanoTime();
            while (count < WARM_ANSWERS && System.nanoTime() - start < WARM_MILLIS_AT_MOST * 1_000_000) {
                count += load.perSecond(visit, ROUND_MILLIS) * ROUND_MILLIS / 1000;
            }
            answers.add((int) count);
        }
        return answers;
    }

    /** Answers per second of each visit in each round; the visits take turns. */
    private static Map<Visit, List<Double>> measured(Load load, List<Line> lines)
            throws IOException, InterruptedException {
        var visits = lines.stream().map(Line::visit).distinct().toList();
        Map<Visit, List<Double>> figures = new HashMap<>();
        for (var visit : visits) {
            load.perSecond(visit, ROUND_MILLIS);
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
        for (var line : lines) {
            var own = figures.get(line.visit());
            var ratios = new ArrayList<Double>();
            for (int round = 0; round < own.size(); round++) {
                ratios.add(line.ratio(figures, round));
            }
            var ratio = line.against().isEmpty() ? "" : "%.2f".formatted(Figures.median(ratios));
            System.out.printf("%-46s %,10.0f %9s  %s%n", line.visit().name(), Figures.median(own), ratio, line.note());
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
