package io.remit.catalog;

import static io.remit.access.Permission.CATALOG_EDIT;
import static io.remit.access.Permission.CATALOG_READ;
import static io.remit.access.Permission.EDITION_PUBLISH;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.DraftId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.NotFound;
import io.remit.identity.MembershipService;
import io.remit.intake.ColumnRole;
import io.remit.web.Form;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A draft beside its source: correct, judge, publish or discard it. */
final class DraftRoutes {
    private static final int MAX_DUTY_CHARACTERS = 4000;
    private static final String CHANGE = "change:";
    private final CatalogService catalog;
    private final DraftService drafts;
    private final PublicationService publication;
    private final MembershipService members;

    DraftRoutes(
            CatalogService catalog, DraftService drafts, PublicationService publication, MembershipService members) {
        this.catalog = catalog;
        this.drafts = drafts;
        this.publication = publication;
        this.members = members;
    }

    void register(Routes routes) {
        var base = "/catalog/{service}/drafts/{draft}";
        routes.operator(GET, base, CATALOG_READ, this::page);
        routes.operator(POST, base + "/tables/{table}/roles", CATALOG_EDIT, this::assignRoles)
                .reshow(this::page);
        routes.operator(POST, base + "/rows/{row}/cut", CATALOG_EDIT, this::cutRow)
                .reshow(this::page);
        routes.operator(POST, base + "/rows/{row}/removal", CATALOG_EDIT, this::dropRow)
                .reshow(this::page);
        routes.operator(POST, base + "/rows", CATALOG_EDIT, this::addRow).reshow(this::page);
        routes.operator(POST, base + "/undo", CATALOG_EDIT, this::undo).reshow(this::page);
        routes.operator(POST, base + "/changes", CATALOG_EDIT, this::judge).reshow(this::page);
        routes.operator(POST, base + "/publication", EDITION_PUBLISH, this::publish)
                .reshow(this::page);
        routes.operator(POST, base + "/removal", CATALOG_EDIT, this::discard);
    }

    private Reply page(Request in) {
        var service = catalog.service(in.access(), in.path("service"));
        var open = open(in, service);
        var preview = publication.preview(in.access(), open);
        var view = new DraftView(service, open, preview, in, names(in, open));
        return Reply.page("catalog/draft", view.page(catalog.today())).fragment("parsed");
    }

    private java.util.Map<String, String> names(Request in, DraftService.Opened open) {
        var references = new ArrayList<>(List.of(open.draft().createdBy()));
        open.corrections().forEach(made -> references.add(made.madeBy()));
        return members.namesByReference(in.access(), references);
    }

    private Reply assignRoles(Request in) {
        var open = open(in);
        int ordinal = parse(in.path("table"));
        var table = open.reading().page().tables().stream()
                .filter(candidate -> candidate.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(NotFound::new);
        var form = in.form();
        var roles = IntStream.range(0, table.columns().size())
                .mapToObj(column -> role(form, column))
                .toList();
        form.mustBeValid();
        return correct(in, new Correction.ColumnRoles(ordinal, table.heading(), roles));
    }

    private static String role(Form form, int column) {
        var chosen = form.text("role-" + column);
        try {
            var kind = ColumnRole.Kind.valueOf(chosen);
            if (kind != ColumnRole.Kind.PARTY) {
                return kind.name();
            }
        } catch (IllegalArgumentException e) {
            form.reject("role-" + column, "Choose one of the roles offered.");
        }
        var missing = "Name the category whose holder this column gives.";
        return ColumnRole.party(form.required("category-" + column, missing, 400))
                .toString();
    }

    private Reply cutRow(Request in) {
        var open = open(in);
        var row = row(open, in.path("row"));
        var form = RowForm.read(in.form());
        return correct(
                in, new Correction.RowCut(row.id(), form.category(), form.area(), form.provider(), form.customer()));
    }

    private Reply dropRow(Request in) {
        var row = row(open(in), in.path("row"));
        return correct(
                in, new Correction.RowDropped(row.id(), row.responsibility().area()));
    }

    private Reply addRow(Request in) {
        var open = open(in);
        var form = RowForm.read(in.form());
        return correct(
                in,
                new Correction.RowAdded(
                        drafts.newRowId(open), form.category(), form.area(), form.provider(), form.customer()));
    }

    private Reply judge(Request in) {
        var form = in.form();
        List<String> material = new ArrayList<>();
        List<String> editorial = new ArrayList<>();
        for (var name : form.names()) {
            if (name.startsWith(CHANGE)) {
                (form.text(name).equals("material") ? material : editorial).add(name.substring(CHANGE.length()));
            }
        }
        return correct(in, new Correction.ChangesJudged(material, editorial));
    }

    private Reply undo(Request in) {
        drafts.undo(in.access(), draft(in), seen(in.form()));
        return back(in).flash("The last correction is undone.");
    }

    private Reply publish(Request in) {
        var form = in.form();
        var effective = form.date("effective", catalog.today());
        var note = form.optional("note", 2000);
        if (!form.text("confirm").equals("yes")) {
            form.reject("confirm", "Tick this to publish: an edition cannot be changed any more.");
        }
        form.mustBeValid();
        var head = publication.publish(in.access(), draft(in), seen(form), effective, note);
        return Reply.goTo("/admin/catalog/" + in.path("service") + "/editions/" + head.number())
                .flash(head.label() + " is published.");
    }

    private Reply discard(Request in) {
        drafts.discard(in.access(), draft(in));
        return Reply.goTo("/admin/catalog/" + in.path("service")).flash("The draft is discarded.");
    }

    private Reply correct(Request in, Correction correction) {
        drafts.correct(in.access(), draft(in), seen(in.form()), correction);
        return back(in).flash(correction.told() + ".");
    }

    private static Reply back(Request in) {
        return Reply.goTo("/admin/catalog/" + in.path("service") + "/drafts/" + in.path("draft"));
    }

    private DraftService.Opened open(Request in) {
        return open(in, catalog.service(in.access(), in.path("service")));
    }

    private DraftService.Opened open(Request in, ServiceEntry service) {
        var open = drafts.open(in.access(), draft(in));
        if (!open.service().equals(service.id())) {
            throw new NotFound();
        }
        return open;
    }

    private static DraftId draft(Request in) {
        return in.id("draft", DraftId::new);
    }

    private static DraftRow row(DraftService.Opened open, String id) {
        return open.reading().rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Conflict("This row is gone: it was dropped, or is read otherwise now."));
    }

    private static int seen(Form form) {
        return parse(form.text("seen"));
    }

    private static int parse(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** What was typed about a row: one duty a line. */
    private record RowForm(String category, String area, List<String> provider, List<String> customer) {
        static RowForm read(Form form) {
            var area = form.required("area", "Say what the responsibility is about.", 1000);
            var category = form.required("category", "Say which section it belongs to.", 400);
            var read = new RowForm(category, area, duties(form, "provider"), duties(form, "customer"));
            form.mustBeValid();
            return read;
        }

        private static List<String> duties(Form form, String field) {
            var duties = form.raw(field)
                    .lines()
                    .map(line -> line.strip().replaceFirst("^[-*•]\\s+", ""))
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (duties.stream().anyMatch(duty -> duty.length() > MAX_DUTY_CHARACTERS)) {
                form.reject(field, "A duty has at most " + MAX_DUTY_CHARACTERS + " characters: cut it into several.");
            }
            return duties;
        }
    }
}
