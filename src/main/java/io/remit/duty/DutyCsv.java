package io.remit.duty;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.remit.standing.Cadence;
import io.remit.standing.Grade;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A list of duties as CSV (RFC 4180), for spreadsheets. */
final class DutyCsv {
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r";

    private DutyCsv() {}

    static String of(List<DutyEntry> duties, Map<UUID, String> names, LocalDate today) {
        var text = new StringWriter();
        // The mark makes spreadsheets read the file as UTF-8.
        text.write('\uFEFF');
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(
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
        for (var duty : duties) {
            var standing = duty.standing();
            csv.writeRecord(List.of(
                    safe(duty.service().name()),
                    safe(duty.row().section()),
                    safe(duty.row().area()),
                    safe(duty.duty().text()),
                    standing.state().label(),
                    today.toString(),
                    standing.day().map(LocalDate::toString).orElse(""),
                    safe(standing.reason()),
                    safe(duty.owner()
                            .map(owner -> names.getOrDefault(owner.value(), ""))
                            .orElse("")),
                    duty.assignment().cadence().map(Cadence::label).orElse(""),
                    standing.grade().map(Grade::label).orElse(""),
                    duty.edition().label(),
                    safe(duty.duty().key())));
        }
        return text.toString();
    }

    /** A cell that a spreadsheet would take for a formula is told to be text (OWASP, CSV injection). */
    static String safe(String cell) {
        return !cell.isEmpty() && FORMULA_BEGINNINGS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
