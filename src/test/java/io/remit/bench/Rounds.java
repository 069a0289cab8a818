package io.remit.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the servers the same in turn, round after round, because a machine's speed drifts within minutes. */
final class Rounds {
    private static final int ROUNDS = 7;
    private static final long ROUND_MILLIS = 450;
    private static final int WARM_ANSWERS = 15_000;
    private static final long WARM_MILLIS_AT_MOST = 60_000;
    private final Load load;
    private final List<ServerProcess> servers;

    Rounds(Load load, ServerProcess... servers) {
        this.load = load;
        this.servers = List.of(servers);
    }

    /**
     * What a visit came to in one round.
     *
     * @param perSecond answers per second on the clock
     * @param perProcessorSecond answers per second of the server's processor time, which does not count what else the
     *     machine was busy with
     */
    record Figure(double perSecond, double perProcessorSecond) {}

    /** Visits in turn until each was answered often enough that its code is compiled; says how often that was. */
    List<Integer> warmed(List<Visit> visits) throws IOException, InterruptedException {
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

    /** The figures of each visit in each round. */
    Map<Visit, List<Figure>> measured(List<Visit> visits) throws IOException, InterruptedException {
        Map<Visit, List<Figure>> figures = new HashMap<>();
        for (var visit : visits) {
            load.perSecond(visit, ROUND_MILLIS);
            figures.put(visit, new ArrayList<>());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (var visit : visits) {
                figures.get(visit).add(figure(visit));
            }
        }
        return figures;
    }

    private Figure figure(Visit visit) throws IOException, InterruptedException {
        var server = servers.stream()
                .filter(each -> each.port() == visit.port())
                .findFirst()
                .orElseThrow();
        double processor = server.processorSeconds();
        long start = System.nanoTime();
        double perSecond = load.perSecond(visit, ROUND_MILLIS);
        double answers = perSecond * (System.nanoTime() - start) / 1e9;
        return new Figure(perSecond, answers / (server.processorSeconds() - processor));
    }
}
