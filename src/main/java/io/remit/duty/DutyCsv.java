package io.remit.duty;

import io.remit.report.Csv;
import io.remit.standing.Cadence;
import io.remit.standing.Grade;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A list of duties as CSV. */
final class DutyCsv {
    private static final List<String> COLUMNS = List.of(
            "service",
            "category",
            "area",
            "duty",
            "state",
            "as of",
            "until or since",
            "reason",
            "owner",
            "how often",
            "evidence",
            "edition",
            "key");

    private DutyCsv() {}

    static byte[] of(List<DutyEntry> duties, Map<UUID, String> names, LocalDate today) {
        return Csv.bytes(
                COLUMNS, duties.stream().map(duty -> cells(duty, names, today)).toList());
    }

    private static List<String> cells(DutyEntry duty, Map<UUID, String> names, LocalDate today) {
        var standing = duty.standing();
        return List.of(
                duty.service().name(),
                duty.row().section(),
                duty.row().area(),
                duty.duty().text(),
                standing.state().label(),
                today.toString(),
                standing.day().map(LocalDate::toString).orElse(""),
                standing.reason(),
                duty.owner().map(owner -> names.getOrDefault(owner.value(), "")).orElse(""),
                duty.assignment().cadence().map(Cadence::label).orElse(""),
                standing.grade().map(Grade::label).orElse(""),
                duty.edition().label(),
                duty.duty().key());
    }
}
