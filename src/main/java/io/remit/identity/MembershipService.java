package io.remit.identity;

import io.remit.access.Access;
import io.remit.access.MembershipId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.Role;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.db.Tx;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who belongs to a tenant, and as what. At least one administrator always stays. */
public final class MembershipService {
    private static final String ACCOUNT_REFERENCE = "account:";
    private final Store store;

    public MembershipService(Store store) {
        this.store = store;
    }

    /** The present members of the access's tenant, by name, at most a thousand. */
    public List<Member> members(Access access) {
        return store.systemRead(SystemAct.ACCOUNT_NAMES, access, tx -> MembershipQueries.of(tx, access.tenant()));
    }

    /** Names of accounts by id; ended accounts keep theirs. */
    public Map<UUID, String> names(Access access, Collection<UUID> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : store.systemRead(SystemAct.ACCOUNT_NAMES, access, tx -> AccountQueries.names(tx, accounts));
    }

    /**
     * How people call actors, by the references that rows keep.
     *
     * @param references such as {@code account:…} or {@code command:import}
     */
    public Map<String, String> actorNames(Access access, Collection<String> references) {
        var ids = references.stream()
                .filter(reference -> reference.startsWith(ACCOUNT_REFERENCE))
                .map(reference -> UUID.fromString(reference.substring(ACCOUNT_REFERENCE.length())))
                .collect(Collectors.toSet());
        var accounts = names(access, ids);
        var names = new HashMap<String, String>();
        for (var reference : references) {
            var rest = reference.substring(reference.indexOf(':') + 1);
            names.put(
                    reference,
                    reference.startsWith(ACCOUNT_REFERENCE)
                            ? accounts.getOrDefault(UUID.fromString(rest), "an ended account")
                            : "the command " + rest);
        }
        return names;
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
     * @throws NotFound where there is no such member here
     * @throws Conflict where it would leave no administrator
     */
    public void end(Access access, MembershipId id) {
        store.system(SystemAct.ACCOUNT_NAMES, access, tx -> {
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

    static AuditSubject subject(Member member) {
        return AuditSubject.of("account", member.account().value(), member.name());
    }
}
