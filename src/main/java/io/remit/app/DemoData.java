package io.remit.app;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.ProjectId;
import io.remit.access.Role;
import io.remit.catalog.EditionHead;
import io.remit.identity.Member;
import io.remit.identity.SignInPage.DemoAccount;
import io.remit.revision.ChangeKind;
import io.remit.tenant.Project;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the demo shows, made through the services like anybody's data. */
final class DemoData {
    private static final String COMMAND = "serve --demo";
    private static final String ACME = "acme";
    private static final String PROD = "assistants-prod";
    private static final String DR = "assistants-dr";
    static final String PASSWORD = "demo-remit";
    static final List<DemoAccount> ACCOUNTS = List.of(
            new DemoAccount("admin@acme.example", PASSWORD, "Administrator of Acme"),
            new DemoAccount("contributor@acme.example", PASSWORD, "Contributor at Acme"),
            new DemoAccount("viewer@acme.example", PASSWORD, "Viewer at Acme"),
            new DemoAccount("admin@borealis.example", PASSWORD, "Administrator of Borealis"),
            new DemoAccount("operator@remit.example", PASSWORD, "Operator of the platform"));
    private final Wiring wiring;
    private final Clock clock;

    DemoData(Wiring wiring, Clock clock) {
        this.wiring = wiring;
        this.clock = clock;
    }

    /** The editions and the people know nothing of each other and take equally long, so both are made at once. */
    void make() {
        var platform = CommandAccess.platform(COMMAND);
        var editions = new DemoEditions(wiring, platform);
        var first = CompletableFuture.supplyAsync(editions::publishFirst);
        accept(wiring.invitations.setUpLink(platform).orElseThrow(), "operator@remit.example", "Olga Serrano");
        var acme = tenant(platform, ACME, "Acme Robotics");
        var ada = member(acme, "admin@acme.example", "Ada Lindqvist", Role.ADMINISTRATOR);
        var chidi = member(acme, "contributor@acme.example", "Chidi Okafor", Role.CONTRIBUTOR);
        member(acme, "viewer@acme.example", "Vera Brandt", Role.VIEWER);
        var borealis = tenant(platform, "borealis", "Borealis Energy");
        var bo = member(borealis, "admin@borealis.example", "Bo Tanaka", Role.ADMINISTRATOR);
        var one = first.join();
        wiring.subscriptions.subscribe(acme, DemoEditions.SERVICE);
        var prod = wiring.projects.add(acme, DemoEditions.SERVICE, PROD, "us-east");
        var dr = wiring.projects.add(acme, DemoEditions.SERVICE, DR, "eu-de");
        new DemoReleases(wiring, platform).publish();
        new DemoDeployments(wiring, ada, chidi).register(prod, dr);
        wiring.subscriptions.subscribe(borealis, DemoEditions.SERVICE);
        wiring.projects.add(borealis, DemoEditions.SERVICE, "grid-forecast", "eu-de");
        wiring.acknowledgements.acknowledge(ada, one.id());
        wiring.acknowledgements.acknowledge(bo, one.id());
        var duties = new DemoDuties(wiring, ada, chidi);
        duties.workOnFirstEdition();
        object(bo, editions.publishSecond());
        duties.workOnSecondEdition();
        new DemoJobs(wiring, platform, chidi, clock).make();
        var exercises = new DemoExercises(wiring, ada, chidi, clock);
        var plan = new DemoPlans(wiring, ada, chidi).make();
        exercises.make(plan);
        new DemoIncidents(wiring, platform, chidi)
                .make(wiring.catalog.service(platform, DemoEditions.SERVICE), exercises, plan);
        new DemoReadiness(wiring, ada, chidi).make();
        wiring.trends.keep(acme);
    }

    /** Acme, as a command enters it. */
    Access acme() {
        var acme = wiring.tenants.bySlug(CommandAccess.platform(COMMAND), ACME);
        return CommandAccess.in(COMMAND, acme.id(), acme.slug());
    }

    /** What Acme keeps in the demo's object storage. */
    void tellOfStorage(DemoStorage storage) {
        var platform = CommandAccess.platform(COMMAND);
        var acme = acme();
        var members = wiring.memberships.members(acme);
        var projects = wiring.projects.projects(acme);
        storage.tell(
                platform,
                as(acme, members, Role.ADMINISTRATOR),
                as(acme, members, Role.CONTRIBUTOR),
                wiring.catalog.service(platform, DemoEditions.SERVICE),
                project(projects, PROD),
                project(projects, DR));
    }

    private static Access as(Access acme, List<Member> members, Role role) {
        return members.stream()
                .filter(member -> member.role() == role)
                .findFirst()
                .map(member -> CommandAccess.as(member.account(), role, acme))
                .orElseThrow();
    }

    private static ProjectId project(List<Project> projects, String name) {
        return projects.stream()
                .filter(project -> project.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Acme is yet to look at the second edition; Borealis does not want what it moved to customers. */
    private void object(Access member, EditionHead second) {
        var moved = wiring.acknowledgements.changesFor(member, second).told().stream()
                .filter(change -> change.kind() == ChangeKind.MOVED_TO_CUSTOMER)
                .findFirst()
                .orElseThrow();
        wiring.acknowledgements.object(
                member,
                second.id(),
                moved.key(),
                "Our contract says that the provider moves running jobs to new versions. We cannot plan for this before spring.");
    }

    /** Answers with the Access to act in the new tenant. */
    private Access tenant(Access platform, String slug, String name) {
        var tenant = wiring.tenants.create(platform, slug, name);
        return CommandAccess.in(COMMAND, tenant.id(), slug);
    }

    /** A member; answers with the Access that they have themselves. */
    private Access member(Access inTenant, String email, String name, Role role) {
        var account = accept(wiring.invitations.invite(inTenant, email, role).path(), email, name);
        return CommandAccess.as(account, role, inTenant);
    }

    /** Accounts come about as real ones do: by a one-time link, used with a password. */
    private AccountId accept(String path, String email, String name) {
        var token = path.substring(path.lastIndexOf('/') + 1);
        return wiring.invitations.acceptAsNew(CommandAccess.platform(COMMAND), token, email, name, PASSWORD);
    }
}
