package io.remit.acknowledgement;

import io.remit.acknowledgement.AcknowledgementService.Seen;
import io.remit.acknowledgement.EditionChangesPage.SayForm;
import io.remit.acknowledgement.LedgerEntry.Kind;
import io.remit.catalog.CatalogService;
import io.remit.catalog.ComparisonView;
import io.remit.catalog.ComparisonView.Response;
import io.remit.catalog.Voice;
import io.remit.revision.Change;
import io.remit.revision.EditionContent;
import io.remit.revision.Responsibility;
import io.remit.web.Request;
import io.remit.web.Sent;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the page of what one edition changes for a tenant. */
final class EditionChangesView {
    private static final int LONGEST_CHOICE = 90;
    private final Request in;
    private final Seen seen;
    private final EditionChanges changes;
    private final EditionContent before;
    private final EditionContent after;
    private final boolean mayAct;
    private final String base;
    private final String address;
    /** What was said to each change and was not taken back. */
    private final Map<String, List<LedgerEntry>> standing = new HashMap<>();

    private final Set<String> editorial = new HashSet<>();
    private final Map<String, Responsibility> rows = new HashMap<>();

    EditionChangesView(Request in, CatalogService catalog, Seen seen, EditionChanges changes, boolean mayAct) {
        this.in = in;
        this.seen = seen;
        this.changes = changes;
        this.mayAct = mayAct;
        base = "/t/" + in.access().tenantSlug();
        address = base + "/editions/" + seen.head().id();
        before = changes.since()
                .map(head -> catalog.content(in.access(), head).content())
                .orElse(new EditionContent(List.of()));
        after = catalog.content(in.access(), seen.head()).content();
        seen.ledger().of(seen.head()).stream()
                .filter(LedgerEntry::stands)
                .filter(entry -> entry.kind() != Kind.ACKNOWLEDGED)
                .forEach(entry -> standing.computeIfAbsent(entry.change(), key -> new ArrayList<>())
                        .add(entry));
        changes.editorial().forEach(change -> editorial.add(change.key()));
        before.responsibilities().forEach(row -> rows.put(row.key(), row));
        after.responsibilities().forEach(row -> rows.put(row.key(), row));
    }

    EditionChangesPage page(SaidView said) {
        var head = seen.head();
        var comparison = ComparisonView.of(before, after, changes.diff(), Voice.TENANT, false, this::response);
        var since = changes.since();
        return new EditionChangesPage(
                List.of(new Link("Editions", base + "/editions")),
                seen.service().name(),
                head.label(),
                address,
                base + "/acknowledgements",
                Standings.badge(seen.ledger(), head),
                Moment.on(head.effectiveOn()),
                head.notice(),
                seen.ledger().binding().reason().orElse(""),
                refused(),
                since.map(older -> "Compared with edition " + older.number() + ".")
                        .orElse("Nothing came before it for you: this is all that it asks."),
                head.note(),
                changes.told().isEmpty(),
                comparison.groups(),
                since.isPresent(),
                since.map(older -> older.label()).orElse(""),
                since.isPresent() ? comparison.sides() : List.of(),
                seen.ledger().of(head).stream().map(said::said).toList(),
                mayAct,
                seen.ledger().isAcknowledged(head),
                objection(),
                "Objections are possible until "
                        + Moment.on(ServiceLedger.objectionsUntil(head)).text() + ".",
                consequence(),
                refusal());
    }

    /** A refused acknowledgement or withdrawal has no form of its own in which it could be said. */
    private String refused() {
        boolean hasForm = in.address().matches(".*/(objection|refusal)");
        return hasForm
                ? ""
                : in.typed().problems().stream()
                        .findFirst()
                        .map(FieldProblem::message)
                        .orElse("");
    }

    private boolean isObjectable() {
        return mayAct && !seen.ledger().today().isAfter(ServiceLedger.objectionsUntil(seen.head()));
    }

    /** What was said already is shown, and may be taken back, in place of being offered again. */
    private Response response(Change change) {
        var said = standing.getOrDefault(change.key(), List.of());
        var actions = new ArrayList<Link>();
        if (mayAct) {
            said.stream()
                    .filter(LedgerEntry::isRetractable)
                    .forEach(entry -> actions.add(new Link("Take it back", "#said-" + entry.id())));
        }
        var href = address + "?change=" + URLEncoder.encode(change.key(), StandardCharsets.UTF_8);
        if (mayAct && editorial.contains(change.key()) && isUnsaid(Kind.NOT_EDITORIAL, change.key())) {
            actions.add(new Link("Not editorial for us", href + "#refusal"));
        }
        if (isObjectable() && isUnsaid(Kind.OBJECTED, change.key())) {
            actions.add(new Link("Object", href + "#objection"));
        }
        return new Response(said.stream().map(SaidView::badge).toList(), actions);
    }

    private boolean isUnsaid(Kind kind, String change) {
        return standing.getOrDefault(change, List.of()).stream().noneMatch(entry -> entry.kind() == kind);
    }

    private SayForm objection() {
        var choices = new ArrayList<Option>();
        if (isUnsaid(Kind.OBJECTED, "")) {
            choices.add(option("objection", "", "The whole edition"));
        }
        changes.told().stream()
                .filter(change -> isUnsaid(Kind.OBJECTED, change.key()))
                .forEach(change -> choices.add(option("objection", change.key(), label(change))));
        return form("objection", isObjectable() && !choices.isEmpty(), choices);
    }

    private SayForm refusal() {
        var choices = changes.editorial().stream()
                .filter(change -> isUnsaid(Kind.NOT_EDITORIAL, change.key()))
                .map(change -> option("refusal", change.key(), label(change)))
                .toList();
        return form("refusal", mayAct && !choices.isEmpty(), choices);
    }

    /** What an objection does, however small the change is that it names. */
    private String consequence() {
        var head = seen.head();
        if (head.number() <= seen.ledger().first()) {
            return head.label() + " binds you all the same: there is none before it to go back to.";
        }
        return "An objection to one change holds back the whole of edition %d, with everything in it. Until the provider has answered, edition %d binds you."
                .formatted(head.number(), seen.ledger().bindsInsteadOf(head).number());
    }

    private boolean isSent(String name) {
        return Sent.to("/" + name, in, name + "-").refused();
    }

    private SayForm form(String name, boolean offered, List<Option> choices) {
        var sent = Sent.to("/" + name, in, name + "-");
        return new SayForm(
                offered || sent.refused(),
                sent.problems(),
                sent.field("change", ""),
                choices,
                sent.field("reason", ""));
    }

    private Option option(String form, String key, String label) {
        var chosen = isSent(form) ? in.typed().field("change", "").value() : in.query("change");
        return new Option(key, label, key.equals(chosen));
    }

    private String label(Change change) {
        var row = rows.get(change.responsibility());
        var text = change.after().isEmpty() ? change.before() : change.after();
        var label = row == null || text.equals(row.area()) ? text : row.area() + ": " + text;
        return label.length() > LONGEST_CHOICE ? label.substring(0, LONGEST_CHOICE - 1) + "…" : label;
    }
}
