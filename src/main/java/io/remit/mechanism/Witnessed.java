package io.remit.mechanism;

import io.remit.access.DutyId;
import io.remit.access.ServiceId;
import io.remit.standing.CheckOutcome;
import io.remit.standing.Grade;
import io.remit.standing.Mechanism;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the mechanisms said, found by the duty it concerns. Immutable. */
public final class Witnessed {
    public static final Witnessed NOTHING = new Witnessed(List.of(), List.of(), List.of());

    private final Map<Of, List<Finding>> findings;
    private final Map<Of, List<Deed>> deeds;
    private final Map<DutyId, List<Deed>> deedsOfDuties;
    private final List<Occasion> occasions;

    /** What a mechanism says of a service. */
    private record Of(ServiceId service, Mechanism mechanism) {}

    public Witnessed(Collection<Finding> findings, Collection<Deed> deeds, Collection<Occasion> occasions) {
        this.findings = findings.stream().collect(Collectors.groupingBy(one -> new Of(one.service(), one.mechanism())));
        this.deeds = deeds.stream()
                .filter(one -> one.duty().isEmpty())
                .collect(Collectors.groupingBy(one -> new Of(one.service(), one.mechanism())));
        this.deedsOfDuties = deeds.stream()
                .filter(one -> one.duty().isPresent())
                .collect(Collectors.groupingBy(one -> one.duty().orElseThrow()));
        this.occasions = List.copyOf(occasions);
    }

    static Witnessed of(List<Witnessed> all) {
        return new Witnessed(
                all.stream()
                        .flatMap(one -> one.findings.values().stream().flatMap(List::stream))
                        .toList(),
                all.stream()
                        .flatMap(one -> Stream.concat(one.deeds.values().stream(), one.deedsOfDuties.values().stream())
                                .flatMap(List::stream))
                        .toList(),
                all.stream().flatMap(one -> one.occasions.stream()).toList());
    }

    /**
     * How things are for a duty or one subject of it.
     *
     * @param subject a project's id; empty for the duty as a whole
     * @param projects the ids of the projects in use
     */
    public List<Finding> findings(ServiceId service, Mechanism mechanism, String subject, List<String> projects) {
        var those = findings.getOrDefault(new Of(service, mechanism), List.of());
        if (!subject.isEmpty()) {
            return those.stream()
                    .filter(one ->
                            one.subject().equals(subject) || one.subject().isEmpty())
                    .toList();
        }
        var told = those.stream()
                .filter(one -> one.subject().isEmpty() || projects.contains(one.subject()))
                .toList();
        if (told.isEmpty() || told.stream().anyMatch(one -> one.subject().isEmpty())) {
            return told;
        }
        var unknown = projects.stream()
                .filter(project -> told.stream().noneMatch(one -> one.subject().equals(project)))
                .map(project -> unknown(service, mechanism, project));
        return Stream.concat(told.stream(), unknown).toList();
    }

    private static Finding unknown(ServiceId service, Mechanism mechanism, String project) {
        return new Finding(
                service,
                mechanism,
                project,
                CheckOutcome.CANNOT_TELL,
                Grade.STATED,
                Optional.empty(),
                "Nothing is known of this project.",
                "");
    }

    /**
     * What was done of a duty or one subject of it, by day. Of a duty as a whole, what was done project by project
     * counts once all have it, for the day of the project that was done longest ago.
     */
    public List<Deed> deeds(
            ServiceId service, DutyId duty, Mechanism mechanism, String subject, List<String> projects) {
        var those = Stream.concat(
                        deeds.getOrDefault(new Of(service, mechanism), List.of()).stream(),
                        deedsOfDuties.getOrDefault(duty, List.of()).stream())
                .sorted(Comparator.comparing(Deed::on).thenComparing(Deed::recordedOn))
                .toList();
        return subject.isEmpty()
                ? ofAll(those, projects)
                : those.stream()
                        .filter(one ->
                                one.subject().equals(subject) || one.subject().isEmpty())
                        .toList();
    }

    private static List<Deed> ofAll(List<Deed> those, List<String> projects) {
        var byDay = new TreeMap<LocalDate, Deed>();
        Map<String, LocalDate> latest = new HashMap<>();
        for (var deed : those) {
            if (deed.subject().isEmpty()) {
                byDay.put(deed.on(), deed);
            } else if (projects.contains(deed.subject())) {
                latest.put(deed.subject(), deed.on());
                if (latest.size() == projects.size()) {
                    var on = latest.values().stream()
                            .min(Comparator.naturalOrder())
                            .orElseThrow();
                    byDay.putIfAbsent(on, deed.ofAll(on));
                }
            }
        }
        return new ArrayList<>(byDay.values());
    }

    /** What may set a duty off, the oldest first. */
    public List<Occasion> occasions(ServiceId service, String subject) {
        return occasions.stream()
                .filter(one -> one.service().equals(service) && one.concerns(subject))
                .sorted(Comparator.comparing(Occasion::happenedOn))
                .toList();
    }
}
