package io.remit.reminder;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.Problem.NotFound;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.duty.DutyService;
import io.remit.identity.MembershipService;
import io.remit.identity.SecretToken;
import io.remit.identity.TenantService;
import io.remit.setup.OwnThings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A member's calendar of what is due, at a secret address that they make and revoke. */
public final class CalendarService implements OwnThings {
    private final Store store;
    private final DutyService duties;
    private final CalendarGate gate;
    private final String address;

    /** @param address the address people use, without a final slash */
    public CalendarService(
            Store store, TenantService tenants, MembershipService memberships, DutyService duties, String address) {
        this.store = store;
        this.duties = duties;
        this.gate = new CalendarGate(store, tenants, memberships);
        this.address = address;
    }

    /** Since when whoever asks has an address that works; empty where they have none. */
    public Optional<Instant> since(Access access) {
        var account = ReminderSettingService.account(access);
        return store.read(access, tx -> CalendarQueries.since(tx, account));
    }

    /**
     * Makes an address for whoever asks; the one before it stops working.
     *
     * @return its path, which is told this once
     */
    public String make(Access access) {
        var account = ReminderSettingService.account(access);
        var token = SecretToken.fresh();
        store.write(access, tx -> {
            CalendarQueries.revoke(tx, account);
            CalendarQueries.insert(tx, account, SecretToken.hash(token));
            tx.audit(ReminderAudit.CALENDAR_MADE, subject(account), AuditChanges.NONE);
            return account;
        });
        return "/calendar/" + token + ".ics";
    }

    /**
     * Revokes the address of whoever asks.
     *
     * @throws NotFound where they have none
     */
    public void revoke(Access access) {
        var account = ReminderSettingService.account(access);
        store.write(access, tx -> {
            if (CalendarQueries.revoke(tx, account) == 0) {
                throw new NotFound();
            }
            tx.audit(ReminderAudit.CALENDAR_REVOKED, subject(account), AuditChanges.NONE);
            return account;
        });
    }

    @Override
    public List<String> of(Access access, AccountId member) {
        var mails = "Mails that remind them of their duties here";
        return store.read(access, tx -> CalendarQueries.since(tx, member)).isPresent()
                ? List.of(mails, "The secret address of their calendar, which stops working")
                : List.of(mails);
    }

    /** Reminders go to members alone, and end of themselves; an address would work again if its member came back. */
    @Override
    public void end(Access access, AccountId member) {
        if (store.read(access, tx -> CalendarQueries.since(tx, member)).isEmpty()) {
            return;
        }
        store.write(access, tx -> {
            CalendarQueries.revoke(tx, member);
            tx.audit(
                    ReminderAudit.CALENDAR_REVOKED,
                    AuditSubject.of("account", member.value(), "a leaver's calendar"),
                    AuditChanges.NONE);
            return member;
        });
    }

    /**
     * The calendar at an address, as of today.
     *
     * @throws NotFound where the token opens nothing, or its member has left
     */
    public byte[] open(Access visitor, String token) {
        var entered = gate.enter(visitor, token);
        var register = duties.register(entered.access());
        var entries = CalendarEntry.of(register, entered.account());
        var base = address + "/t/" + entered.tenant().slug();
        return CalendarText.of("Duties at " + entered.tenant().name(), base, register.today(), entries);
    }

    private static AuditSubject subject(AccountId account) {
        return AuditSubject.of("account", account.value(), "own calendar");
    }
}
