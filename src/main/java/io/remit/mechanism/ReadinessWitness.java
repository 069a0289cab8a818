package io.remit.mechanism;

import io.remit.access.Access;
import io.remit.access.DutyId;
import io.remit.access.ServiceId;
import io.remit.readiness.Confirmed;
import io.remit.readiness.ReadinessService;
import io.remit.standing.Grade;
import io.remit.standing.Mechanism;
import io.remit.tenant.SettingService;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whoever checks an item of the provider's checklist off has done the duty that it is: nobody has to say it twice. */
public final class ReadinessWitness implements Witness {
    private final ReadinessService readiness;
    private final SettingService settings;

    public ReadinessWitness(ReadinessService readiness, SettingService settings) {
        this.readiness = readiness;
        this.settings = settings;
    }

    /** It names its duties one by one, whatever else proves them. */
    @Override
    public boolean knowsOf(Asked asked) {
        return true;
    }

    @Override
    public Witnessed of(Access access, Collection<ServiceId> services, LocalDate today) {
        var confirmed = readiness.confirmed(access, services);
        if (confirmed.isEmpty()) {
            return Witnessed.NOTHING;
        }
        var setting = settings.setting(access);
        var deeds = confirmed.stream()
                .filter(Confirmed::inPlace)
                .map(one -> deed(one, setting.dayOf(one.madeAt())))
                .toList();
        return new Witnessed(List.of(), deeds, List.of());
    }

    private static Deed deed(Confirmed one, LocalDate recordedOn) {
        return new Deed(
                "confirmation:" + one.id(),
                one.service(),
                Mechanism.READINESS,
                Optional.of(DutyId.of(one.service(), one.dutyKey())),
                one.subject(),
                one.lookedOn(),
                recordedOn,
                one.madeBy(),
                Grade.STATED,
                "In place: " + one.title(),
                one.place());
    }
}
