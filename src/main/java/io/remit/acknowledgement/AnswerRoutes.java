package io.remit.acknowledgement;

import static io.remit.access.Permission.EDITION_PUBLISH;
import static io.remit.access.Permission.STANDING_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.AcknowledgementId;
import io.remit.access.Problem.NotFound;
import io.remit.acknowledgement.LedgerEntry.Verdict;
import io.remit.catalog.CatalogService;
import io.remit.catalog.EditionHead;
import io.remit.catalog.ServiceEntry;
import io.remit.identity.MembershipService;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The operator's page of where tenants stand towards an edition, and the answers to their objections. */
public final class AnswerRoutes {
    static final String BASE = "/admin/acknowledgements";
    private static final int PAGE = 50;
    private static final int PAGE_OF_FILE = 500;
    private final AnswerService answers;
    private final AcknowledgementService acknowledgements;
    private final CatalogService catalog;
    private final MembershipService members;

    public AnswerRoutes(
            AnswerService answers,
            AcknowledgementService acknowledgements,
            CatalogService catalog,
            MembershipService members) {
        this.answers = answers;
        this.acknowledgements = acknowledgements;
        this.catalog = catalog;
        this.members = members;
    }

    public void register(Routes routes) {
        routes.operatorNav("Responses", "checklist", "/acknowledgements", STANDING_READ);
        routes.operator(GET, "/acknowledgements", STANDING_READ, this::page);
        routes.operator(GET, "/acknowledgements/csv", STANDING_READ, this::csv);
        routes.operator(POST, "/acknowledgements/{tenant}/{acknowledgement}/answer", EDITION_PUBLISH, this::answer)
                .reshow(this::answerAgain);
    }

    static String address(ServiceEntry service, EditionHead head, Response response) {
        return address(service.slug(), head.number(), response);
    }

    static String address(String slug, int number, Response response) {
        return BASE + query(slug, number, response);
    }

    static String csvAddress(ServiceEntry service, EditionHead head, Response response) {
        return BASE + "/csv" + query(service.slug(), head.number(), response);
    }

    private static String query(String slug, int number, Response response) {
        return "?service=%s&edition=%d&response=%s".formatted(slug, number, ResponsesView.name(response));
    }

    private Reply page(Request in) {
        return chosen(in)
                .map(one -> show(in, one.service(), one.head(), one.response(), in.query("after")))
                .orElseGet(() -> Reply.page("acknowledgement/responses", ResponsesView.nothing()));
    }

    /** Every tenant that responded so, read a page at a time. */
    private Reply csv(Request in) {
        var chosen = chosen(in).orElseThrow(NotFound::new);
        var csv = LedgerCsv.ofTenants();
        var after = "";
        for (int size = PAGE_OF_FILE; size == PAGE_OF_FILE; ) {
            var found = answers.page(in.access(), chosen.head(), chosen.response(), after, PAGE_OF_FILE);
            var entries = found.stream().flatMap(one -> one.said().stream()).toList();
            var view = SaidView.of(catalog, members, in.access(), entries);
            found.forEach(one -> csv.add(
                    chosen.service().name(),
                    chosen.head(),
                    one.tenant().slug(),
                    one.tenant().name(),
                    ResponsesView.badge(one.said()),
                    one.said().stream().map(view::said).toList()));
            size = found.size();
            after = size == 0 ? "" : found.get(size - 1).tenant().slug();
        }
        var name = "responses-%s-%d.csv"
                .formatted(chosen.service().slug(), chosen.head().number());
        return Reply.file(Attachment.csv(name, csv.bytes()));
    }

    /** What an address asks to see. */
    private record Chosen(ServiceEntry service, EditionHead head, Response response) {}

    /** Empty where nothing is published. */
    private Optional<Chosen> chosen(Request in) {
        var services = published(in);
        if (services.isEmpty()) {
            return Optional.empty();
        }
        var slug = in.query("service");
        var service = slug.isEmpty()
                ? services.get(0)
                : services.stream()
                        .filter(one -> one.slug().equals(slug))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        var heads = catalog.editions(in.access(), service.id());
        // Another service may have fewer editions than the one whose number the chooser still carries.
        var head = heads.stream()
                .filter(one -> one.number() == in.queryNumber("edition", 0))
                .findFirst()
                .orElse(heads.get(0));
        var response = Stream.of(Response.values())
                .filter(one -> ResponsesView.name(one).equals(in.query("response")))
                .findFirst()
                .orElse(Response.ANY);
        return Optional.of(new Chosen(service, head, response));
    }

    /** The services with an edition, by name. */
    private List<ServiceEntry> published(Request in) {
        var all = catalog.services(in.access());
        var heads =
                catalog.editions(in.access(), all.stream().map(ServiceEntry::id).toList());
        return all.stream().filter(service -> heads.containsKey(service.id())).toList();
    }

    private Reply show(Request in, ServiceEntry service, EditionHead head, Response response, String after) {
        var found = answers.page(in.access(), head, response, after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var entries = shown.stream().flatMap(one -> one.said().stream()).toList();
        var view = new ResponsesView(in, service, head, response);
        return Reply.page(
                "acknowledgement/responses",
                view.page(
                        published(in),
                        catalog.editions(in.access(), service.id()),
                        answers.counts(in.access(), head),
                        shown,
                        found.size() > PAGE,
                        SaidView.of(catalog, members, in.access(), entries)));
    }

    /** Just before the tenant whose objection it was, so that what was typed is in sight however many there are. */
    private Reply answerAgain(Request in) {
        var entry = acknowledgements.entry(in.access(), entry(in));
        var slug = in.access().tenantSlug();
        var before = slug.substring(0, slug.length() - 1);
        var head = catalog.edition(in.access(), entry.edition());
        return show(in, catalog.service(in.access(), entry.service()), head, Response.OBJECTED, before);
    }

    private Reply answer(Request in) {
        var form = in.form();
        var verdict = Stream.of(Verdict.values())
                .filter(one -> one.name().equals(form.text("verdict")))
                .findFirst();
        if (verdict.isEmpty()) {
            form.reject("verdict", "Say whether you uphold or decline the objection.");
        }
        var note = form.required(
                "note", "Write a word on why; the tenant reads it.", AcknowledgementRoutes.REASON_CHARACTERS);
        form.mustBeValid();
        var answered = answers.answer(in.access(), entry(in), verdict.orElseThrow(), note);
        var service = catalog.service(in.access(), answered.service());
        var head = catalog.edition(in.access(), answered.edition());
        return Reply.goTo(address(service, head, Response.OBJECTED)).flash("The tenant has your answer.");
    }

    private static AcknowledgementId entry(Request in) {
        return in.id("acknowledgement", AcknowledgementId::new);
    }
}
