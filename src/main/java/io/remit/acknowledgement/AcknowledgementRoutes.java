package io.remit.acknowledgement;

import static io.remit.access.Permission.EDITION_ACKNOWLEDGE;
import static io.remit.access.Permission.RESPONSIBILITY_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.AcknowledgementId;
import io.remit.access.EditionId;
import io.remit.catalog.CatalogService;
import io.remit.catalog.EditionHead;
import io.remit.identity.MembershipService;
import io.remit.tenant.Subscription;
import io.remit.tenant.SubscriptionService;
import io.remit.web.Attachment;
import io.remit.web.Form;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A tenant's editions: what each changes, what was said to it, and the forms that say it. */
public final class AcknowledgementRoutes {
    static final int REASON_CHARACTERS = 2000;
    private static final int FEW = 6;
    private final AcknowledgementService acknowledgements;
    private final CatalogService catalog;
    private final SubscriptionService subscriptions;
    private final MembershipService members;

    public AcknowledgementRoutes(
            AcknowledgementService acknowledgements,
            CatalogService catalog,
            SubscriptionService subscriptions,
            MembershipService members) {
        this.acknowledgements = acknowledgements;
        this.catalog = catalog;
        this.subscriptions = subscriptions;
        this.members = members;
    }

    public void register(Routes routes) {
        var edition = "/editions/{edition}";
        routes.tenantNav("Editions", "file-text", "/editions", RESPONSIBILITY_READ);
        routes.tenant(GET, "/editions", RESPONSIBILITY_READ, this::editions);
        routes.tenant(GET, "/editions/csv", RESPONSIBILITY_READ, this::csv);
        routes.tenant(GET, edition, RESPONSIBILITY_READ, this::edition);
        routes.tenant(POST, edition + "/acknowledgement", EDITION_ACKNOWLEDGE, this::acknowledge)
                .reshow(this::edition);
        routes.tenant(POST, edition + "/objection", EDITION_ACKNOWLEDGE, this::object)
                .reshow(this::edition);
        routes.tenant(POST, edition + "/refusal", EDITION_ACKNOWLEDGE, this::refuse)
                .reshow(this::edition);
        routes.tenant(POST, "/acknowledgements/{acknowledgement}/withdrawal", EDITION_ACKNOWLEDGE, this::withdraw)
                .reshow(this::editionOfEntry);
    }

    private Reply editions(Request in) {
        var chosen = in.query("service");
        var present = subscriptions.subscriptions(in.access());
        var pending = acknowledgements.pending(in.access());
        var waiting = pending.stream().map(one -> one.edition().id()).collect(Collectors.toSet());
        return Reply.page(
                "acknowledgement/editions",
                new EditionsPage(
                        !present.isEmpty(),
                        Pending.notices(pending, base(in)),
                        present.stream()
                                .filter(one ->
                                        chosen.isEmpty() || one.service().slug().equals(chosen))
                                .map(one -> service(in, one, waiting, !chosen.isEmpty()))
                                .toList(),
                        base(in) + "/editions/csv"));
    }

    private EditionsPage.Service service(
            Request in, Subscription subscription, Set<EditionId> waiting, boolean everything) {
        var service = subscription.service();
        var anchor = "editions-" + service.slug();
        var ledger = acknowledgements.ledger(in.access(), subscription);
        if (ledger.editions().isEmpty()) {
            return new EditionsPage.Service(service.name(), anchor, "", "", List.of(), new Link("", ""));
        }
        var seen = ledger.seen();
        var shown = everything || seen.size() <= FEW ? seen : seen.subList(0, FEW);
        var said = new ArrayList<LedgerEntry>();
        shown.forEach(head -> said.addAll(ledger.of(head)));
        var view = SaidView.of(catalog, members, in.access(), said);
        var binding = ledger.binding();
        return new EditionsPage.Service(
                service.name(),
                anchor,
                binding.edition().label() + " binds you, effective from "
                        + Moment.on(binding.edition().effectiveOn()).text() + ".",
                binding.reason().orElse(""),
                shown.stream().map(head -> row(in, ledger, head, waiting, view)).toList(),
                shown.size() == seen.size()
                        ? new Link("", "")
                        : new Link(
                                "All " + seen.size() + " editions", base(in) + "/editions?service=" + service.slug()));
    }

    private static EditionsPage.Row row(
            Request in, ServiceLedger ledger, EditionHead head, Set<EditionId> waiting, SaidView view) {
        return new EditionsPage.Row(
                head.label(),
                base(in) + "/editions/" + head.id(),
                Standings.badge(ledger, head),
                Moment.on(head.effectiveOn()),
                head.number() == 1 ? "" : head.notice(),
                waiting.contains(head.id()),
                ledger.of(head).stream().map(view::said).toList());
    }

    /** The whole ledger, also of the editions that the page leaves out. */
    private Reply csv(Request in) {
        var csv = LedgerCsv.ofTenant();
        for (var subscription : subscriptions.subscriptions(in.access())) {
            var ledger = acknowledgements.ledger(in.access(), subscription);
            if (!ledger.editions().isEmpty()) {
                var view = SaidView.of(catalog, members, in.access(), ledger.entries());
                ledger.seen()
                        .forEach(head -> csv.add(
                                subscription.service().name(),
                                head,
                                Standings.badge(ledger, head),
                                ledger.of(head).stream().map(view::said).toList()));
            }
        }
        return Reply.file(Attachment.csv("editions-" + catalog.today() + ".csv", csv.bytes()));
    }

    private Reply edition(Request in) {
        return edition(in, in.id("edition", EditionId::new));
    }

    private Reply editionOfEntry(Request in) {
        return edition(in, acknowledgements.entry(in.access(), entry(in)).edition());
    }

    private Reply edition(Request in, EditionId id) {
        var seen = acknowledgements.seen(in.access(), id);
        var changes = acknowledgements.changesFor(in.access(), seen.head());
        var said = SaidView.of(catalog, members, in.access(), seen.ledger().of(seen.head()));
        var view =
                new EditionChangesView(in, catalog, seen, changes, in.access().may(EDITION_ACKNOWLEDGE));
        return Reply.page("acknowledgement/edition", view.page(said));
    }

    private Reply acknowledge(Request in) {
        var id = in.id("edition", EditionId::new);
        acknowledgements.acknowledge(in.access(), id);
        return to(in, id).flash("Acknowledged. It is on record that your organisation has seen this edition.");
    }

    private Reply object(Request in) {
        var id = in.id("edition", EditionId::new);
        var form = in.form();
        var reason = reason(form, "Say what is wrong, so that the provider can answer.");
        acknowledgements.object(in.access(), id, form.text("change"), reason);
        return to(in, id).flash("Your objection is on record and with the provider.");
    }

    private Reply refuse(Request in) {
        var id = in.id("edition", EditionId::new);
        var form = in.form();
        var reason = reason(form, "Say what this changes for you.");
        acknowledgements.refuseAsEditorial(in.access(), id, form.text("change"), reason);
        return to(in, id).flash("This counts as a real change for you now: what was attested before is stale.");
    }

    private Reply withdraw(Request in) {
        var entry = acknowledgements.withdraw(in.access(), entry(in));
        return to(in, entry.edition()).flash("It is withdrawn. The ledger keeps that it was said.");
    }

    private static String reason(Form form, String whenMissing) {
        var reason = form.required("reason", whenMissing, REASON_CHARACTERS);
        form.mustBeValid();
        return reason;
    }

    private static AcknowledgementId entry(Request in) {
        return in.id("acknowledgement", AcknowledgementId::new);
    }

    private static Reply to(Request in, EditionId id) {
        return Reply.goTo(base(in) + "/editions/" + id);
    }

    private static String base(Request in) {
        return "/t/" + in.access().tenantSlug();
    }
}
