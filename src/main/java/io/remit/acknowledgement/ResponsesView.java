package io.remit.acknowledgement;

import io.remit.acknowledgement.AnswerService.TenantStanding;
import io.remit.acknowledgement.LedgerEntry.Kind;
import io.remit.acknowledgement.LedgerEntry.Verdict;
import io.remit.acknowledgement.ResponsesPage.AnswerForm;
import io.remit.acknowledgement.ResponsesPage.Entry;
import io.remit.acknowledgement.ResponsesPage.Row;
import io.remit.catalog.EditionHead;
import io.remit.catalog.ServiceEntry;
import io.remit.web.Request;
import io.remit.web.Sent;
import io.remit.web.parts.Badge;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import io.remit.web.parts.Pager;
import io.remit.web.parts.Stat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes the operator's page of responses to one edition. */
final class ResponsesView {
    private final Request in;
    private final ServiceEntry service;
    private final EditionHead head;
    private final Response response;

    ResponsesView(Request in, ServiceEntry service, EditionHead head, Response response) {
        this.in = in;
        this.service = service;
        this.head = head;
        this.response = response;
    }

    ResponsesPage page(
            List<ServiceEntry> services,
            List<EditionHead> heads,
            ResponseCounts counts,
            List<TenantStanding> shown,
            boolean hasMore,
            SaidView said) {
        return new ResponsesPage(
                true,
                refused(),
                services.stream()
                        .map(one -> new Option(one.slug(), one.name(), one.equals(service)))
                        .toList(),
                heads.stream()
                        .map(one -> new Option(Integer.toString(one.number()), one.label(), one.equals(head)))
                        .toList(),
                Stream.of(Response.values())
                        .map(one -> new Option(name(one), label(one), one == response))
                        .toList(),
                head.label() + " of " + service.name(),
                "effective from " + Moment.on(head.effectiveOn()).text()
                        + (head.number() == 1 ? "" : ", " + head.notice()),
                stats(counts),
                shown.stream().map(one -> row(one, said)).toList(),
                new Pager(
                        in.query("after").isEmpty() ? "" : AnswerRoutes.address(service, head, response),
                        hasMore ? next(shown) : ""),
                AnswerRoutes.csvAddress(service, head, response));
    }

    static ResponsesPage nothing() {
        return new ResponsesPage(
                false, "", List.of(), List.of(), List.of(), "", "", List.of(), List.of(), Pager.NONE, "");
    }

    static String name(Response response) {
        return response.name().toLowerCase(Locale.ROOT);
    }

    /** Somebody else was first: the objection waits for no answer any more. */
    private String refused() {
        return in.typed().problems().stream()
                .filter(problem -> problem.field().isEmpty())
                .map(FieldProblem::message)
                .findFirst()
                .orElse("");
    }

    private static String label(Response response) {
        return switch (response) {
            case ANY -> "Every tenant";
            case ACKNOWLEDGED -> "Acknowledged";
            case OBJECTED -> "Objected";
            case WAITING -> "Objected, to be answered";
            case NOTHING -> "Nothing yet";
        };
    }

    private List<Stat> stats(ResponseCounts counts) {
        var of = "of " + counts.subscribed() + (counts.subscribed() == 1 ? " tenant" : " tenants");
        return List.of(
                stat(counts.acknowledged(), "Acknowledged", of, "ok", "circle-check", Response.ACKNOWLEDGED),
                stat(counts.objected(), "Objected", of, "quiet", "alert-triangle", Response.OBJECTED),
                stat(counts.waiting(), "To be answered", "objections of tenants", "warn", "writing", Response.WAITING),
                stat(counts.nothing(), "Nothing yet", of, "quiet", "history", Response.NOTHING));
    }

    private Stat stat(int value, String label, String note, String tone, String icon, Response to) {
        return new Stat(Integer.toString(value), label, note, tone, icon, AnswerRoutes.address(service, head, to));
    }

    private String next(List<TenantStanding> shown) {
        var last = shown.get(shown.size() - 1).tenant().slug();
        return AnswerRoutes.address(service, head, response) + "&after=" + last;
    }

    private Row row(TenantStanding standing, SaidView said) {
        var slug = standing.tenant().slug();
        return new Row(
                standing.tenant().name(),
                slug,
                "/admin/tenants/" + slug,
                badge(standing.said()),
                standing.said().stream()
                        .filter(entry -> entry.kind() != Kind.ACKNOWLEDGED)
                        .map(entry -> entry(slug, entry, said))
                        .toList());
    }

    static Badge badge(List<LedgerEntry> said) {
        return said.stream().anyMatch(entry -> entry.kind() == Kind.ACKNOWLEDGED)
                ? Badge.ok("Acknowledged")
                : said.stream().anyMatch(entry -> entry.kind() == Kind.OBJECTED)
                        ? Badge.quiet("alert-triangle", "Objected")
                        : Badge.quiet("history", "Nothing yet");
    }

    private Entry entry(String slug, LedgerEntry entry, SaidView said) {
        var action = entry.isOpen() ? AnswerRoutes.BASE + "/" + slug + "/" + entry.id() + "/answer" : "";
        var sent = Sent.to("/" + entry.id() + "/answer", in, "");
        var verdict = sent.field("verdict", "");
        var form = new AnswerForm(
                sent.refused(),
                sent.problems().stream()
                        .map(problem -> new FieldProblem(problem.field() + "-" + entry.id(), problem.message()))
                        .toList(),
                verdict,
                List.of(
                        new Option("", "Choose", verdict.value().isEmpty()),
                        verdict(Verdict.UPHELD, "Uphold: it does not bind them", verdict.value()),
                        verdict(Verdict.DECLINED, "Decline: it binds them all the same", verdict.value())),
                sent.field("note", ""));
        return new Entry(said.said(entry), action, form);
    }

    private static Option verdict(Verdict verdict, String label, String chosen) {
        return new Option(verdict.name(), label, verdict.name().equals(chosen));
    }
}
