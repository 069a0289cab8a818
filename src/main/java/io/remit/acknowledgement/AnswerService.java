package io.remit.acknowledgement;

import io.remit.access.Access;
import io.remit.access.AcknowledgementId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.NotFound;
import io.remit.access.TenantId;
import io.remit.acknowledgement.LedgerEntry.Verdict;
import io.remit.catalog.EditionHead;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.identity.Tenant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where all tenants stand towards an edition, and the provider's answers to objections; for the operator. */
public final class AnswerService {
    private final Store store;

    public AnswerService(Store store) {
        this.store = store;
    }

    /** One tenant, and what it said to the edition and did not take back. */
    record TenantStanding(Tenant tenant, List<LedgerEntry> said) {}

    ResponseCounts counts(Access operator, EditionHead head) {
        return store.systemRead(SystemAct.EDITION_RESPONSES, operator, tx -> StandingQueries.counts(tx, head));
    }

    /** The tenants who responded so, by slug; one statement for a page, however many there are. */
    List<TenantStanding> page(Access operator, EditionHead head, Response response, String afterSlug, int limit) {
        return store.systemRead(SystemAct.EDITION_RESPONSES, operator, tx -> {
            var tenants = StandingQueries.page(tx, head, response, afterSlug, limit);
            var said = AcknowledgementQueries.ofTenants(
                    tx, head, tenants.stream().map(Tenant::id).toList());
            return tenants.stream()
                    .map(tenant -> new TenantStanding(
                            tenant, said.getOrDefault(tenant.id().value(), List.of())))
                    .toList();
        });
    }

    /** The last editions that these tenants acknowledged, one for each service; one statement. */
    public Map<TenantId, List<LastAcknowledged>> lastAcknowledged(Access operator, Collection<TenantId> tenants) {
        return store.systemRead(
                SystemAct.EDITION_RESPONSES, operator, tx -> StandingQueries.lastAcknowledged(tx, tenants));
    }

    /** The objections that wait for an answer, by edition, the most first. */
    public List<EditionCount> unanswered(Access operator) {
        return store.systemRead(SystemAct.EDITION_RESPONSES, operator, StandingQueries::unanswered);
    }

    /** How many tenants have said nothing yet to each of these editions, the most first; one statement. */
    public List<EditionCount> silent(Access operator, Collection<EditionHead> heads) {
        return heads.isEmpty()
                ? List.of()
                : store.systemRead(SystemAct.EDITION_RESPONSES, operator, tx -> StandingQueries.silent(tx, heads));
    }

    /**
     * Answers an objection of the access's tenant.
     *
     * @throws NotFound where it made no such objection
     * @throws Conflict where it was withdrawn or answered meanwhile
     */
    public LedgerEntry answer(Access inTenant, AcknowledgementId id, Verdict verdict, String note) {
        return store.write(inTenant, tx -> {
            var entry = AcknowledgementQueries.byId(tx, id).orElseThrow(NotFound::new);
            if (!AcknowledgementQueries.answer(tx, id, verdict, note)) {
                throw new Conflict("This was answered or withdrawn meanwhile. Look again.");
            }
            var changes = AuditChanges.set("number", entry.number())
                    .andSet("answer", verdict)
                    .andSet("note", note);
            tx.audit(
                    AcknowledgementAudit.ANSWERED,
                    AuditSubject.of("edition", entry.edition().value(), "Edition " + entry.number()),
                    entry.change().isEmpty() ? changes : changes.andSet("change", entry.change()));
            return entry;
        });
    }
}
