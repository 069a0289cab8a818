package io.remit.identity;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.OneTimeLinkId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Forbidden;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.Role;
import io.remit.access.TenantId;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.db.Tx;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One-time links that bring people in: into a tenant with a role, or as operator. Whoever holds an unused link can use
 * it, once, for a week; it is shown when it is made and never again. A new link for somebody replaces the one before.
 */
public final class InvitationService {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,185}");
    private final Store store;
    private final Passwords passwords = new Passwords();

    public InvitationService(Store store) {
        this.store = store;
    }

    /** A link as it was just made: its invitation, and the path that is shown this once. */
    public record Made(Invitation invitation, String path) {}

    /**
     * What a link offers.
     *
     * @param email to whom; empty where whoever holds the link is meant
     * @param place the tenant's name; empty for the platform
     * @param href where it leads once it is accepted
     * @param role as what
     * @param accountHasPassword whether its owner signs in to accept
     */
    record Offer(String email, String place, String href, Role role, boolean accountHasPassword) {}

    /** The open invitations of the access's tenant, the newest first. */
    public List<Invitation> open(Access access) {
        return store.systemRead(SystemAct.ONE_TIME_LINK, access, tx -> LinkQueries.open(tx, access.tenant()));
    }

    /**
     * Invites somebody into the access's tenant.
     *
     * @throws Invalid where the address is none, the role is none of a tenant's, or the person is a member already
     */
    public Made invite(Access access, String email, Role role) {
        mustFit(email, role);
        return store.system(SystemAct.ONE_TIME_LINK, access, tx -> {
            AccountQueries.byEmail(tx, email).ifPresent(account -> mustNotBeIn(tx, access.tenant(), account));
            return make(tx, access.tenant(), email, role);
        });
    }

    /**
     * Makes somebody a member of the access's tenant at once, with an account where there is none yet.
     *
     * @return the link to set a password with; empty where the account has one
     * @throws Invalid where the address is none, the role is none of a tenant's, or the person is a member already
     */
    public Optional<Made> addMember(Access command, String email, Role role) {
        mustFit(email, role);
        return store.system(SystemAct.ONE_TIME_LINK, command, tx -> {
            var account = AccountQueries.byEmail(tx, email)
                    .orElseGet(() -> create(tx, command.tenant(), email, beforeAt(email), Optional.empty()));
            mustNotBeIn(tx, command.tenant(), account);
            var present = MembershipQueries.role(tx, command.tenant(), account.id());
            if (present.isEmpty()) {
                MembershipQueries.put(tx, command.tenant(), account.id(), role);
                tx.audit(
                        IdentityAudit.MEMBER_ADDED,
                        SignInService.subject(account),
                        AuditChanges.set("role", role.name()).andSet("email", account.email()));
            }
            return account.passwordHash().isPresent()
                    ? Optional.empty()
                    : Optional.of(make(tx, command.tenant(), email, present.orElse(role)));
        });
    }

    /** The link by which the first operator comes in; empty where there is one already. Replaces the last one. */
    public Optional<String> setUpLink(Access command) {
        return store.system(SystemAct.ONE_TIME_LINK, command, tx -> {
            if (AccountQueries.anyOperator(tx)) {
                return Optional.empty();
            }
            return Optional.of(make(tx, Access.PLATFORM, "", Role.OPERATOR).path());
        });
    }

    /**
     * Takes an unused link back.
     *
     * @throws Conflict where it was used or had ended before
     */
    public void revoke(Access access, OneTimeLinkId id) {
        store.system(SystemAct.ONE_TIME_LINK, access, tx -> {
            var invitation = LinkQueries.byId(tx, access.tenant(), id).orElseThrow(NotFound::new);
            if (!LinkQueries.revoke(tx, access.tenant(), id)) {
                throw new Conflict("This invitation was used or ended already.");
            }
            tx.audit(IdentityAudit.INVITATION_REVOKED, subject(invitation), AuditChanges.NONE);
            return invitation;
        });
    }

    /**
     * What a link offers.
     *
     * @throws NotFound where it is unknown, used, revoked or past its end: the four look the same
     */
    Offer offer(Access visitor, String token) {
        return store.systemRead(SystemAct.ONE_TIME_LINK, visitor, tx -> {
            var link = usable(tx, token);
            var tenant = Optional.of(link.tenant())
                    .filter(id -> !id.equals(Access.PLATFORM))
                    .flatMap(id -> TenantQueries.byId(tx, id));
            var hasPassword = AccountQueries.byEmail(tx, link.email())
                    .flatMap(Account::passwordHash)
                    .isPresent();
            return new Offer(
                    link.email(),
                    tenant.map(Tenant::name).orElse(""),
                    tenant.map(found -> "/t/" + found.slug()).orElse("/admin"),
                    link.role(),
                    hasPassword);
        });
    }

    /**
     * Uses a link as somebody new: makes the account where there is none, or gives it its first password.
     *
     * @param email asked where the link is for no address, as the set-up link is
     * @return the account, to begin a session for
     * @throws NotFound where the link cannot be used
     * @throws Invalid where the address belongs to an account that has a password: its owner signs in and accepts
     */
    public AccountId acceptAsNew(Access visitor, String token, String email, String name, String password) {
        offer(visitor, token); // Hashing takes time: a made-up link shall not cost it.
        var hash = passwords.hash(password);
        return store.system(SystemAct.ONE_TIME_LINK, visitor, tx -> {
            var link = usable(tx, token);
            var address = link.email().isEmpty() ? email : link.email();
            mustBeAnAddress(address);
            var existing = AccountQueries.byEmail(tx, address);
            existing.ifPresent(account -> mustBelongNowhereElse(tx, link.tenant(), account));
            if (existing.isPresent()
                    && !AccountQueries.setFirstPassword(tx, existing.get().id(), name, hash)) {
                throw new Invalid("email", "This account has a password: sign in with it, then open the link again.");
            }
            var account = existing.orElseGet(() -> create(tx, link.tenant(), address, name, Optional.of(hash)));
            join(tx, link, account);
            return account.id();
        });
    }

    /**
     * Uses a link as the signed-in person.
     *
     * @throws Forbidden where the link is for another address
     */
    void acceptAs(Access own, String token) {
        store.system(SystemAct.ONE_TIME_LINK, own, tx -> {
            var link = usable(tx, token);
            var account = own.actor()
                    .accountId()
                    .flatMap(id -> AccountQueries.byId(tx, id))
                    .orElseThrow(NotFound::new);
            if (!link.email().isEmpty() && !link.email().equals(account.email())) {
                throw new Forbidden("This invitation is for another address. Sign out, and sign in with that one.");
            }
            join(tx, link, account);
            return account;
        });
    }

    private static void mustFit(String email, Role role) {
        mustBeAnAddress(email);
        if (!Role.ofTenants().contains(role)) {
            throw new Invalid("role", "Choose one of the roles offered.");
        }
    }

    private static void mustBeAnAddress(String email) {
        if (!EMAIL.matcher(email).matches()) {
            throw new Invalid("email", "Write an e-mail address, such as ada@example.org.");
        }
    }

    /** Whoever invites holds the link as well, and must not become by it who somebody is in another tenant. */
    private static void mustBelongNowhereElse(Tx tx, TenantId tenant, Account account) {
        boolean elsewhere = SessionQueries.places(tx, account.id()).stream()
                .anyMatch(place -> !place.tenant().equals(tenant));
        if (account.passwordHash().isEmpty() && (elsewhere || account.operator())) {
            throw new Invalid(
                    "email",
                    "This account has no password yet, and another organisation's link to set it: use that one first,"
                            + " then open this link again.");
        }
    }

    /** A member without a password may be sent another link: the first may have been lost. */
    private static void mustNotBeIn(Tx tx, TenantId tenant, Account account) {
        if (account.passwordHash().isPresent()
                && MembershipQueries.role(tx, tenant, account.id()).isPresent()) {
            throw new Invalid("email", "This person is a member already. Change the role in the list instead.");
        }
    }

    /** What others see until the person has chosen a name. */
    private static String beforeAt(String email) {
        return email.substring(0, email.indexOf('@'));
    }

    private static Made make(Tx tx, TenantId tenant, String email, Role role) {
        var replaced = LinkQueries.revokeAll(tx, tenant, email);
        var token = SecretToken.fresh();
        var invitation = LinkQueries.insert(tx, tenant, SecretToken.hash(token), email, role);
        var changes = AuditChanges.set("role", role.name()).andSet("email", invitation.email());
        tx.auditIn(
                tenant,
                IdentityAudit.INVITATION_CREATED,
                subject(invitation),
                replaced == 0 ? changes : changes.andSet("replaced_links", replaced));
        return new Made(invitation, "/invitations/" + token);
    }

    private static LinkQueries.Usable usable(Tx tx, String token) {
        return LinkQueries.usable(tx, SecretToken.hash(token)).orElseThrow(NotFound::new);
    }

    private static Account create(Tx tx, TenantId tenant, String email, String name, Optional<String> hash) {
        var account = AccountQueries.insert(tx, email, name, hash, false);
        tx.auditIn(tenant, IdentityAudit.ACCOUNT_CREATED, SignInService.subject(account), AuditChanges.NONE);
        return account;
    }

    private static void join(Tx tx, LinkQueries.Usable link, Account account) {
        if (!LinkQueries.use(tx, link.id())) {
            throw new NotFound();
        }
        var subject = SignInService.subject(account);
        if (link.role() == Role.OPERATOR) {
            AccountQueries.makeOperator(tx, account.id());
            tx.auditIn(Access.PLATFORM, IdentityAudit.OPERATOR_CREATED, subject, AuditChanges.NONE);
        } else {
            MembershipQueries.put(tx, link.tenant(), account.id(), link.role());
            tx.auditIn(
                    link.tenant(),
                    IdentityAudit.INVITATION_ACCEPTED,
                    subject,
                    AuditChanges.set("role", link.role().name()));
        }
    }

    private static AuditSubject subject(Invitation invitation) {
        var name = invitation.email().isEmpty() ? "first operator" : invitation.email();
        return AuditSubject.of("invitation", invitation.id().value(), name);
    }
}
