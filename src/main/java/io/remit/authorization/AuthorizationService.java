package io.remit.authorization;

import io.remit.access.Access;
import io.remit.access.AuthorizationId;
import io.remit.access.BucketId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Forbidden;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.authorization.BucketAuthorization.Found;
import io.remit.authorization.BucketAuthorization.Made;
import io.remit.bucket.Bucket;
import io.remit.bucket.BucketService;
import io.remit.catalog.ServiceEntry;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.objectstorage.PrefixRight;
import io.remit.principal.PrincipalService;
import io.remit.tenant.SettingService;
import io.remit.tenant.SubscriptionService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The authorizations of a tenant: asked for, decided, certified anew, taken back. */
public final class AuthorizationService {
    private static final int MOST = 4000;
    private static final int MOST_OF_BUCKET = 200;
    private final Store store;
    private final BucketService buckets;
    private final PrincipalService principals;
    private final SubscriptionService subscriptions;
    private final SettingService settings;
    private final Clock clock;
    private final ProbeCalendar calendar;

    /** @param calendar where it is noted when an authorization is tried next */
    public AuthorizationService(
            Store store,
            BucketService buckets,
            PrincipalService principals,
            SubscriptionService subscriptions,
            SettingService settings,
            Clock clock,
            ProbeCalendar calendar) {
        this.store = store;
        this.buckets = buckets;
        this.principals = principals;
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** The tenant's day. */
    public LocalDate today(Access access) {
        return settings.setting(access).dayOf(clock.instant());
    }

    /** Every authorization, the newest first; the number of queries does not depend on how many there are. */
    public List<BucketAuthorization> authorizations(Access access) {
        return among(access, store.read(access, tx -> AuthorizationQueries.all(tx, MOST)));
    }

    private List<BucketAuthorization> among(Access access, List<BucketAuthorization> all) {
        var subscribed =
                subscriptions.services(access).stream().map(ServiceEntry::id).collect(Collectors.toSet());
        return all.stream().map(one -> one.among(subscribed)).toList();
    }

    /** Those of a bucket, the newest first. */
    public List<BucketAuthorization> of(Access access, BucketId bucket) {
        return among(access, store.read(access, tx -> AuthorizationQueries.of(tx, bucket, MOST_OF_BUCKET)));
    }

    /**
     * One authorization.
     *
     * @throws NotFound where the tenant has none with this id
     */
    public BucketAuthorization authorization(Access access, AuthorizationId id) {
        var found = store.read(access, tx -> AuthorizationQueries.byId(tx, id)).orElseThrow(NotFound::new);
        return among(access, List.of(found)).get(0);
    }

    /**
     * Asks for an authorization.
     *
     * @throws Invalid at what cannot be so, also where it reaches into what the same principal may do already
     * @throws Conflict where the bucket is not claimed
     */
    public BucketAuthorization ask(Access access, Asking asking) {
        var bucket = buckets.bucket(access, asking.bucket());
        asking.mustBeSound(today(access));
        if (!bucket.isClaimed()) {
            throw new Conflict("Claim the bucket first: until then nobody knows that it is yours to open.");
        }
        if (!subscriptions.uses(access, asking.service())) {
            throw new Invalid("service", "Choose one of the services you use.");
        }
        var principal = principals
                .principal(access, asking.service(), bucket.address().platform())
                .orElseThrow(() -> new Invalid(
                        "service",
                        "The operator has not said yet whom to authorize on "
                                + bucket.address().platform().label() + ". Ask them to set a principal."));
        return store.write(access, tx -> {
            mustLieBeside(AuthorizationQueries.of(tx, bucket.id(), MOST_OF_BUCKET), principal.granted(), asking);
            var made = new BucketAuthorization(
                    new AuthorizationId(tx.newId()),
                    bucket.id(),
                    asking.service(),
                    principal.granted(),
                    asking.rights(),
                    List.of(),
                    asking.reason(),
                    asking.endsOn(),
                    asking.triesOutside(),
                    asking.recertifyMonths(),
                    new Made(tx.access().actor().reference(), tx.now()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Found.NOTHING,
                    true);
            AuthorizationQueries.insert(tx, made);
            tx.audit(
                    AuthorizationAudit.ASKED,
                    AuthorizationAudit.subject(made, bucket.name()),
                    AuditChanges.set("bucket", bucket.id())
                            .andSet("granted", made.granted())
                            .andSet("rights", words(made.rights()))
                            .andSet(
                                    "ends_on",
                                    made.endsOn().map(LocalDate::toString).orElse(""))
                            .andSet("tries_outside", made.triesOutside()));
            return made;
        });
    }

    /** Two that grant the same could not be revoked apart: the one would be refused only with the other. */
    private void mustLieBeside(List<BucketAuthorization> there, String granted, Asking asking) {
        there.stream()
                .filter(one -> one.granted().equals(granted) && !one.isRevoked())
                .filter(one -> one.decision().isEmpty() || one.isApproved())
                .flatMap(one -> one.rights().stream())
                .filter(old -> asking.rights().stream().anyMatch(old::meets))
                .findFirst()
                .ifPresent(old -> {
                    throw new Invalid(
                            "rights",
                            "Another authorization of the same principal is about " + old.where()
                                    + " already. Narrow or revoke that one first, or name a prefix beside it.");
                });
    }

    static String words(List<PrefixRight> rights) {
        return rights.stream()
                .map(right -> right.prefix() + "="
                        + right.operations().stream().map(Enum::name).sorted().collect(Collectors.joining("+")))
                .collect(Collectors.joining(" "));
    }

    /**
     * Approves or declines what was asked for.
     *
     * @throws Forbidden where a second person has to decide, and the actor asked for it
     * @throws Conflict where it was decided already
     */
    public BucketAuthorization decide(Access access, AuthorizationId id, boolean approved, String note) {
        var setting = settings.setting(access);
        var bucket = bucket(access, id);
        var decided = store.write(access, tx -> {
            var before = AuthorizationQueries.byId(tx, id).orElseThrow(NotFound::new);
            if (setting.approvalNeeded()
                    && before.asked().by().equals(tx.access().actor().reference())) {
                throw new Forbidden("Somebody else has to decide: whoever asks does not approve.");
            }
            if (!approved && note.isEmpty()) {
                throw new Invalid("note", "Say why it is declined.");
            }
            var recertifyBy = setting.dayOf(tx.now()).plusMonths(before.recertifyMonths());
            if (!AuthorizationQueries.decide(
                    tx, id, approved, note, approved ? Optional.of(recertifyBy) : Optional.empty())) {
                throw new Conflict("This was decided already. Look at it as it is now.");
            }
            tx.audit(
                    approved ? AuthorizationAudit.APPROVED : AuthorizationAudit.DECLINED,
                    AuthorizationAudit.subject(before, bucket.name()),
                    AuditChanges.set("note", note));
            return AuthorizationQueries.byId(tx, id).orElseThrow(NotFound::new);
        });
        if (approved) {
            calendar.at(access, id, clock.instant());
        }
        return decided;
    }

    /**
     * Says that it is still needed as it is.
     *
     * @throws Conflict where it is not in force
     */
    public void recertify(Access access, AuthorizationId id) {
        var bucket = bucket(access, id);
        var today = today(access);
        store.write(access, tx -> {
            var before = AuthorizationQueries.byId(tx, id).orElseThrow(NotFound::new);
            var next = today.plusMonths(before.recertifyMonths());
            if (!before.isInForce(today) || !AuthorizationQueries.recertify(tx, id, next)) {
                throw new Conflict("This authorization is not in force, so there is nothing to keep.");
            }
            tx.audit(
                    AuthorizationAudit.RECERTIFIED,
                    AuthorizationAudit.subject(before, bucket.name()),
                    AuditChanges.changed(
                            "recertify_by",
                            before.recertifyBy().map(LocalDate::toString).orElse(""),
                            next.toString()));
            return before;
        });
    }

    /**
     * Says that less is needed from now on. What is left out is tried as well, and has to be refused.
     *
     * @param rights what is needed still: within what was granted
     * @throws Invalid at the rights that were not granted, or where nothing is left out
     * @throws Conflict where it is not in force
     */
    public void narrow(Access access, AuthorizationId id, List<PrefixRight> rights) {
        var bucket = bucket(access, id);
        var today = today(access);
        Asking.mustBeSound(rights);
        store.write(access, tx -> {
            var before = AuthorizationQueries.byId(tx, id).orElseThrow(NotFound::new);
            // The row is locked from here on, so that of two at once the second sees what the first left.
            if (!before.isInForce(today)
                    || !AuthorizationQueries.recertify(tx, id, today.plusMonths(before.recertifyMonths()))) {
                throw new Conflict("This authorization is not in force, so there is nothing to narrow.");
            }
            var granted = AuthorizationQueries.byId(tx, id).orElseThrow(NotFound::new);
            mustBeLess(granted.rights(), rights);
            AuthorizationQueries.narrow(tx, id, rights, granted.leftOut(rights));
            tx.audit(
                    AuthorizationAudit.NARROWED,
                    AuthorizationAudit.subject(before, bucket.name()),
                    AuditChanges.changed("rights", words(granted.rights()), words(rights)));
            return before;
        });
        calendar.at(access, id, clock.instant());
    }

    private static void mustBeLess(List<PrefixRight> granted, List<PrefixRight> fewer) {
        fewer.stream()
                .filter(one -> granted.stream().noneMatch(old -> old.includes(one)))
                .findFirst()
                .ifPresent(one -> {
                    throw new Invalid(
                            "rights",
                            one.words() + " below " + one.where()
                                    + " was not granted. Narrowing only takes away; ask for more anew.");
                });
        if (Set.copyOf(granted).equals(Set.copyOf(fewer))) {
            throw new Invalid("rights", "That is all that was granted. Take something out, or keep it as it is.");
        }
    }

    /**
     * Takes an authorization back: from now on the decision is no, and it is tried until the provider refuses.
     *
     * @throws Conflict where it was taken back already
     */
    public void revoke(Access access, AuthorizationId id, String reason) {
        var bucket = bucket(access, id);
        var approved = store.write(access, tx -> {
            var before = AuthorizationQueries.byId(tx, id).orElseThrow(NotFound::new);
            if (!AuthorizationQueries.revoke(tx, id, reason)) {
                throw new Conflict("This authorization was revoked already.");
            }
            tx.audit(
                    AuthorizationAudit.REVOKED,
                    AuthorizationAudit.subject(before, bucket.name()),
                    AuditChanges.set("reason", reason));
            return before.isApproved();
        });
        if (approved) {
            calendar.at(access, id, clock.instant());
        }
    }

    /** Has it tried as soon as there is a thread for it. */
    public void tryNow(Access access, AuthorizationId id) {
        calendar.at(access, id, clock.instant());
    }

    private Bucket bucket(Access access, AuthorizationId id) {
        return buckets.bucket(access, authorization(access, id).bucket());
    }
}
