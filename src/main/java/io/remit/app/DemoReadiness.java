package io.remit.app;

import io.remit.access.Access;
import io.remit.access.EvidenceId;
import io.remit.evidence.Described;
import io.remit.readiness.Confirming;
import io.remit.readiness.ItemDraft;
import io.remit.readiness.ItemStanding;
import io.remit.tenant.Project;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What Acme has in place, what it has not, and what nobody has looked at for long. */
final class DemoReadiness {
    private static final String PROD = "assistants-prod";
    private static final String DR = "assistants-dr";
    private static final String ALL = "";
    private final Wiring wiring;
    private final Access administrator;
    private final Access contributor;

    DemoReadiness(Wiring wiring, Access administrator, Access contributor) {
        this.wiring = wiring;
        this.administrator = administrator;
        this.contributor = contributor;
    }

    void make() {
        say(
                contributor,
                "A replication policy",
                PROD,
                true,
                12,
                "On for all prefixes; the last run ended at 03:10.",
                report());
        say(contributor, "A replication policy", DR, true, 12, "On, back towards us-east.", List.of());
        say(administrator, "A backup bucket with", PROD, true, 82, "Own credentials, kept in the vault.", List.of());
        say(
                administrator,
                "A backup project in another",
                PROD,
                true,
                41,
                "eu-de, quota as large as in us-east.",
                List.of());
        say(
                contributor,
                "A restore was tried",
                PROD,
                true,
                190,
                "Taxonomy and two models came back within the hour.",
                List.of());
        say(
                contributor,
                "The plan can be read",
                ALL,
                false,
                5,
                "The printed copy is of last year’s version.",
                List.of());
        say(administrator, "A contact list", ALL, true, 100, "Called everybody on it.", List.of());
        find("Clients try again", ALL)
                .ifPresent(one -> wiring.readinessItems.leaveOut(
                        administrator,
                        one.item(),
                        one.item().setting().version(),
                        "Only batch jobs of ours call the service, and the scheduler starts those again."));
        find("A contact list", ALL)
                .ifPresent(one -> wiring.readinessItems.layDown(
                        administrator,
                        one.item(),
                        one.item().setting().version(),
                        contributor.actor().accountId(),
                        one.item().setting().keepsDays(),
                        false));
        var service = wiring.subscriptions.services(administrator).get(0);
        wiring.readinessItems.add(
                administrator,
                new ItemDraft(
                        service,
                        "A spare telephone for whoever is on call",
                        "Charged, and its number is known.",
                        30,
                        false),
                "demo");
        say(contributor, "A spare telephone", ALL, true, 25, "In the drawer at the front desk.", List.of());
    }

    private void say(
            Access by,
            String title,
            String project,
            boolean inPlace,
            int daysAgo,
            String note,
            List<EvidenceId> evidence) {
        var today = wiring.readiness.today(by);
        find(title, project).ifPresent(one -> {
            var said = new Confirming(
                    one.item(), one.project().map(Project::id), inPlace, note, today.minusDays(daysAgo), evidence, "");
            wiring.readinessConfirmations.confirm(by, List.of(said), today);
        });
    }

    private Optional<ItemStanding> find(String title, String project) {
        return wiring.readiness.standing(administrator).standings().stream()
                .filter(one -> one.item().title().startsWith(title))
                .filter(one -> one.project().map(Project::name).orElse(ALL).equals(project))
                .findFirst();
    }

    private List<EvidenceId> report() {
        var text = "rule: models/* -> assistants-dr\nlast run: ended well\nbehind: 0 objects\n";
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var day = wiring.readiness.today(contributor).minusDays(12);
        return List.of(wiring.evidence
                .addFile(contributor, "replication-status.txt", content, Described.about(day))
                .evidence()
                .id());
    }
}
