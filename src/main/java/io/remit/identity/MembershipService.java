package io.remit.identity;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.Actor;
import io.remit.access.MembershipId;
import io.remit.access.Permission;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.Role;
import io.remit.access.TenantId;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.db.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who belongs to a tenant, and as what. At least one administrator always stays. */
public final class MembershipService {
    private final Store store;

    public MembershipService(Store store) {
        this.store = store;
    }

    /** The present members of the access's tenant, by name, at most a thousand. */
    public List<Member> members(Access access) {
        return store.systemRead(SystemAct.ACCOUNT_NAMES, access, tx -> MembershipQueries.of(tx, access.tenant()));
    }

    /** Who can answer for duties, by name: the tenant's present members; on the platform, its operators. */
    public List<Member> people(Access access) {
        return access.tenant().equals(Access.PLATFORM)
                ? store.systemRead(SystemAct.ACCOUNT_NAMES, access, MembershipQueries::operators)
                : members(access);
    }

    /** How many others than who asks are here with a role that includes a permission. */
    public long othersMay(Access access, Permission permission) {
        return people(access).stream()
                .filter(member -> member.role().permissions().contains(permission))
                .filter(member -> !access.actor().accountId().equals(Optional.of(member.account())))
                .count();
    }

    /** Names of accounts by id; ended accounts keep theirs. */
    public Map<UUID, String> names(Access access, Collection<UUID> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : store.systemRead(SystemAct.ACCOUNT_NAMES, access, tx -> AccountQueries.names(tx, accounts));
    }

    /** What people read of actors: an account's name, what a job or command is called, that nobody had signed in. */
    public Map<Actor, String> actorNames(Access access, Collection<Actor> actors) {
        var accounts = names(
                access,
                actors.stream()
                        .flatMap(actor -> actor.accountId().stream())
                        .map(AccountId::value)
                        .distinct()
                        .toList());
        return actors.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), actor -> name(actor, accounts)));
    }

    /** How many present members each of these tenants has, for the operator. */
    public Map<TenantId, Integer> counts(Access operator, Collection<TenantId> tenants) {
        var ids = tenants.stream().map(TenantId::value).toList();
        var counts = store.systemRead(SystemAct.TENANT_COUNTS, operator, tx -> MembershipQueries.counts(tx, ids));
        return tenants.stream()
                .collect(Collectors.toMap(Function.identity(), tenant -> counts.getOrDefault(tenant.value(), 0)));
    }

    /** The same by the references that rows keep, {@link Actor#reference}. */
    public Map<String, String> namesByReference(Access access, Collection<String> references) {
        var names = actorNames(access, references.stream().map(Actor::of).toList());
        return references.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), reference -> names.get(Actor.of(reference))));
    }

    /**
     * Gives a member another role.
     *
     * @throws NotFound where there is no such member here
     * @throws Conflict where it would leave no administrator, or somebody else changed it meanwhile
     */
    public void changeRole(Access access, MembershipId id, Role to) {
        if (!Role.ofTenants().contains(to)) {
            throw new Invalid("role", "Choose one of the roles offered.");
        }
        store.system(SystemAct.ACCOUNT_NAMES, access, tx -> {
            var member = member(tx, access, id);
            if (to != Role.ADMINISTRATOR) {
                mustLeaveAnAdministrator(tx, access, member);
            }
            if (!MembershipQueries.changeRole(tx, access.tenant(), id, member.role(), to)) {
                throw new Conflict("Somebody else changed this member just now. Look again.");
            }
            tx.audit(
                    IdentityAudit.ROLE_CHANGED,
                    subject(member),
                    AuditChanges.changed("role", member.role().name(), to.name()));
            return member;
        });
    }

    /**
     * Ends a membership; the account stays.
     *
     * @return whose it was
     * @throws NotFound where there is no such member here
     * @throws Conflict where it would leave no administrator
     */
    public Member end(Access access, MembershipId id) {
        return store.system(SystemAct.ACCOUNT_NAMES, access, tx -> {
            var member = member(tx, access, id);
            mustLeaveAnAdministrator(tx, access, member);
            if (!MembershipQueries.end(tx, access.tenant(), id)) {
                throw new NotFound();
            }
            tx.audit(IdentityAudit.MEMBER_ENDED, subject(member), AuditChanges.NONE);
            return member;
        });
    }

    private static Member member(Tx tx, Access access, MembershipId id) {
        return MembershipQueries.byId(tx, access.tenant(), id).orElseThrow(NotFound::new);
    }

    private static void mustLeaveAnAdministrator(Tx tx, Access access, Member member) {
        var administrators = MembershipQueries.lockAdministrators(tx, access.tenant());
        if (administrators.equals(List.of(member.id()))) {
            throw new Conflict("This is the only administrator. Make somebody else administrator first.");
        }
    }

    private static String name(Actor actor, Map<UUID, String> accounts) {
        return switch (actor.kind()) {
            case ACCOUNT ->
                actor.accountId()
                        .map(id -> accounts.getOrDefault(id.value(), "Unknown account"))
                        .orElseThrow();
            case JOB -> "Remit (" + actor.name() + ")";
            case COMMAND -> "Command " + actor.name();
            case PING -> "A ping";
            case TOKEN -> "An API token";
            case VISITOR -> "Somebody not signed in";
        };
    }

    static AuditSubject subject(Member member) {
        return AuditSubject.of("account", member.account().value(), member.name());
    }
}
