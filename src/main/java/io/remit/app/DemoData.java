package io.remit.app;

import io.remit.access.Access;
import io.remit.access.Role;
import io.remit.identity.SignInPage.DemoAccount;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the demo shows, made through the services like anybody's data. */
final class DemoData {
    private static final String COMMAND = "serve --demo";
    static final String PASSWORD = "demo-remit";
    static final List<DemoAccount> ACCOUNTS = List.of(
            new DemoAccount("admin@acme.example", PASSWORD, "Administrator of Acme"),
            new DemoAccount("contributor@acme.example", PASSWORD, "Contributor at Acme"),
            new DemoAccount("viewer@acme.example", PASSWORD, "Viewer at Acme"),
            new DemoAccount("admin@borealis.example", PASSWORD, "Administrator of Borealis"),
            new DemoAccount("operator@remit.example", PASSWORD, "Operator of the platform"));
    private final Wiring wiring;

    DemoData(Wiring wiring) {
        this.wiring = wiring;
    }

    /** The editions and the people know nothing of each other and take equally long, so both are made at once. */
    void make() {
        var platform = CommandAccess.platform(COMMAND);
        var editions = CompletableFuture.runAsync(() -> new DemoEditions(wiring, platform).publish());
        accept(wiring.invitations.setUpLink(platform).orElseThrow(), "operator@remit.example", "Olga Serrano");
        var acme = tenant(platform, "acme", "Acme Robotics");
        member(acme, "admin@acme.example", "Ada Lindqvist", Role.ADMINISTRATOR);
        member(acme, "contributor@acme.example", "Chidi Okafor", Role.CONTRIBUTOR);
        member(acme, "viewer@acme.example", "Vera Brandt", Role.VIEWER);
        var borealis = tenant(platform, "borealis", "Borealis Energy");
        member(borealis, "admin@borealis.example", "Bo Tanaka", Role.ADMINISTRATOR);
        editions.join();
        wiring.subscriptions.subscribe(acme, DemoEditions.SERVICE);
        wiring.projects.add(acme, DemoEditions.SERVICE, "assistants-prod", "us-east");
        wiring.projects.add(acme, DemoEditions.SERVICE, "assistants-dr", "eu-de");
        wiring.subscriptions.subscribe(borealis, DemoEditions.SERVICE);
        wiring.projects.add(borealis, DemoEditions.SERVICE, "grid-forecast", "eu-de");
    }

    /** Answers with the Access to act in the new tenant. */
    private Access tenant(Access platform, String slug, String name) {
        var tenant = wiring.tenants.create(platform, slug, name);
        return CommandAccess.in(COMMAND, tenant.id(), slug);
    }

    private void member(Access inTenant, String email, String name, Role role) {
        accept(wiring.invitations.invite(inTenant, email, role).path(), email, name);
    }

    /** Accounts come about as real ones do: by a one-time link, used with a password. */
    private void accept(String path, String email, String name) {
        var token = path.substring(path.lastIndexOf('/') + 1);
        wiring.invitations.acceptAsNew(CommandAccess.platform(COMMAND), token, email, name, PASSWORD);
    }
}
