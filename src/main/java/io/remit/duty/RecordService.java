package io.remit.duty;

import io.remit.access.Access;
import io.remit.attestation.ExceptionService;
import io.remit.attestation.ExceptionStanding;
import io.remit.catalog.ServiceEntry;
import io.remit.standing.Days;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The record of a period: each time any duty fell due in it. Auditors test periods, not days. */
public final class RecordService {
    private final DutyService duties;
    private final Gathering gathering;
    private final ExceptionService exceptions;

    public RecordService(DutyService duties, Gathering gathering, ExceptionService exceptions) {
        this.duties = duties;
        this.gathering = gathering;
        this.exceptions = exceptions;
    }

    /** One time a duty fell due. */
    record Entry(DutyEntry duty, DutyLedger.Time time) {}

    /** All that fell due in a period, both days included, duty by duty in page order. A fixed number of statements. */
    List<Entry> between(Access access, Days span) {
        var all = duties.gathered(access);
        var services = all.register().duties().stream()
                .map(DutyEntry::service)
                .map(ServiceEntry::id)
                .distinct()
                .toList();
        var done = gathering.done(access, services, all.register().today());
        var excepted = exceptions.current(access, services);
        var entries = new ArrayList<Entry>();
        for (var duty : all.register().duties()) {
            var ledger = new DutyLedger(
                    duty,
                    all.gathered(),
                    all.register().today(),
                    done.getOrDefault(duty.id(), List.of()),
                    Optional.ofNullable(excepted.get(duty.id()))
                            .map(ExceptionStanding::everApproved)
                            .orElse(List.of()));
            ledger.between(span).forEach(time -> entries.add(new Entry(duty, time)));
        }
        return entries;
    }
}
