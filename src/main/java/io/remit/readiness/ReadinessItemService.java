package io.remit.readiness;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.Permission;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.ReadinessItemId;
import io.remit.db.AuditAction;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.db.Tx;
import io.remit.identity.Member;
import io.remit.identity.MembershipService;
import io.remit.readiness.ReadinessItem.Setting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a tenant lays down about items, and the items it adds. */
public final class ReadinessItemService {
    /** More of its own for one service is a list nobody keeps. */
    static final int MOST_OWN = 200;

    /** What is confirmed for longer than that is never looked at again. */
    static final int MOST_DAYS = 731;

    private final Store store;
    private final MembershipService memberships;

    public ReadinessItemService(Store store, MembershipService memberships) {
        this.store = store;
        this.memberships = memberships;
    }

    /** Who can look after an item: whoever may confirm it. */
    public List<Member> candidates(Access access) {
        return memberships.members(access).stream()
                .filter(member -> member.role().permissions().contains(Permission.READINESS_CONFIRM))
                .toList();
    }

    /**
     * Lays down who looks after an item, how long a confirmation keeps, and for what it is asked.
     *
     * @param seen the version that the person saw
     * @throws Invalid at what cannot be
     * @throws Conflict where somebody else changed it meanwhile
     */
    public ReadinessItem layDown(
            Access access, ReadinessItem item, int seen, Optional<AccountId> owner, int keepsDays, boolean perProject) {
        mustKeep(keepsDays);
        var before = item.setting();
        if (owner.isPresent()
                && !owner.equals(before.owner())
                && candidates(access).stream()
                        .noneMatch(member -> member.account().equals(owner.get()))) {
            throw new Invalid("owner", "Choose one of the members who may confirm.");
        }
        var after = new Setting(owner, keepsDays, perProject, before.leaveReason(), before.version());
        if (after.equals(before) && seen == before.version()) {
            return item;
        }
        var changes = AuditChanges.changed("owner", told(before.owner()), told(owner))
                .andChanged("keeps_days", before.keepsDays(), keepsDays)
                .andChanged("per_project", before.perProject(), perProject);
        return save(access, item.with(after), seen, ReadinessAudit.CHANGED, changes);
    }

    /**
     * Leaves an item out: it is asked of nobody any more.
     *
     * @throws Conflict where it is left out already, or somebody else changed it meanwhile
     */
    public ReadinessItem leaveOut(Access access, ReadinessItem item, int seen, String reason) {
        if (item.isLeftOut()) {
            throw new Conflict("It is left out already.");
        }
        var after = with(item, Optional.of(reason));
        return save(access, after, seen, ReadinessAudit.LEFT_OUT, AuditChanges.set("reason", reason));
    }

    /**
     * Takes an item back into the list.
     *
     * @throws Conflict where it is in the list, or somebody else changed it meanwhile
     */
    public ReadinessItem takeBack(Access access, ReadinessItem item, int seen) {
        if (!item.isLeftOut()) {
            throw new Conflict("It is in the list already.");
        }
        return save(access, with(item, Optional.empty()), seen, ReadinessAudit.TAKEN_BACK, AuditChanges.NONE);
    }

    /**
     * Adds an item of the tenant's own.
     *
     * @param shown names the showing of the form: sent twice from there, it adds one
     * @throws Invalid at what cannot be, or where there are too many
     */
    public ReadinessItemId add(Access access, ItemDraft draft, String shown) {
        mustKeep(draft.keepsDays());
        var name = access.tenant() + "/readiness/" + shown;
        var id = new ReadinessItemId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        var setting = new Setting(Optional.empty(), draft.keepsDays(), draft.perProject(), Optional.empty(), 0);
        var item = ReadinessItem.own(
                draft.service(),
                new ItemQueries.Row(
                        id, draft.service().id(), ReadinessItem.keyOfOwn(id), draft.title(), draft.hint(), setting));
        try {
            return store.write(access, tx -> add(tx, item));
        } catch (Conflict e) {
            // The first of two clicks has added it.
            return id;
        }
    }

    private static ReadinessItemId add(Tx tx, ReadinessItem item) {
        if (ItemQueries.countOwn(tx, item.service().id()) >= MOST_OWN) {
            throw new Invalid("title", "There are " + MOST_OWN + " of your own already. Remove one first.");
        }
        if (!ItemQueries.insert(tx, item)) {
            throw new Conflict("It was added already.");
        }
        tx.audit(
                ReadinessAudit.ADDED,
                ReadinessAudit.subject(item),
                AuditChanges.set("service", item.service().slug())
                        .andSet("title", item.title())
                        .andSet("keeps_days", item.setting().keepsDays())
                        .andSet("per_project", item.setting().perProject()));
        return item.id();
    }

    /**
     * Words an item of the tenant's own anew.
     *
     * @throws Conflict where it is none of its own, or somebody else changed it meanwhile
     */
    public ReadinessItem reword(Access access, ReadinessItem item, int seen, String title, String hint) {
        mustBeOwn(item);
        var after = item.worded(title, hint);
        var changes = AuditChanges.changed("title", item.title(), title).andChanged("hint", item.hint(), hint);
        return after.equals(item) ? item : save(access, after, seen, ReadinessAudit.CHANGED, changes);
    }

    /**
     * Removes an item of the tenant's own; what was confirmed stays on record.
     *
     * @throws Conflict where it is none of its own, or removed already
     */
    public void remove(Access access, ReadinessItem item) {
        mustBeOwn(item);
        store.write(access, tx -> {
            if (!ItemQueries.remove(tx, item.id())) {
                throw new Conflict("It was removed already.");
            }
            tx.audit(ReadinessAudit.REMOVED, ReadinessAudit.subject(item), AuditChanges.NONE);
            return item;
        });
    }

    private ReadinessItem save(Access access, ReadinessItem item, int seen, AuditAction action, AuditChanges changes) {
        return store.write(access, tx -> {
            if (!write(tx, item, seen)) {
                throw new Conflict("Somebody else changed this meanwhile. Look at it as it is now, then save again.");
            }
            tx.audit(action, ReadinessAudit.subject(item), changes);
            return item;
        });
    }

    private static boolean write(Tx tx, ReadinessItem item, int seen) {
        return seen == 0 ? ItemQueries.insert(tx, item) : ItemQueries.update(tx, item, seen);
    }

    private static ReadinessItem with(ReadinessItem item, Optional<String> leaveReason) {
        var was = item.setting();
        return item.with(new Setting(was.owner(), was.keepsDays(), was.perProject(), leaveReason, was.version()));
    }

    private static void mustBeOwn(ReadinessItem item) {
        if (item.source() != ItemSource.OWN) {
            throw new Conflict("Only items of your own can be worded or removed. Leave this one out instead.");
        }
    }

    private static void mustKeep(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new Invalid("keepsDays", "Choose from 1 day to " + MOST_DAYS + " days.");
        }
    }

    private static String told(Optional<AccountId> owner) {
        return owner.map(AccountId::toString).orElse("");
    }
}
