package io.remit.mechanism;

import io.remit.access.ServiceId;
import io.remit.standing.CheckOutcome;
import io.remit.standing.Grade;
import io.remit.standing.Mechanism;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one bucket says of a duty.
 *
 * @param subject the project it belongs to; empty where it belongs to none
 * @param sentence names the bucket
 */
record BucketSaid(
        ServiceId service, String subject, CheckOutcome outcome, Optional<Instant> at, String sentence, String place) {
    /** More than that nobody reads one by one: those that are well are told as one. */
    private static final int MOST = 20;

    private static final Comparator<BucketSaid> WORST_FIRST = Comparator.comparing(said -> switch (said.outcome()) {
        case FAILS -> 0;
        case CANNOT_TELL -> 1;
        case HOLDS -> 2;
    });

    /** A finding for each bucket, the worst first; where there are many of a project, the rest as one. */
    static List<Finding> findings(Mechanism mechanism, List<BucketSaid> all) {
        var findings = new ArrayList<Finding>();
        all.stream()
                .collect(Collectors.groupingBy(one -> List.of(one.service(), one.subject())))
                .values()
                .forEach(those -> {
                    var sorted = those.stream().sorted(WORST_FIRST).toList();
                    int told = sorted.size() > MOST ? MOST - 1 : sorted.size();
                    sorted.subList(0, told).forEach(one -> findings.add(one.finding(mechanism)));
                    if (told < sorted.size()) {
                        findings.add(rest(mechanism, sorted.subList(told, sorted.size())));
                    }
                });
        return findings;
    }

    private Finding finding(Mechanism mechanism) {
        return new Finding(service, mechanism, subject, outcome, Grade.OBSERVED, at, sentence, place);
    }

    private static Finding rest(Mechanism mechanism, List<BucketSaid> rest) {
        var worst = rest.get(0);
        return new Finding(
                worst.service(),
                mechanism,
                worst.subject(),
                worst.outcome(),
                Grade.OBSERVED,
                rest.stream().flatMap(one -> one.at().stream()).min(Comparator.naturalOrder()),
                "And " + rest.size() + " buckets more, none of them worse than that.",
                "/buckets");
    }
}
