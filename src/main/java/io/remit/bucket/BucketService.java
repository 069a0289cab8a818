package io.remit.bucket;

import io.remit.access.Access;
import io.remit.access.BucketId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ProjectId;
import io.remit.bucket.BucketQueries.Holder;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.db.Tx;
import io.remit.identity.SecretToken;
import io.remit.tenant.Project;
import io.remit.tenant.ProjectService;
import java.util.List;
import java.util.Optional;

/** The buckets of a tenant, and whether they are its own. */
public final class BucketService {
    /** More is a mistake of a script; it also bounds what is read for a page. */
    public static final int MOST = 2000;

    private static final String FASTER = "Somebody else changed the bucket meanwhile. Look again, then send it again.";
    private final Store store;
    private final ProjectService projects;
    private final ClaimLooking looking;

    /** @param looking looks for challenge objects, as the room above does that can speak to buckets */
    public BucketService(Store store, ProjectService projects, ClaimLooking looking) {
        this.store = store;
        this.projects = projects;
        this.looking = looking;
    }

    /** The buckets in use, by name; at most {@value #MOST}. One query. */
    public List<Bucket> buckets(Access access) {
        return store.read(access, tx -> BucketQueries.inUse(tx, MOST));
    }

    /**
     * A bucket, in use or retired.
     *
     * @throws NotFound where the tenant has registered none with this id
     */
    public Bucket bucket(Access access, BucketId id) {
        return store.read(access, tx -> BucketQueries.byId(tx, id)).orElseThrow(NotFound::new);
    }

    /**
     * Registers a bucket; nothing is done in it before it is claimed.
     *
     * @throws Invalid at the project or backup that cannot be, or where the tenant has registered it already
     */
    public Bucket register(Access access, BucketDraft draft) {
        var mine = projects.projects(access);
        return store.write(access, tx -> {
            mustFit(tx, draft.about(), mine, Optional.empty());
            if (BucketQueries.count(tx) >= MOST) {
                throw new Invalid(
                        "", "There are " + MOST + " buckets, which is the most there can be. Retire one first.");
            }
            var about = draft.about();
            var bucket = new Bucket(
                    new BucketId(tx.newId()),
                    about.project(),
                    draft.address(),
                    about.instance(),
                    about.purposes(),
                    about.backup(),
                    about.note(),
                    SecretToken.fresh(),
                    Claim.NONE,
                    tx.access().actor().reference(),
                    tx.now(),
                    Optional.empty(),
                    1);
            if (!BucketQueries.insert(tx, bucket)) {
                throw new Invalid("name", "You have registered this bucket already. Look for it in the list.");
            }
            tx.audit(
                    BucketAudit.REGISTERED,
                    BucketAudit.subject(bucket),
                    AuditChanges.set("platform", bucket.address().platform())
                            .andSet("endpoint", bucket.address().endpoint())
                            .andSet("region", bucket.address().region())
                            .andSet("purposes", Purpose.text(bucket.purposes())));
            return bucket;
        });
    }

    private static void mustFit(Tx tx, BucketDraft.About about, List<Project> projects, Optional<BucketId> self) {
        about.project()
                .filter(id -> projects.stream().noneMatch(one -> one.id().equals(id) && !one.retired()))
                .ifPresent(id -> {
                    throw new Invalid("project", "Choose one of your projects that is in use.");
                });
        about.backup().ifPresent(id -> {
            var there = BucketQueries.byId(tx, id).filter(one -> !one.retired());
            if (there.isEmpty()) {
                throw new Invalid("backup", "Choose one of your buckets that is in use.");
            }
            if (self.filter(id::equals).isPresent()) {
                throw new Invalid("backup", "A bucket cannot be its own backup.");
            }
        });
    }

    /**
     * Changes what is said of a bucket.
     *
     * @throws Conflict where somebody else changed it meanwhile
     */
    public void change(Access access, BucketId id, BucketDraft.About about, int seen) {
        var mine = projects.projects(access);
        store.write(access, tx -> {
            var before = BucketQueries.byId(tx, id).orElseThrow(NotFound::new);
            mustFit(tx, about, mine, Optional.of(id));
            if (!BucketQueries.update(tx, id, about, seen)) {
                throw new Conflict(FASTER);
            }
            tx.audit(
                    BucketAudit.CHANGED,
                    BucketAudit.subject(before),
                    AuditChanges.changed("project", text(before.project()), text(about.project()))
                            .andChanged("instance", before.instance(), about.instance())
                            .andChanged("purposes", Purpose.text(before.purposes()), Purpose.text(about.purposes()))
                            .andChanged(
                                    "backup",
                                    before.backup().map(BucketId::toString).orElse(""),
                                    about.backup().map(BucketId::toString).orElse("")));
            return before;
        });
    }

    private static String text(Optional<ProjectId> project) {
        return project.map(ProjectId::toString).orElse("");
    }

    /**
     * Takes a bucket out of use, gives up the claim and forgets the key. Its history stays.
     *
     * @throws Conflict where it is retired already
     */
    public void retire(Access access, BucketId id) {
        store.system(SystemAct.BUCKET_CLAIM, access, tx -> {
            var bucket = BucketQueries.byId(tx, id).orElseThrow(NotFound::new);
            if (!BucketQueries.retire(tx, id)) {
                throw new Conflict("This bucket is retired already.");
            }
            BucketQueries.giveUp(tx, new Holder(access.tenant(), id));
            BucketKeyQueries.delete(tx, id);
            tx.audit(BucketAudit.RETIRED, BucketAudit.subject(bucket), AuditChanges.NONE);
            return bucket;
        });
    }

    /**
     * Looks for the challenge object now, and claims the bucket where it is there. A claim that stands is confirmed; one
     * whose object is plainly gone is lost. Calls the endpoint, outside any transaction.
     *
     * @return the bucket as it is then; its claim says what was found
     * @throws Conflict where another tenant holds the bucket and its challenge is there, or cannot be seen
     */
    public Bucket claim(Access access, BucketId id) {
        var bucket = bucket(access, id);
        if (bucket.retired()) {
            throw new Conflict("This bucket is retired. Register it again to claim it.");
        }
        var look = looking.look(access, bucket, bucket.challenge());
        if (look.found() == Claim.Found.THERE && bucket.claim().at().isEmpty()) {
            mustBeFree(access, bucket);
        }
        return store.system(SystemAct.BUCKET_CLAIM, access, tx -> looked(tx, id, look));
    }

    /**
     * Looks whether a claim stands, as every probe does. Only what is not as it was is recorded: a claim whose object is
     * plainly gone is lost.
     */
    public Claim confirm(Access access, BucketId id) {
        var bucket = bucket(access, id);
        var look = looking.look(access, bucket, bucket.challenge());
        return look.found() == bucket.claim().found()
                ? bucket.claim().seen(look)
                : store.system(SystemAct.BUCKET_CLAIM, access, tx -> looked(tx, id, look))
                        .claim();
    }

    /** Whoever held it before keeps it for as long as its challenge is there, or nobody can tell that it is not. */
    private void mustBeFree(Access access, Bucket bucket) {
        var other = store.systemRead(
                SystemAct.BUCKET_CLAIM,
                access,
                tx -> BucketQueries.holder(tx, bucket.address().identity())
                        .flatMap(holder -> BucketQueries.heldBy(tx, holder)));
        other.ifPresent(theirs -> {
            var found = looking.look(access, bucket, theirs.challenge()).found();
            if (found != Claim.Found.MISSING) {
                throw new Conflict(
                        "Another organisation has claimed this bucket. If it is yours, remove every object below "
                                + Bucket.CHALLENGES + " that you did not put there, then claim it again.");
            }
        });
    }

    private static Bucket looked(Tx tx, BucketId id, Claim.Look look) {
        var before = BucketQueries.byId(tx, id)
                .filter(one -> !one.retired())
                .orElseThrow(() -> new Conflict("This bucket was retired meanwhile."));
        BucketQueries.looked(tx, id, look);
        tx.audit(
                BucketAudit.LOOKED,
                BucketAudit.subject(before),
                AuditChanges.set("found", look.found()).andSet("as", look.as()));
        if (look.found() == Claim.Found.THERE && !before.isClaimed()) {
            take(tx, before);
        }
        if (look.found() == Claim.Found.MISSING && before.isClaimed()) {
            BucketQueries.giveUp(tx, new Holder(tx.access().tenant(), id));
            tx.audit(BucketAudit.LOST, BucketAudit.subject(before), AuditChanges.NONE);
        }
        return BucketQueries.byId(tx, id).orElseThrow(NotFound::new);
    }

    /** The unique key decides among all who try; whoever held it and lost its challenge loses it here. */
    private static void take(Tx tx, Bucket bucket) {
        var identity = bucket.address().identity();
        BucketQueries.holder(tx, identity).ifPresent(holder -> oust(tx, holder));
        if (!BucketQueries.take(tx, identity, bucket.id())) {
            throw new Conflict("Another organisation claimed this bucket just now.");
        }
        BucketQueries.claimed(tx, bucket.id());
        tx.audit(BucketAudit.CLAIMED, BucketAudit.subject(bucket), AuditChanges.set("identity", identity));
    }

    private static void oust(Tx tx, Holder holder) {
        BucketQueries.heldBy(tx, holder).ifPresent(theirs -> {
            BucketQueries.giveUp(tx, holder);
            tx.auditIn(
                    holder.tenant(),
                    BucketAudit.LOST,
                    BucketAudit.subject(theirs),
                    AuditChanges.set("reason", "claimed anew by whoever can write to it"));
        });
    }
}
