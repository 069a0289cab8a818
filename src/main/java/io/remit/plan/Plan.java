package io.remit.plan;

import io.remit.access.PlanId;
import io.remit.access.ServiceId;
import java.time.Instant;

/**
 * A recovery plan.
 *
 * @param scenario the failure it recovers from
 * @param newest the number of its newest version
 * @param removed whether it is out of use; its versions and runs stay
 * @param version how often it was changed, which a form sends back
 */
public record Plan(
        PlanId id,
        ServiceId service,
        String name,
        String scenario,
        int newest,
        String madeBy,
        Instant madeAt,
        boolean removed,
        int version) {

    Plan changed(PlanDetails details) {
        return new Plan(id, service, details.name(), details.scenario(), newest, madeBy, madeAt, removed, version);
    }

    Plan at(int newestNumber) {
        return new Plan(id, service, name, scenario, newestNumber, madeBy, madeAt, removed, version);
    }

    Plan next() {
        return new Plan(id, service, name, scenario, newest, madeBy, madeAt, removed, version + 1);
    }
}
