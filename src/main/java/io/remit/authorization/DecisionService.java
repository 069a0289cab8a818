package io.remit.authorization;

import io.remit.access.Access;
import io.remit.access.AuthorizationId;
import io.remit.access.ServiceId;
import io.remit.access.TenantId;
import io.remit.authorization.Decision.Reason;
import io.remit.authorization.DecisionQueries.Claimed;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.db.Tx;
import io.remit.objectstorage.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Answers a service whether it may do something in a bucket; what was decided by people, not what a provider lets through. */
public final class DecisionService {
    private final Store store;

    public DecisionService(Store store) {
        this.store = store;
    }

    /** What was found, and in whose trail it belongs. */
    private record Answer(Decision decision, Optional<TenantId> tenant, Instant hour, boolean isFirst) {}

    /**
     * Decides. Every no is recorded, and the first yes of an hour: in the tenant's trail, or in the platform's where nobody
     * has claimed the bucket.
     *
     * @param identities what the bucket may be called over all tenants
     * @param key of the object, or the prefix that is listed
     */
    public Decision decide(
            Access program, ServiceId service, List<String> identities, Operation operation, String key) {
        var answer = store.systemRead(
                SystemAct.AUTHORIZATION_DECIDE, program, tx -> answer(tx, service, identities, operation, key));
        if (!answer.decision().allowed() || answer.isFirst()) {
            record(program, answer, identities, operation, key);
        }
        return answer.decision();
    }

    private static Answer answer(Tx tx, ServiceId service, List<String> identities, Operation operation, String key) {
        var hour = tx.now().truncatedTo(ChronoUnit.HOURS);
        var claimed = DecisionQueries.claimed(tx, identities);
        if (claimed.isEmpty()) {
            var unknown = new Decision(false, Reason.BUCKET_UNKNOWN, Optional.empty());
            return new Answer(unknown, Optional.empty(), hour, false);
        }
        var tenant = claimed.get().tenant();
        var decision = decided(tx, service, claimed.get(), operation, key);
        boolean isFirst = decision.allowed()
                && DecisionQueries.wouldBeFirstIn(
                        tx, tenant, decision.authorization().orElseThrow(), hour);
        return new Answer(decision, Optional.of(tenant), hour, isFirst);
    }

    private static Decision decided(Tx tx, ServiceId service, Claimed claimed, Operation operation, String key) {
        var those = AuthorizationQueries.ofService(tx, claimed.tenant(), claimed.bucket(), service);
        if (those.isEmpty()) {
            return new Decision(false, Reason.NOT_AUTHORIZED, Optional.empty());
        }
        var today = LocalDate.ofInstant(tx.now(), DecisionQueries.zone(tx, claimed.tenant()));
        var inForce = those.stream().filter(one -> one.isInForce(today)).toList();
        if (inForce.isEmpty()) {
            return new Decision(
                    false, Reason.NOT_IN_FORCE, Optional.of(those.get(0).id()));
        }
        return inForce.stream()
                .filter(one -> one.allows(operation, key))
                .findFirst()
                .map(one -> new Decision(true, Reason.AUTHORIZED, Optional.of(one.id())))
                .orElseGet(() -> new Decision(
                        false, Reason.OUTSIDE, Optional.of(inForce.get(0).id())));
    }

    private void record(Access program, Answer answer, List<String> identities, Operation operation, String key) {
        store.system(SystemAct.AUTHORIZATION_DECIDE, program, tx -> {
            var decision = answer.decision();
            var trail = answer.tenant().orElse(Access.PLATFORM);
            boolean isNew = !decision.allowed()
                    || DecisionQueries.isFirstIn(
                            tx, trail, decision.authorization().orElseThrow(), answer.hour());
            if (isNew) {
                tx.auditIn(
                        trail,
                        decision.allowed() ? AuthorizationAudit.ALLOWED : AuthorizationAudit.DENIED,
                        subject(decision, identities),
                        AuditChanges.set("operation", operation)
                                .andSet("key", key)
                                .andSet("reason", decision.reason().word()));
            }
            return isNew;
        });
    }

    private static AuditSubject subject(Decision decision, List<String> identities) {
        return decision.authorization()
                .map(AuthorizationId::value)
                .map(id -> AuditSubject.of("authorization", id, identities.get(0)))
                .orElseGet(() -> new AuditSubject("bucket:" + identities.get(0), identities.get(0)));
    }
}
