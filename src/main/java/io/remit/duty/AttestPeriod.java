package io.remit.duty;

import io.remit.attestation.Proof;
import io.remit.web.parts.Moment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The period that an attestation is about. */
final class AttestPeriod {
    /** A form that proposes more has forgotten the duty rather than its period; older days can still be typed. */
    private static final int MOST_YEARS_PROPOSED = 9;

    private AttestPeriod() {}

    /** The first day that nobody has attested yet, for the duty or subject that was attested least far; today where none was. */
    static LocalDate from(List<DutyEntry> duties, LocalDate today) {
        return duties.stream()
                .flatMap(duty -> duty.subjects().stream())
                .flatMap(subject -> subject.proof().flatMap(Proof::attestedTo).stream())
                .min(Comparator.naturalOrder())
                .map(day -> day.plusDays(1))
                .filter(day -> day.isBefore(today) && day.isAfter(today.minusYears(MOST_YEARS_PROPOSED)))
                .orElse(today);
    }

    /** "1 Oct 2026 to 31 Oct 2026", or the one day. */
    static String words(LocalDate from, LocalDate to) {
        return from.equals(to)
                ? Moment.on(to).text()
                : Moment.on(from).text() + " to " + Moment.on(to).text();
    }
}
