package io.remit.reminder;

import io.remit.access.Access;
import io.remit.access.TenantId;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.db.Tx;
import io.remit.duty.DutyService;
import io.remit.duty.Register;
import io.remit.identity.Member;
import io.remit.identity.MembershipService;
import io.remit.identity.Tenant;
import io.remit.mail.Message;
import io.remit.reminder.DueItem.Saying;
import io.remit.tenant.SettingService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes each member's mail of the day, from eight in the morning where the tenant is. */
public final class ReminderService {
    private static final int HOUR_OF_DAY = 8;
    private static final int YEARS_REMEMBERED = 2;
    private final Store store;
    private final MembershipService memberships;
    private final SettingService settings;
    private final DutyService duties;
    private final Clock clock;
    private final String address;
    private final boolean mailIsOn;

    /** Spares reading everything again; when it is lost, what was sent still says that nothing is to do. */
    private final Map<TenantId, LocalDate> done = new ConcurrentHashMap<>();

    /**
     * @param address the address people use, without a final slash
     * @param mailIsOn whether there is a mail server
     */
    public ReminderService(
            Store store,
            MembershipService memberships,
            SettingService settings,
            DutyService duties,
            Clock clock,
            String address,
            boolean mailIsOn) {
        this.store = store;
        this.memberships = memberships;
        this.settings = settings;
        this.duties = duties;
        this.clock = clock;
        this.address = address;
        this.mailIsOn = mailIsOn;
    }

    /**
     * Writes what the members of a tenant are to be told today and were not told yet.
     *
     * @param job a job's Access inside the tenant
     * @return how many mails
     */
    public int remind(Access job, Tenant tenant) {
        if (!mailIsOn) {
            return 0;
        }
        var here = clock.instant().atZone(settings.setting(job).zone());
        var today = here.toLocalDate();
        if (here.getHour() < HOUR_OF_DAY || today.equals(done.get(tenant.id()))) {
            return 0;
        }
        var wishes = store.read(job, ReminderSettingQueries::all);
        var register = duties.register(job);
        int mails = 0;
        for (var member : memberships.members(job)) {
            var wish = wishes.getOrDefault(member.account(), ReminderSetting.AT_FIRST);
            mails += store.system(SystemAct.MAIL_SEND, job, tx -> remind(tx, tenant, member, wish, register));
        }
        done.put(tenant.id(), today);
        return mails;
    }

    private int remind(Tx tx, Tenant tenant, Member member, ReminderSetting wish, Register register) {
        var today = register.today();
        var items = DueItem.of(register, member.account());
        if (items.isEmpty()) {
            return 0;
        }
        var told = ReminderSentQueries.since(tx, member.account(), today.minusYears(YEARS_REMEMBERED));
        var to = new ReminderText.Addressee(member.name(), tenant.name(), address + "/t/" + tenant.slug());
        if (wish.hasDigestOn(today)) {
            return digest(tx, member, items, told, wish, today, to);
        }
        var fresh = fresh(items, told, wish, today);
        return fresh.isEmpty() ? 0 : write(tx, member, ReminderText.reminder(to, fresh), to, sayings(fresh, today));
    }

    /** What a reminder would say today and was not said yet. */
    private static List<DueItem> fresh(List<DueItem> items, Set<Saying> told, ReminderSetting wish, LocalDate today) {
        return items.stream()
                .filter(item -> wish.asksFor(item, today))
                .filter(item -> !told.contains(item.saying(today)))
                .toList();
    }

    /** A digest says what a reminder would have said that day; what falls due later in the week is still reminded of. */
    private static int digest(
            Tx tx,
            Member member,
            List<DueItem> items,
            Set<Saying> told,
            ReminderSetting wish,
            LocalDate today,
            ReminderText.Addressee to) {
        var named = items.stream().filter(item -> item.isInDigest(today)).toList();
        if (named.isEmpty() || told.contains(Saying.digest(today))) {
            return 0;
        }
        var sayings = sayings(fresh(named, told, wish, today), today);
        sayings.add(Saying.digest(today));
        return write(tx, member, ReminderText.digest(to, named), to, sayings);
    }

    private static List<Saying> sayings(List<DueItem> items, LocalDate today) {
        return new ArrayList<>(
                items.stream().map(item -> item.saying(today)).distinct().toList());
    }

    private static int write(Tx tx, Member member, ReminderText text, ReminderText.Addressee to, List<Saying> sayings) {
        sayings.forEach(saying -> ReminderSentQueries.insert(tx, member.account(), saying));
        OutboxQueries.insert(
                tx, new Message(tx.newId(), member.email(), text.subject(), text.body(), to.settingsLink()));
        return 1;
    }
}
