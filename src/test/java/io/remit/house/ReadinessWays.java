package io.remit.house;

import io.remit.access.ConfirmationId;
import io.remit.access.ReadinessItemId;
import io.remit.access.Role;
import io.remit.catalog.ServiceEntry;
import io.remit.readiness.Confirming;
import io.remit.readiness.ItemDraft;
import io.remit.readiness.ReadinessItem;
import io.remit.testing.TestPortal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ways to what has to be in place: each walk has an item of its own. */
final class ReadinessWays {
    private final TestPortal portal;
    private final ServiceEntry service;
    private int count;
    private Optional<ReadinessItem> last = Optional.empty();

    ReadinessWays(TestPortal portal, ServiceEntry service) {
        this.portal = portal;
        this.service = service;
    }

    String item() {
        return made().id().toString();
    }

    String leftOut() {
        var item = made();
        portal.services().readinessItems().leaveOut(portal.access(Role.ADMINISTRATOR), item, 1, "Not used.");
        return item.id().toString();
    }

    /** Of the item of the same walk. */
    String confirmation() {
        var access = portal.access(Role.CONTRIBUTOR);
        var today = portal.services().readiness().today(access);
        var said = new Confirming(last.orElseThrow(), Optional.empty(), true, "", today, List.of(), "");
        ConfirmationId id = portal.services()
                .readinessConfirmations()
                .confirm(access, List.of(said), today)
                .get(0)
                .id();
        return id.toString();
    }

    Map<String, String> saying() {
        var today = portal.services().readiness().today(portal.access(Role.CONTRIBUTOR));
        return Map.of("found", "yes", "lookedOn", today.toString(), "statement", "Seen.");
    }

    Map<String, String> several() {
        return Map.of("item", item(), "statement", "Seen.", "shown", "walk" + ++count);
    }

    Map<String, String> adding() {
        return Map.of(
                "title",
                "A spare telephone",
                "forService",
                service.slug(),
                "keepsDays",
                "30",
                "shown",
                "walk" + ++count);
    }

    static Map<String, String> settings() {
        return Map.of("owner", "", "keepsDays", "60", "perProject", "no", "version", "1");
    }

    private ReadinessItem made() {
        var access = portal.access(Role.ADMINISTRATOR);
        ReadinessItemId id = portal.services()
                .readinessItems()
                .add(access, new ItemDraft(service, "Walked", "", 30, false), "made" + ++count);
        var item = portal.services().readiness().standing(access).items().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        last = Optional.of(item);
        return item;
    }
}
