package io.remit.assignment;

import static io.remit.access.Permission.DUTY_ATTEST;
import static io.remit.access.Permission.PROVIDER_DUTY_EDIT;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.DutyId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Role;
import io.remit.access.ServiceId;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.Tx;
import io.remit.identity.Member;
import io.remit.identity.MembershipService;
import io.remit.standing.Cadence;
import io.remit.standing.Mechanism;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lays down who answers for duties and how often they fall due. */
public final class AssignmentService {
    private static final String FASTER =
            "Somebody else changed this duty just now. Look at it as it is, then change it again.";
    private final Store store;
    private final MembershipService memberships;

    public AssignmentService(Store store, MembershipService memberships) {
        this.store = store;
        this.memberships = memberships;
    }

    /** What was laid down, for every duty that somebody touched. Two statements. */
    public Map<DutyId, Assignment> assignments(Access access) {
        return store.read(access, AssignmentQueries::all);
    }

    /** What was laid down for one duty; empty where nobody touched it. */
    public Optional<Assignment> assignment(Access access, DutyId id) {
        return store.read(access, tx -> AssignmentQueries.byId(tx, id));
    }

    /** The duties that are fulfilled for each project. */
    public Set<DutyId> perProject(Access access) {
        return assignments(access).values().stream()
                .filter(assignment -> assignment.perSubject() == Assignment.PerSubject.PROJECT)
                .map(Assignment::id)
                .collect(Collectors.toSet());
    }

    /** Who answers for categories. */
    public List<CategoryOwner> categoryOwners(Access access) {
        return store.read(access, AssignmentQueries::categoryOwners);
    }

    /** Everybody who can answer for a duty, by name: whoever may attest it. A viewer could be told, and could do nothing. */
    public List<Member> candidates(Access access) {
        return memberships.people(access).stream()
                .filter(member -> mayAnswer(member.role()))
                .toList();
    }

    private static boolean mayAnswer(Role role) {
        return role.permissions().contains(DUTY_ATTEST) || role.permissions().contains(PROVIDER_DUTY_EDIT);
    }

    /**
     * Lays down what is to hold for duties, all or none.
     *
     * @param today the tenant's day, from which a changed cadence counts
     * @throws Invalid where an owner is no member
     * @throws Conflict where somebody else changed one of them meanwhile
     */
    public void layDown(Access access, List<Laying> layings, LocalDate today) {
        var candidates = accounts(access);
        store.write(access, tx -> {
            var before = AssignmentQueries.all(tx);
            for (var laying : layings) {
                layDown(tx, laying, Optional.ofNullable(before.get(laying.duty().id())), candidates, today);
            }
            return layings;
        });
    }

    /**
     * Gives duties to a member, or to nobody.
     *
     * @param seen the duties with the versions that the person saw
     * @throws Invalid where the owner is no member
     * @throws Conflict where somebody else changed one of them meanwhile
     */
    public void assign(Access access, Map<DutyRef, Integer> seen, Optional<AccountId> owner) {
        mustBeOneOf(accounts(access), owner);
        store.write(access, tx -> {
            var before = AssignmentQueries.all(tx);
            seen.forEach((duty, version) -> {
                var now = Optional.ofNullable(before.get(duty.id()));
                assign(tx, duty, version, now, owner);
            });
            return seen;
        });
    }

    /**
     * Says what proves a duty beside attestations.
     *
     * @param seenVersion the version that the person saw
     * @param mechanism empty to leave it to the duty's words
     * @throws Conflict where somebody else changed the duty meanwhile
     */
    public void proveBy(Access access, DutyRef duty, int seenVersion, Optional<Mechanism> mechanism) {
        store.write(access, tx -> {
            var was = AssignmentQueries.byId(tx, duty.id())
                    .orElseGet(() -> Assignment.untouched(duty.service(), duty.key()));
            if (was.version() != seenVersion) {
                throw new Conflict(FASTER);
            }
            int version = seenVersion;
            if (version == 0) {
                AssignmentQueries.insert(tx, Laying.of(duty, was));
                version = 1;
            }
            if (!AssignmentQueries.proveBy(tx, duty.id(), version, mechanism)) {
                throw new Conflict(FASTER);
            }
            tx.audit(
                    AssignmentAudit.MECHANISM_CHANGED,
                    subject(duty),
                    AuditChanges.changed("mechanism", name(was.mechanism()), name(mechanism)));
            return mechanism;
        });
    }

    private static String name(Optional<Mechanism> mechanism) {
        return mechanism.map(Mechanism::name).orElse("");
    }

    /**
     * Makes a member the owner of a category, or nobody.
     *
     * @param seenVersion the version that the person saw; 0 where it had no owner
     * @throws Invalid where the owner is no member
     * @throws Conflict where somebody else changed it meanwhile
     */
    public void assignCategory(
            Access access, ServiceId service, String category, int seenVersion, Optional<AccountId> owner) {
        mustBeOneOf(accounts(access), owner);
        store.write(access, tx -> {
            assignCategory(tx, service, category, seenVersion, owner);
            return owner;
        });
    }

    /** What a member answers for by name: duties of their own, and categories. */
    public Holding holding(Access access, AccountId owner) {
        return store.read(access, tx -> holding(tx, owner));
    }

    /**
     * Gives everything one member answers for to another, or leaves it without an owner.
     *
     * @param seen what the person was shown
     * @param labels how people call the duties, for the audit trail; the key stands for one that is called nothing any more
     * @throws Invalid where the other is no member
     * @throws Conflict where it is not what was shown any more
     */
    public void handOver(
            Access access, AccountId from, Holding seen, Map<DutyId, String> labels, Optional<AccountId> to) {
        if (to.filter(one -> !accounts(access).contains(one)).isPresent()) {
            throw new Invalid(
                    "to", "Choose a member who may attest: this person is none, or not any more, or only reads.");
        }
        if (to.filter(from::equals).isPresent()) {
            throw new Invalid("to", "Choose somebody else: this is the person who leaves.");
        }
        store.write(access, tx -> {
            var held = holding(tx, from);
            if (!held.equals(seen)) {
                throw new Conflict("What this person answers for has changed meanwhile. Look again.");
            }
            if (held.isEmpty()) {
                throw new Conflict("This person answers for nothing any more.");
            }
            for (var duty : held.duties()) {
                var ref = new DutyRef(duty.service(), duty.key(), labels.getOrDefault(duty.id(), duty.key()));
                assign(tx, ref, duty.version(), Optional.of(duty), to);
            }
            for (var category : held.categories()) {
                assignCategory(tx, category.service(), category.category(), category.version(), to);
            }
            return held;
        });
    }

    private static Holding holding(Tx tx, AccountId owner) {
        var duties = new ArrayList<Assignment>();
        AssignmentQueries.all(tx).values().stream()
                .filter(assignment -> assignment.owner().filter(owner::equals).isPresent())
                .sorted(Comparator.comparing(Assignment::key)
                        .thenComparing(assignment -> assignment.service().value()))
                .forEach(duties::add);
        var categories = AssignmentQueries.categoryOwners(tx).stream()
                .filter(category -> category.owner().equals(owner))
                .toList();
        return new Holding(duties, categories);
    }

    private static void layDown(
            Tx tx, Laying laying, Optional<Assignment> before, Set<AccountId> candidates, LocalDate today) {
        var was = before.orElseGet(() ->
                Assignment.untouched(laying.duty().service(), laying.duty().key()));
        if (was.version() != laying.seenVersion()) {
            throw new Conflict(FASTER);
        }
        if (!laying.owner().equals(was.owner())) {
            mustBeOneOf(candidates, laying.owner());
        }
        put(tx, laying);
        if (was.version() > 0 && was.perSubject() != laying.perSubject()) {
            AssignmentQueries.divide(tx, laying.duty().id(), today);
        }
        var cadence = was.cadence();
        if (!cadence.equals(Optional.of(laying.cadence())) || !was.firstDueOn().equals(laying.firstDueOn())) {
            AssignmentQueries.setCadence(tx, laying.duty().id(), laying.cadence(), today, laying.firstDueOn());
        }
        tx.audit(
                AssignmentAudit.DUTY_LAID_DOWN,
                subject(laying.duty()),
                AuditChanges.NONE
                        .andChanged("owner", owner(was.owner()), owner(laying.owner()))
                        .andChanged(
                                "cadence",
                                cadence.map(Cadence::text).orElse(""),
                                laying.cadence().text())
                        .andChanged("first_due_on", day(was.firstDueOn()), day(laying.firstDueOn()))
                        .andChanged(
                                "per_subject",
                                was.perSubject().name(),
                                laying.perSubject().name())
                        .andChanged("notes", was.notes(), laying.notes()));
    }

    private static void assign(Tx tx, DutyRef duty, int seen, Optional<Assignment> before, Optional<AccountId> owner) {
        var was = before.orElseGet(() -> Assignment.untouched(duty.service(), duty.key()));
        if (was.version() != seen) {
            throw new Conflict(FASTER);
        }
        if (was.owner().equals(owner)) {
            return;
        }
        put(tx, Laying.of(duty, was).ownedBy(owner));
        tx.audit(
                AssignmentAudit.OWNER_CHANGED,
                subject(duty),
                AuditChanges.changed("owner", owner(was.owner()), owner(owner)));
    }

    private static void put(Tx tx, Laying laying) {
        if (laying.seenVersion() == 0) {
            AssignmentQueries.insert(tx, laying);
        } else if (!AssignmentQueries.update(tx, laying)) {
            throw new Conflict(FASTER);
        }
    }

    private static void assignCategory(
            Tx tx, ServiceId service, String category, int seenVersion, Optional<AccountId> owner) {
        var was = AssignmentQueries.categoryOwners(tx).stream()
                .filter(one -> one.service().equals(service) && one.category().equals(category))
                .findFirst();
        if (was.map(CategoryOwner::version).orElse(0) != seenVersion) {
            throw new Conflict("Somebody else changed this category's owner just now. Look again.");
        }
        if (was.map(CategoryOwner::owner).equals(owner)) {
            return;
        }
        boolean done = was.isEmpty()
                || owner.map(to -> AssignmentQueries.updateCategoryOwner(tx, was.get(), to))
                        .orElseGet(() -> AssignmentQueries.deleteCategoryOwner(tx, was.get()));
        if (was.isEmpty()) {
            AssignmentQueries.insertCategoryOwner(tx, service, category, owner.orElseThrow());
        } else if (!done) {
            throw new Conflict("Somebody else changed this category's owner just now. Look again.");
        }
        tx.audit(
                AssignmentAudit.CATEGORY_OWNER_CHANGED,
                AuditSubject.of("service", service.value(), category),
                AuditChanges.changed("owner", owner(was.map(CategoryOwner::owner)), owner(owner))
                        .andSet("category", category));
    }

    private Set<AccountId> accounts(Access access) {
        return candidates(access).stream().map(Member::account).collect(Collectors.toSet());
    }

    private static void mustBeOneOf(Set<AccountId> candidates, Optional<AccountId> owner) {
        if (owner.filter(one -> !candidates.contains(one)).isPresent()) {
            throw new Invalid(
                    "owner", "Choose a member who may attest: this person is none, or not any more, or only reads.");
        }
    }

    private static AuditSubject subject(DutyRef duty) {
        return AuditSubject.of("duty", duty.id().value(), duty.label());
    }

    private static String owner(Optional<AccountId> owner) {
        return owner.map(AccountId::toString).orElse("");
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
