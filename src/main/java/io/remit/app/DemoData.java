package io.remit.app;

import io.remit.identity.SignInPage.DemoAccount;
import java.util.List;

/** What the demo shows, made through the services like anybody's data. */
final class DemoData {
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

    void make() {
        var platform = CommandAccess.platform("serve --demo");
        new DemoEditions(wiring, platform).publish();
        wiring.tenants.create(platform, "acme", "Acme Robotics");
        wiring.tenants.create(platform, "borealis", "Borealis Energy");
    }
}
