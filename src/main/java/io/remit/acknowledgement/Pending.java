package io.remit.acknowledgement;

import io.remit.catalog.EditionHead;
import io.remit.catalog.ServiceEntry;
import io.remit.revision.EditionDiff;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Notice;
import java.util.List;
import java.util.Optional;

/**
 * An edition that waits for a tenant to say something to it.
 *
 * @param service whose it is
 * @param edition the edition
 * @param first whether it is the first that the tenant acknowledges, so that nothing changed but all is taken on
 * @param upcoming whether it is yet to take effect
 * @param duties how many duties are the tenant's, of a first; how many of them really change, of a later one
 * @param changes what it changes for the tenant; empty for a first
 */
public record Pending(
        ServiceEntry service,
        EditionHead edition,
        boolean first,
        boolean upcoming,
        int duties,
        Optional<EditionDiff> changes) {
    private static final int MOST_NOTICES = 3;

    /** What to say of them at the top of a tenant's page. */
    public static List<Notice> notices(List<Pending> pending, String tenantBase) {
        if (pending.size() > MOST_NOTICES) {
            var text = pending.size() + " editions wait for you to look at what they change.";
            return List.of(new Notice("warn", "file-text", text, new Link("See them", tenantBase + "/editions")));
        }
        return pending.stream().map(one -> one.notice(tenantBase)).toList();
    }

    private Notice notice(String tenantBase) {
        var action =
                new Link(first ? "See what you take on" : "See what changed", tenantBase + "/editions/" + edition.id());
        var tone = !first && duties > 0 ? "warn" : "info";
        return new Notice(tone, "file-text", text(), action);
    }

    private String text() {
        var name = edition.label() + " of " + service.name();
        var when = upcoming ? " from " + Moment.on(edition.effectiveOn()).text() : "";
        if (first) {
            var count = duties == 1 ? "1 duty is" : duties + " duties are";
            return name + " waits to be acknowledged: " + count + " yours" + when + ".";
        }
        return duties == 0
                ? name + " changes nothing that you must do."
                : name + " changes " + (duties == 1 ? "1 duty" : duties + " duties") + " for you" + when + ".";
    }
}
