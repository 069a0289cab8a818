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
import io.remit.intake.PageKind;
import io.remit.web.Form;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A draft beside its source: correct, judge, publish or discard it. */
final class DraftRoutes {
    private static final int MAX_DUTY_CHARACTERS = 4000;
    static final String CHANGE = "change:";
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
        routes.operator(POST, base + "/pages", CATALOG_EDIT, this::importPage)
                .reshow(this::page)
                .maxBodyBytes(CatalogRoutes.MAX_IMPORT_BYTES);
        routes.operator(POST, base + "/undo", CATALOG_EDIT, this::undo).reshow(this::page);
        routes.operator(POST, base + "/changes", CATALOG_EDIT, this::judge).reshow(this::page);
        routes.operator(POST, base + "/publication", EDITION_PUBLISH, this::publish)
                .reshow(this::page);
        routes.operator(POST, base + "/removal", CATALOG_EDIT, this::discard);
    }

    private Reply page(Request in) {
        var service = catalog.service(in.access(), in.path("service"));
        var open = drafts.open(in.access(), draft(in));
        var preview = publication.preview(in.access(), open);
        var view = new DraftView(service, open, preview, in, names(in, open));
        return Reply.page("catalog/draft", view.page(catalog.today(), catalog.noticeDays(in.access(), service.id())))
                .fragment("parsed");
    }

    private Map<String, String> names(Request in, OpenedDraft open) {
        var references = new ArrayList<>(List.of(open.draft().createdBy()));
        open.allCorrections().forEach(made -> references.add(made.madeBy()));
        return members.namesByReference(in.access(), references);
    }

    private Reply assignRoles(Request in) {
        int ordinal = number(in.path("table"));
        return correct(in, "columns", (open, form) -> {
            var table = open.reading().page(PageKind.RESPONSIBILITIES).stream()
                    .flatMap(read -> read.page().tables().stream())
                    .toList()
                    .stream()
                    .filter(candidate -> candidate.ordinal() == ordinal)
                    .findFirst()
                    .orElseThrow(NotFound::new);
            var roles = IntStream.range(0, table.columns().size())
                    .mapToObj(column -> role(form, column))
                    .toList();
            form.mustBeValid();
            return new Correction.ColumnRoles(ordinal, table.heading(), roles);
        });
    }

    private static String role(Form form, int column) {
        var chosen = form.text("role-" + column);
        var kind = Stream.of(ColumnRole.Kind.values())
                .filter(candidate -> candidate.name().equals(chosen))
                .findFirst();
        if (kind.isEmpty()) {
            form.reject("role-" + column, "Choose one of the roles offered.");
            return chosen;
        }
        if (kind.get() != ColumnRole.Kind.PARTY) {
            return chosen;
        }
        var missing = "Name the category whose holder this column gives.";
        return ColumnRole.party(form.required("category-" + column, missing, Limits.LONGEST_CATEGORY))
                .toString();
    }

    private Reply cutRow(Request in) {
        var id = in.path("row");
        return correct(in, "row-" + id, (open, form) -> {
            var row = row(open, id);
            var typed = RowForm.read(form);
            return new Correction.RowCut(row.id(), typed.category(), typed.area(), typed.provider(), typed.customer());
        });
    }

    private Reply dropRow(Request in) {
        return correct(in, "rows", (open, form) -> {
            var row = row(open, in.path("row"));
            return new Correction.RowDropped(row.id(), row.responsibility().area());
        });
    }

    private Reply addRow(Request in) {
        return correct(in, "add", (open, form) -> {
            var typed = RowForm.read(form);
            var page = PageKinds.of(form.text("on"))
                    .filter(kind -> open.page(kind).isPresent())
                    .orElse(open.pages().get(0).kind());
            return new Correction.RowAdded(
                    open.newRowId(page), typed.category(), typed.area(), typed.provider(), typed.customer());
        });
    }

    private Reply importPage(Request in) {
        var form = in.form();
        var page = ImportForm.read(form, catalog.today());
        var kind = drafts.importInto(
                in.access(),
                draft(in),
                seen(form),
                page.content(),
                page.keyrefs(),
                page.address(),
                Optional.of(page.retrieved()),
                page.kind());
        return back(in, "pages").flash("Read as the page “" + PageKinds.named(kind) + "”. Look through it.");
    }

    private Reply judge(Request in) {
        var form = in.form();
        List<String> material = new ArrayList<>();
        List<String> editorial = new ArrayList<>();
        for (var name : form.names()) {
            var key = name.startsWith(CHANGE) ? name.substring(CHANGE.length()) : "";
            switch (key.isEmpty() ? "" : form.text(name)) {
                case "material" -> material.add(key);
                case "editorial" -> editorial.add(key);
                default -> {}
            }
        }
        publication.judge(in.access(), draft(in), seen(form), material, editorial);
        return back(in, "changes").flash("Your choices are kept.");
    }

    private Reply undo(Request in) {
        drafts.undo(in.access(), draft(in), seen(in.form()));
        return back(in, "corrections").flash("The last correction is undone.");
    }

    private Reply publish(Request in) {
        var form = in.form();
        var effective = CatalogRoutes.day(form, "effective", catalog.today());
        var note = form.optional("note", 2000);
        if (!form.text("confirm").equals("yes")) {
            form.reject("confirm", "Tick this to publish: an edition cannot be changed any more.");
        }
        form.mustBeValid();
        var head = publication.publish(in.access(), draft(in), seen(form), effective, note);
        return Reply.goTo("/admin/catalog/" + in.path("service") + "/editions/" + head.number())
                .flash(head.label() + " is published." + shortNotice(in, head));
    }

    /** Said, not refused: a correction of what is wrong or dangerous cannot wait for a month. */
    private String shortNotice(Request in, EditionHead head) {
        int promised = catalog.noticeDays(in.access(), head.service());
        return head.number() == 1 || head.noticeDays() >= promised
                ? ""
                : " Tenants have " + head.notice() + "; they are promised " + promised
                        + (promised == 1 ? " day." : " days.");
    }

    private Reply discard(Request in) {
        drafts.discard(in.access(), draft(in));
        return Reply.goTo("/admin/catalog/" + in.path("service")).flash("The draft is discarded.");
    }

    /** @param place id of the part of the page that the correction is about */
    private Reply correct(Request in, String place, BiFunction<OpenedDraft, Form, Correction> correction) {
        var form = in.form();
        var made = drafts.correct(in.access(), draft(in), seen(form), open -> correction.apply(open, form));
        return back(in, place).flash(made.told() + ".");
    }

    private static Reply back(Request in, String place) {
        return Reply.goTo("/admin/catalog/" + in.path("service") + "/drafts/" + in.path("draft") + "#" + place);
    }

    /** The draft that the address names, which must be one of the service it names. */
    private DraftId draft(Request in) {
        var service = catalog.service(in.access(), in.path("service"));
        return drafts.draft(in.access(), service.id(), in.id("draft", DraftId::new))
                .id();
    }

    private static DraftRow row(OpenedDraft open, String id) {
        return open.row(id)
                .orElseThrow(() -> new Conflict("This row is gone: it was dropped, or is read otherwise now."));
    }

    private static int seen(Form form) {
        return number(form.text("seen"));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** What was typed about a row: one duty a line. */
    private record RowForm(String category, String area, List<String> provider, List<String> customer) {
        static RowForm read(Form form) {
            var area = form.required("area", "Say what the responsibility is about.", Limits.LONGEST_AREA);
            var category = form.required("category", "Say which section it belongs to.", Limits.LONGEST_CATEGORY);
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
