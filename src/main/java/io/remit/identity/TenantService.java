package io.remit.identity;

import io.remit.access.Access;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.TenantId;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The tenants of this installation, for the operator. */
public final class TenantService {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");
    private static final Set<String> RESERVED = Set.of("platform", "admin", "api", "static");
    private final Store store;

    public TenantService(Store store) {
        this.store = store;
    }

    /**
     * Tenants in order of slug.
     *
     * @param containing part of slug or name, any case; empty for all
     * @param afterSlug where the page begins; empty for the first
     * @param limit how many at most
     */
    public List<Tenant> page(Access operator, String containing, String afterSlug, int limit) {
        return store.read(operator, tx -> TenantQueries.page(tx, containing, afterSlug, limit));
    }

    /** The last tenants before a slug, in order of slug; otherwise as {@link #page}. */
    public List<Tenant> pageBefore(Access operator, String containing, String beforeSlug, int limit) {
        return store.read(operator, tx -> TenantQueries.pageBefore(tx, containing, beforeSlug, limit));
    }

    /** How many there are. */
    public int count(Access operator) {
        return store.read(operator, TenantQueries::count);
    }

    /**
     * The tenant with this slug.
     *
     * @throws NotFound where there is none
     */
    public Tenant bySlug(Access operator, String slug) {
        return store.read(operator, tx -> TenantQueries.bySlug(tx, slug).orElseThrow(NotFound::new));
    }

    /** The tenant with this slug, for a gate: whoever asks is in no tenant yet. */
    public Optional<Tenant> atGate(Access visitor, String slug) {
        return store.systemRead(SystemAct.GATE_RESOLVE, visitor, tx -> TenantQueries.bySlug(tx, slug));
    }

    /** The tenant the access is in. */
    public Tenant own(Access access) {
        return store.systemRead(
                SystemAct.OWN_ACCOUNT,
                access,
                tx -> TenantQueries.byId(tx, access.tenant()).orElseThrow(NotFound::new));
    }

    /**
     * Creates a tenant without members.
     *
     * @throws Invalid where the slug is malformed, reserved or taken
     */
    public Tenant create(Access operator, String slug, String name) {
        if (!SLUG.matcher(slug).matches()) {
            throw new Invalid(
                    "slug", "Use 3 to 40 lower-case letters, digits and dashes, beginning with a letter: acme-west.");
        }
        if (RESERVED.contains(slug)) {
            throw new Invalid("slug", "This word is reserved. Choose another one.");
        }
        return store.write(operator, tx -> {
            var tenant = new Tenant(new TenantId(tx.newId()), slug, name, tx.now());
            if (!TenantQueries.insert(tx, tenant)) {
                throw new Invalid("slug", "There is already a tenant with this slug. Choose another one.");
            }
            tx.audit(
                    IdentityAudit.TENANT_CREATED,
                    AuditSubject.of("tenant", tenant.id().value(), name),
                    AuditChanges.set("slug", slug).andSet("name", name));
            return tenant;
        });
    }
}
