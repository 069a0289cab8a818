package io.remit.readiness;

import static io.remit.access.Permission.READINESS_CONFIRM;
import static io.remit.access.Permission.RECOVERY_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.AccountId;
import io.remit.access.ConfirmationId;
import io.remit.access.Problem.NotFound;
import io.remit.access.ReadinessItemId;
import io.remit.identity.MembershipService;
import io.remit.tenant.Project;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The everyday checklist: what is in place, checked off where it is read. */
public final class ReadinessRoutes {
    private static final int STATEMENT_CHARACTERS = 4000;

    private final ReadinessService readiness;
    private final ReadinessItemService items;
    private final ConfirmationService confirmations;
    private final MembershipService memberships;

    public ReadinessRoutes(
            ReadinessService readiness,
            ReadinessItemService items,
            ConfirmationService confirmations,
            MembershipService memberships) {
        this.readiness = readiness;
        this.items = items;
        this.confirmations = confirmations;
        this.memberships = memberships;
    }

    public void register(Routes routes) {
        routes.tenant(GET, "/recovery/readiness", RECOVERY_READ, this::page);
        routes.tenant(GET, "/recovery/readiness/csv", RECOVERY_READ, this::csv);
        routes.tenant(POST, "/recovery/readiness/items", READINESS_CONFIRM, this::add)
                .reshow(this::page);
        routes.tenant(POST, "/recovery/readiness/confirmation", READINESS_CONFIRM, this::confirmSeveral)
                .reshow(this::page);
        routes.tenant(POST, "/recovery/readiness/{item}/check-off", READINESS_CONFIRM, this::checkOff)
                .reshow(this::page);
        routes.tenant(
                        POST,
                        "/recovery/readiness/{item}/confirmations/{confirmation}/undo",
                        READINESS_CONFIRM,
                        this::undo)
                .reshow(this::page);
    }

    private Reply page(Request in) {
        var all = readiness.standing(in.access());
        var view = new ReadinessView(in, all, names(in, all), owners(in, all));
        return Reply.page("readiness/readiness", view.page()).fragment("items");
    }

    private Reply csv(Request in) {
        var all = readiness.standing(in.access());
        var filter = ReadinessFilter.of(in);
        var kept = filter.keptButState(all, in.access()).stream()
                .filter(one -> filter.keepsState(one.state()))
                .toList();
        var bytes = ReadinessCsv.of(kept, names(in, all), owners(in, all));
        return Reply.file(Attachment.csv("readiness-" + all.today() + ".csv", bytes));
    }

    private Reply add(Request in) {
        var draft = ItemForm.read(in, readiness.standing(in.access()).services());
        items.add(in.access(), draft, in.form().text("shown"));
        return Reply.goTo(ReadinessView.base(in)).flash("Added: " + draft.title());
    }

    private Map<String, String> names(Request in, Readiness all) {
        return memberships.namesByReference(
                in.access(),
                all.standings().stream()
                        .flatMap(one -> one.said().stream())
                        .map(Confirmation::madeBy)
                        .distinct()
                        .toList());
    }

    private Map<UUID, String> owners(Request in, Readiness all) {
        return memberships.names(
                in.access(),
                all.items().stream()
                        .flatMap(item -> item.setting().owner().stream())
                        .map(AccountId::value)
                        .distinct()
                        .toList());
    }

    /** One click: it is there, seen today. */
    private Reply checkOff(Request in) {
        var item = in.id("item", ReadinessItemId::new);
        var project = in.form().text("project");
        var all = readiness.standing(in.access());
        var standing = all.standings().stream()
                .filter(one -> one.item().id().equals(item))
                .filter(one -> one.project()
                        .map(each -> each.id().toString())
                        .orElse("")
                        .equals(project))
                .findFirst()
                .orElseThrow(NotFound::new);
        var said = new Confirming(
                standing.item(),
                standing.project().map(Project::id),
                true,
                "",
                all.today(),
                List.of(),
                in.form().text("shown"));
        confirmations.confirm(in.access(), List.of(said), all.today());
        var told = "Checked off: " + standing.item().title();
        return back(in, told).inPlace(cell(in, item, project, told));
    }

    /** Takes back what was just said by mistake: no reason has to be given. */
    private Reply undo(Request in) {
        var item = in.id("item", ReadinessItemId::new);
        var taken = confirmations.withdraw(
                in.access(), item, in.id("confirmation", ConfirmationId::new), "Undone at once.");
        var told = "Undone: " + taken.title();
        var project = taken.project().map(Object::toString).orElse("");
        return back(in, told).inPlace(cell(in, item, project, told));
    }

    private Reply confirmSeveral(Request in) {
        var form = in.form();
        var statement = form.required("statement", "Say in a sentence what you saw.", STATEMENT_CHARACTERS);
        var chosen = form.all("item");
        if (chosen.isEmpty()) {
            form.reject("", "Select at least one item first.");
        }
        form.mustBeValid();
        var all = readiness.standing(in.access());
        var filter = ReadinessFilter.of(in);
        var said = new ArrayList<Confirming>();
        for (var one : filter.keptButState(all, in.access())) {
            if (!chosen.contains(one.item().id().toString())) continue;
            said.add(new Confirming(
                    one.item(),
                    one.project().map(Project::id),
                    true,
                    statement,
                    all.today(),
                    List.of(),
                    form.text("shown")));
        }
        confirmations.confirm(in.access(), said, all.today());
        return back(in, said.size() == 1 ? "1 is checked off." : said.size() + " are checked off.");
    }

    private static Reply back(Request in, String told) {
        return Reply.goTo(ReadinessView.base(in) + ReadinessFilter.of(in).query())
                .flash(told);
    }

    private Reply cell(Request in, ReadinessItemId item, String project, String told) {
        return Reply.page("readiness/readiness", () -> {
                    var all = readiness.standing(in.access());
                    var standing = all.standings().stream()
                            .filter(one -> one.item().id().equals(item))
                            .filter(one -> one.project()
                                    .map(each -> each.id().toString())
                                    .orElse("")
                                    .equals(project))
                            .findFirst()
                            .orElseThrow(NotFound::new);
                    var names = names(in, all);
                    var query = ReadinessFilter.of(in).query();
                    var base = ReadinessView.base(in);
                    var cell = new Cells(in, base, query, names, all.asOf()).cell(standing);
                    return new CellPage(cell, standing.item().service().slug(), base + query, told);
                })
                .fragment("checked");
    }
}
