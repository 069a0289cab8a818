package io.remit.authorization;

import io.remit.access.Access;
import io.remit.access.Problem.Invalid;
import io.remit.bucket.Bucket;
import io.remit.objectstorage.Platform;
import io.remit.objectstorage.PrefixRight;
import io.remit.policy.ExistingPolicy;
import io.remit.policy.ExistingPolicy.Together;
import io.remit.policy.Recipe;
import io.remit.policy.Recipes;
import io.remit.policy.Wanted;
import io.remit.principal.Principal;
import io.remit.principal.PrincipalService;
import io.remit.tenant.Project;
import io.remit.tenant.ProjectService;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From an authorization, asked for or not yet, to the policy that puts it in force. */
public final class PolicyReader {
    private static final int NAME_CHARACTERS = 8;
    private static final String NEW = "New";
    private final PrincipalService principals;
    private final ProjectService projects;

    public PolicyReader(PrincipalService principals, ProjectService projects) {
        this.principals = principals;
        this.projects = projects;
    }

    /** What puts an authorization in force, and takes it away. */
    Recipe recipe(Access access, Bucket bucket, BucketAuthorization one) {
        var principal =
                principals.principal(access, one.service(), bucket.address().platform());
        return Recipes.of(wanted(access, bucket, name(one), one.granted(), principal, one.rights(), one.endsOn()));
    }

    /**
     * What puts an authorization in force, put together with the policy that its bucket has already.
     *
     * @throws Invalid at the field "existing" where that is none
     */
    Together together(Access access, Bucket bucket, BucketAuthorization one, String existing) {
        var principal =
                principals.principal(access, one.service(), bucket.address().platform());
        var wanted = wanted(access, bucket, name(one), one.granted(), principal, one.rights(), one.endsOn());
        return ExistingPolicy.read(existing).with(wanted);
    }

    /** What would put one in force that is being asked for; empty where the operator has set nobody to authorize. */
    Optional<Recipe> preview(Access access, Asking asking, Bucket bucket) {
        return principals
                .principal(access, asking.service(), bucket.address().platform())
                .map(principal -> Recipes.of(wanted(
                        access,
                        bucket,
                        NEW,
                        principal.granted(),
                        Optional.of(principal),
                        asking.rights(),
                        asking.endsOn())));
    }

    private Wanted wanted(
            Access access,
            Bucket bucket,
            String name,
            String granted,
            Optional<Principal> principal,
            List<PrefixRight> rights,
            Optional<LocalDate> endsOn) {
        var who = new LinkedHashSet<String>();
        who.add(granted);
        principal.filter(Principal::isStandIn).map(Principal::testedAs).ifPresent(who::add);
        return new Wanted(
                name,
                bucket.address(),
                bucket.instance(),
                List.copyOf(who),
                principal.map(Principal::sourceService).orElse(""),
                bucket.address().platform() == Platform.IBM_COS ? instance(access, bucket, principal) : "",
                rights,
                Bucket.CHALLENGES,
                endsOn);
    }

    /** What the platform calls the project that the bucket belongs to; empty where nobody has said, or it is of another service. */
    private String instance(Access access, Bucket bucket, Optional<Principal> principal) {
        return bucket.project()
                .flatMap(id -> projects.projects(access).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst())
                .filter(one -> principal
                        .filter(whom -> whom.service().equals(one.service().id()))
                        .isPresent())
                .map(Project::instance)
                .orElse("");
    }

    /** Ids of one moment begin alike and end at random. */
    private static String name(BucketAuthorization one) {
        var id = one.id().toString().replace("-", "");
        return id.substring(id.length() - NAME_CHARACTERS).toUpperCase(Locale.ROOT);
    }
}
