package io.remit.testing;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.Actor;
import io.remit.access.Origin;
import io.remit.access.Role;
import io.remit.app.StartedPortal;
import io.remit.db.Store;
import io.remit.identity.SignUps;
import io.remit.identity.Tenant;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The running portal as one test class sees it: two tenants that nobody else uses, an administrator, a contributor and a
 * viewer of the first, an administrator of the second (the stranger), the operator, and nobody. Everybody is signed in
 * anew where the clock was moved far.
 */
public final class TestPortal {
    /** Everybody's password. */
    public static final String PASSWORD = SharedPortal.PASSWORD;

    private static final Duration TRUSTED_SESSION = Duration.ofMinutes(20);
    private final SharedPortal shared;
    private final int number;
    private final Tenant tenant;
    private final Tenant otherTenant;
    private final Map<Role, AccountId> members = new EnumMap<>(Role.class);
    private final Map<AccountId, SignedIn> signedIn = new HashMap<>();
    private @Nullable AccountId stranger;

    private record SignedIn(Visitor visitor, Instant since) {}

    TestPortal(SharedPortal shared) {
        this.shared = shared;
        number = shared.next();
        var tenants = shared.portal.tenants();
        tenant = tenants.create(shared.portal.platform(), "acme-" + number, "Acme " + number);
        otherTenant = tenants.create(shared.portal.platform(), "borealis-" + number, "Borealis " + number);
    }

    /** The portal's services and routes. */
    public StartedPortal services() {
        return shared.portal;
    }

    public Store store() {
        return shared.portal.store();
    }

    /** What the portal thinks the time is; it only goes forward. */
    public TestClock clock() {
        return shared.clock;
    }

    /** Where the portal is. */
    public URI base() {
        return URI.create("http://localhost:" + shared.portal.port());
    }

    /** The tenant of this class. */
    public Tenant tenant() {
        return tenant;
    }

    /** The tenant of the stranger. */
    public Tenant otherTenant() {
        return otherTenant;
    }

    /** An address below the tenant: {@code /t/acme-1} and what is given. */
    public String path(String below) {
        return "/t/" + tenant.slug() + below;
    }

    /** Somebody without a session. */
    public Visitor nobody() {
        return Visitor.at(base());
    }

    public Visitor operator() {
        return visitor(shared.operator);
    }

    public Visitor administrator() {
        return member(Role.ADMINISTRATOR);
    }

    public Visitor contributor() {
        return member(Role.CONTRIBUTOR);
    }

    public Visitor viewer() {
        return member(Role.VIEWER);
    }

    /** The tenant's member of this role. */
    public Visitor member(Role role) {
        return visitor(account(role));
    }

    /** An administrator of the other tenant, who is nobody in this one. */
    public Visitor stranger() {
        if (stranger == null) {
            stranger = join(otherTenant, "stranger", Role.ADMINISTRATOR);
        }
        return visitor(stranger);
    }

    /** The account of the tenant's member of this role. */
    public AccountId account(Role role) {
        return members.computeIfAbsent(role, missing -> join(tenant, name(missing), missing));
    }

    /** The address of the tenant's member of this role. */
    public String email(Role role) {
        account(role);
        return email(name(role));
    }

    /** The operator's address. */
    public String operatorEmail() {
        return shared.operatorEmail;
    }

    /** What a gate would make of the tenant's member of this role, for calling services. */
    public Access access(Role role) {
        return access(account(role), tenant, role);
    }

    /** What a gate would make of that account in that tenant. */
    public Access access(AccountId account, Tenant in, Role role) {
        return new Access(
                Actor.account(account), Access.Scope.TENANT, in.id(), in.slug(), role.permissions(), Origin.LOCAL);
    }

    /** One more person in a tenant, through an invitation. */
    public AccountId join(Tenant in, String name, Role role) {
        var email = email(name);
        var made = shared.portal.invitations().invite(shared.portal.in(in), email, role);
        return SignUps.accept(shared.portal.invitations(), made.path(), email, name, PASSWORD);
    }

    /** The address that a person of this name has. */
    public String email(String name) {
        return name.replace(' ', '.') + "@tenant-" + number + ".example";
    }

    /** Somebody with a new session. */
    public Visitor session(AccountId account) {
        return nobody().withSession(SignUps.session(shared.portal.signIn(), account));
    }

    private Visitor visitor(AccountId account) {
        var known = signedIn.get(account);
        if (known == null || known.since().plus(TRUSTED_SESSION).isBefore(clock().instant())) {
            known = new SignedIn(session(account), clock().instant());
            signedIn.put(account, known);
        }
        return known.visitor();
    }

    private static String name(Role role) {
        return role.label().toLowerCase(Locale.ROOT);
    }
}
