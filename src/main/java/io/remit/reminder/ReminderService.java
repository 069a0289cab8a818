package io.remit.reminder;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.Permission;
import io.remit.access.TenantId;
import io.remit.attestation.AttestationService;
import io.remit.attestation.ExceptionService;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.db.Tx;
import io.remit.duty.DutyService;
import io.remit.duty.Register;
import io.remit.identity.Member;
import io.remit.identity.MembershipService;
import io.remit.identity.Tenant;
import io.remit.mail.Message;
import io.remit.reminder.ReminderItem.Saying;
import io.remit.tenant.SettingService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes each person's mail of the day, from eight in the morning where the tenant is: a member's of what they answer for and
 * what waits for their approval, and an operator's of the provider's own duties.
 */
public final class ReminderService {
    private static final int HOUR_OF_DAY = 8;
    private static final int YEARS_REMEMBERED = 2;
    private final Store store;
    private final MembershipService memberships;
    private final SettingService settings;
    private final DutyService duties;
    private final AttestationService attestations;
    private final ExceptionService exceptions;
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
            AttestationService attestations,
            ExceptionService exceptions,
            Clock clock,
            String address,
            boolean mailIsOn) {
        this.store = store;
        this.memberships = memberships;
        this.settings = settings;
        this.duties = duties;
        this.attestations = attestations;
        this.exceptions = exceptions;
        this.clock = clock;
        this.address = address;
        this.mailIsOn = mailIsOn;
    }

    /** Where people are reminded: its name, its address, and what makes them one of it. */
    private record Place(String name, String base, String belonging) {}

    /** What is the same for everybody of a place on a day. */
    private record Round(
            Place place, Register register, List<ApprovalItem> waiting, Map<AccountId, ReminderSetting> wishes) {

        LocalDate today() {
            return register.today();
        }

        ReminderSetting wish(Member member) {
            return wishes.getOrDefault(member.account(), ReminderSetting.AT_FIRST);
        }

        ReminderText.Addressee addressee(Member member) {
            return new ReminderText.Addressee(member.name(), place.name(), place.base(), place.belonging());
        }

        /** What somebody answers for, and what others left for them to decide. */
        List<ReminderItem> items(Member member) {
            var items = new ArrayList<ReminderItem>(DueItem.of(register, member.account()));
            var permissions = member.role().permissions();
            if (permissions.contains(Permission.DUTY_APPROVE) || permissions.contains(Permission.PROVIDER_DUTY_EDIT)) {
                waiting.stream().filter(item -> !item.isMadeBy(member)).forEach(items::add);
            }
            return items;
        }
    }

    /**
     * Writes what the members of a tenant are to be told today and were not told yet.
     *
     * @param job a job's Access inside the tenant
     * @return how many mails
     */
    public int remind(Access job, Tenant tenant) {
        return remind(
                job, new Place(tenant.name(), address + "/t/" + tenant.slug(), "are a member of " + tenant.name()));
    }

    /**
     * Writes what the operators are to be told of the provider's duties.
     *
     * @param job a job's Access on the platform
     * @return how many mails
     */
    public int remindOperators(Access job) {
        return remind(job, new Place("the provider", address + "/admin", "are an operator of this portal"));
    }

    private int remind(Access job, Place place) {
        if (!mailIsOn) {
            return 0;
        }
        var here = clock.instant().atZone(settings.setting(job).zone());
        var today = here.toLocalDate();
        if (here.getHour() < HOUR_OF_DAY || today.equals(done.get(job.tenant()))) {
            return 0;
        }
        var people = memberships.people(job);
        var round = round(job, place, people);
        int mails = 0;
        for (var member : people) {
            mails += store.system(SystemAct.MAIL_SEND, job, tx -> remind(tx, round, member));
        }
        done.put(job.tenant(), today);
        return mails;
    }

    private Round round(Access job, Place place, List<Member> people) {
        var register = duties.register(job);
        var waiting = new ApprovalItem.Waiting(
                attestations.waitingForApproval(job),
                exceptions.waitingForApproval(job),
                people,
                settings.setting(job).zone());
        return new Round(place, register, waiting.items(register), store.read(job, ReminderSettingQueries::all));
    }

    private static int remind(Tx tx, Round round, Member member) {
        var items = round.items(member);
        if (items.isEmpty()) {
            return 0;
        }
        var told = ReminderSentQueries.since(tx, member.account(), round.today().minusYears(YEARS_REMEMBERED));
        if (round.wish(member).hasDigestOn(round.today())) {
            return digest(tx, round, member, items, told);
        }
        var fresh = fresh(items, told, round.wish(member), round.today());
        return fresh.isEmpty()
                ? 0
                : write(
                        tx,
                        member,
                        ReminderText.reminder(round.addressee(member), fresh),
                        round.addressee(member),
                        sayings(fresh, round.today()));
    }

    /** What a reminder would say today and was not said yet. */
    private static List<ReminderItem> fresh(
            List<ReminderItem> items, Set<Saying> told, ReminderSetting wish, LocalDate today) {
        return items.stream()
                .filter(item -> item.isWanted(wish, today))
                .filter(item -> !told.contains(item.saying(today)))
                .toList();
    }

    /** A digest says what a reminder would have said that day; what falls due later in the week is still reminded of. */
    private static int digest(Tx tx, Round round, Member member, List<ReminderItem> items, Set<Saying> told) {
        var today = round.today();
        var named = items.stream().filter(item -> item.isInDigest(today)).toList();
        if (named.isEmpty() || told.contains(Saying.digest(today))) {
            return 0;
        }
        var sayings = sayings(fresh(named, told, round.wish(member), today), today);
        sayings.add(Saying.digest(today));
        var to = round.addressee(member);
        return write(tx, member, ReminderText.digest(to, named), to, sayings);
    }

    private static List<Saying> sayings(List<ReminderItem> items, LocalDate today) {
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
