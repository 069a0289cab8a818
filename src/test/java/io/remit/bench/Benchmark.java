package io.remit.bench;

import io.remit.bench.Rounds.Figure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Runs everything and prints it; see the plaque. Argument: the build's folder, with the jar and the test classes. */
public final class Benchmark {
    private static final int FEW = 10;
    private static final int MANY = 10_000;
    private final Path jar;
    private final Path testClasses;
    private final Path folder;

    private Benchmark(Path build, Path folder) {
        jar = build.resolve("remit.jar");
        testClasses = build.resolve("test-classes");
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
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
        double ratio(Map<Visit, List<Figure>> figures, ToDoubleFunction<Figure> of) {
            var ratios = new ArrayList<Double>();
            for (int round = 0; round < figures.get(visit).size(); round++) {
                double ratio = of.applyAsDouble(figures.get(visit).get(round));
                for (int i = 0; i < against.size(); i++) {
                    double other = of.applyAsDouble(figures.get(against.get(i)).get(round));
                    ratio = i == 1 ? ratio * other : ratio / other;
                }
                ratios.add(ratio);
            }
            return Figures.median(ratios);
        }
    }

    private void run() throws IOException, SQLException, InterruptedException {
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
        System.out.println();
        new DutyFigures(folder).print();
        System.out.println();
        new WatchFigures(folder).print();
        System.out.println();
        new BucketFigures(folder).print();
        growth.printLater();
    }

    private void pages() throws IOException, InterruptedException {
        var fewData = Files.createDirectory(folder.resolve("few"));
        var manyData = Files.createDirectory(folder.resolve("many"));
        try (var few = ServerProcess.bench(jar, testClasses, fewData, FEW);
                var many = ServerProcess.bench(jar, testClasses, manyData, MANY);
                var load = new Load()) {
            System.out.println("Answers per second, and per second of the server's processor time, which does not count"
                    + " what else the machine is busy with:");
            System.out.printf("%-46s %10s %7s %10s %7s%n", "visit", "answers/s", "ratio", "answers/p", "ratio");
            var rounds = new Rounds(load, few, many);
            compareTenants(rounds, few.port(), many.port());
            comparePages(rounds, few.port(), many.port());
        }
    }

    /** Two servers, warmed by as many pages and then asked the same, so that only their tenants differ. */
    private static void compareTenants(Rounds rounds, int few, int many) throws IOException, InterruptedException {
        var constant = Visit.constant("constant body", few, 0, Visit.PLAIN);
        var page = Visit.matrix("10 rows, 10 tenants", few, 0, FEW, Visit.PLAIN);
        var manyConstant = Visit.constant("constant body", many, 0, Visit.PLAIN);
        var manyPage = Visit.matrix("10 rows, 10,000 tenants, ten of them asking", many, 0, FEW, Visit.PLAIN);
        var warmed = rounds.warmed(List.of(page, manyPage));
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
        print(rounds, lines);
    }

    private static void comparePages(Rounds rounds, int few, int many) throws IOException, InterruptedException {
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
        print(rounds, lines);
    }

    private static void print(Rounds rounds, List<Line> lines) throws IOException, InterruptedException {
        var figures = rounds.measured(lines.stream().map(Line::visit).distinct().toList());
        for (var line : lines) {
            var own = figures.get(line.visit());
            System.out.printf(
                    "%-46s %,10.0f %7s %,10.0f %7s  %s%n",
                    line.visit().name(),
                    Figures.median(own.stream().map(Figure::perSecond).toList()),
                    ratio(line, figures, Figure::perSecond),
                    Figures.median(own.stream().map(Figure::perProcessorSecond).toList()),
                    ratio(line, figures, Figure::perProcessorSecond),
                    line.note());
        }
    }

    private static String ratio(Line line, Map<Visit, List<Figure>> figures, ToDoubleFunction<Figure> of) {
        return line.against().isEmpty() ? "" : "%.2f".formatted(line.ratio(figures, of));
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
