package io.remit.readiness;

import static io.remit.access.Permission.READINESS_CONFIRM;
import static io.remit.access.Permission.RECOVERY_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.AccountId;
import io.remit.access.ConfirmationId;
import io.remit.access.EvidenceId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.ReadinessItemId;
import io.remit.evidence.Evidence;
import io.remit.evidence.EvidenceChoice;
import io.remit.evidence.EvidenceForm;
import io.remit.evidence.EvidenceService;
import io.remit.identity.MembershipService;
import io.remit.tenant.Project;
import io.remit.web.Form;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One item: what was said of it, what is seen now, who looks after it; and items of the tenant's own. */
public final class ItemRoutes {
    private static final int STATEMENT_CHARACTERS = 4000;
    private static final int REASON_CHARACTERS = 1000;
    private static final String ITEM = "/recovery/readiness/{item}";

    private final ReadinessService readiness;
    private final ReadinessItemService items;
    private final ConfirmationService confirmations;
    private final EvidenceService evidence;
    private final MembershipService memberships;

    public ItemRoutes(
            ReadinessService readiness,
            ReadinessItemService items,
            ConfirmationService confirmations,
            EvidenceService evidence,
            MembershipService memberships) {
        this.readiness = readiness;
        this.items = items;
        this.confirmations = confirmations;
        this.evidence = evidence;
        this.memberships = memberships;
    }

    public void register(Routes routes) {
        routes.tenant(GET, ITEM, RECOVERY_READ, this::page);
        routes.tenant(POST, ITEM + "/confirmations", READINESS_CONFIRM, this::confirm)
                .reshow(this::page)
                .maxBodyBytes(EvidenceForm.MAX_BODY_BYTES);
        routes.tenant(POST, ITEM + "/confirmations/{confirmation}/withdrawal", READINESS_CONFIRM, this::withdraw)
                .reshow(this::page);
        routes.tenant(POST, ITEM + "/settings", READINESS_CONFIRM, this::layDown)
                .reshow(this::page);
        routes.tenant(POST, ITEM + "/leaving-out", READINESS_CONFIRM, this::leaveOut)
                .reshow(this::page);
        routes.tenant(POST, ITEM + "/taking-back", READINESS_CONFIRM, this::takeBack)
                .reshow(this::page);
        routes.tenant(POST, ITEM + "/details", READINESS_CONFIRM, this::reword).reshow(this::page);
        routes.tenant(POST, ITEM + "/removal", READINESS_CONFIRM, this::remove).reshow(this::page);
    }

    private Reply page(Request in) {
        var all = readiness.standing(in.access());
        var item = all.item(id(in));
        var history = readiness.history(in.access(), item.id());
        var references = history.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.madeBy()), one.withdrawal().map(Confirmation.Withdrawal::by).stream()))
                .distinct()
                .toList();
        var told = new ItemView.Told(
                all,
                item,
                history,
                memberships.namesByReference(in.access(), references),
                memberships.names(
                        in.access(),
                        item.setting().owner().map(AccountId::value).stream().toList()),
                items.candidates(in.access()),
                evidence.named(
                        in.access(),
                        history.stream().flatMap(one -> one.evidence().stream()).toList()),
                evidence.newest(in.access(), "", EvidenceChoice.OFFERED),
                chosen(in));
        return Reply.page("readiness/item", new ItemView(in, told).page());
    }

    private List<Evidence> chosen(Request in) {
        var ids = in.typed().all("evidence").stream()
                .flatMap(text -> uuid(text).map(EvidenceId::new).stream())
                .toList();
        return List.copyOf(evidence.named(in.access(), ids).values());
    }

    private Reply confirm(Request in) {
        var all = readiness.standing(in.access());
        var item = all.item(id(in));
        var form = in.form();
        var project = project(form, all.of(item));
        boolean inPlace = form.text("found").equals("yes");
        if (!inPlace && !form.text("found").equals("no")) {
            form.reject("found", "Say whether it is in place.");
        }
        var statement = form.optional("statement", STATEMENT_CHARACTERS);
        var lookedOn = form.date("lookedOn", all.today());
        boolean othersAreFine = form.isValid();
        var shown = EvidenceForm.read(form, all.today());
        boolean evidenceIsFine = !othersAreFine || form.isValid();
        var said = new Confirming(
                item, project.map(Project::id), inPlace, statement, lookedOn, List.of(), form.text("shown"));
        try {
            said.mustBeSound(all.today());
        } catch (Invalid e) {
            e.errors().forEach(form::reject);
        }
        if (!form.isValid() && evidenceIsFine) {
            // A browser sends no file twice by itself: they are kept, whatever else has to be corrected.
            shown.addFiles(in, evidence);
        }
        form.mustBeValid();
        var pieces = shown.add(in, evidence).stream().map(Evidence::id).toList();
        confirmations.confirm(in.access(), List.of(said.with(pieces)), all.today());
        return Reply.goTo(here(in)).flash(inPlace ? "Recorded: it is in place." : "Recorded: it is not in place.");
    }

    private static Optional<Project> project(Form form, List<ItemStanding> standings) {
        var wanted = form.text("project");
        var found = standings.stream()
                .filter(one -> one.project()
                        .map(project -> project.id().toString())
                        .orElse("")
                        .equals(wanted))
                .findFirst();
        if (found.isEmpty()) {
            form.reject("project", "Choose the project you looked at.");
        }
        return found.flatMap(ItemStanding::project);
    }

    private Reply withdraw(Request in) {
        var item = readiness.item(in.access(), id(in));
        var form = in.form();
        var reason = form.required("reason", "Say why you take it back.", REASON_CHARACTERS);
        form.mustBeValid();
        confirmations.withdraw(in.access(), item.id(), in.id("confirmation", ConfirmationId::new), reason);
        return Reply.goTo(here(in)).flash("Taken back. It stays in the history.");
    }

    private Reply layDown(Request in) {
        var item = readiness.item(in.access(), id(in));
        var form = in.form();
        var owner = form.text("owner").isEmpty()
                ? Optional.<AccountId>empty()
                : uuid(form.text("owner")).map(AccountId::new);
        if (owner.isEmpty() && !form.text("owner").isEmpty()) {
            form.reject("owner", "Choose one of the members.");
        }
        int days = ItemForm.days(form);
        form.mustBeValid();
        items.layDown(
                in.access(),
                item,
                seen(form),
                owner,
                days,
                form.text("perProject").equals("yes"));
        return Reply.goTo(here(in)).flash("Saved.");
    }

    private Reply leaveOut(Request in) {
        var item = readiness.item(in.access(), id(in));
        var form = in.form();
        var reason = form.required("reason", "Say why it is left out.", REASON_CHARACTERS);
        form.mustBeValid();
        items.leaveOut(in.access(), item, seen(form), reason);
        return Reply.goTo(here(in)).flash("Left out. Nobody is asked for it any more.");
    }

    private Reply takeBack(Request in) {
        var item = readiness.item(in.access(), id(in));
        items.takeBack(in.access(), item, seen(in.form()));
        return Reply.goTo(here(in)).flash("It is in the list again.");
    }

    private Reply reword(Request in) {
        var item = readiness.item(in.access(), id(in));
        var form = in.form();
        var title = form.required("title", "Say what has to be in place.", ItemForm.TITLE_CHARACTERS);
        var hint = form.optional("hint", ItemForm.HINT_CHARACTERS);
        form.mustBeValid();
        items.reword(in.access(), item, seen(form), title, hint);
        return Reply.goTo(here(in)).flash("Saved.");
    }

    private Reply remove(Request in) {
        var item = readiness.item(in.access(), id(in));
        items.remove(in.access(), item);
        return Reply.goTo(ReadinessView.base(in)).flash("Removed: " + item.title());
    }

    /** What the person saw; a form that does not say is too old. */
    private static int seen(Form form) {
        if (!form.text("version").matches("\\d{1,9}")) {
            throw new Conflict("This form is too old. Look at the item as it is, then send it again.");
        }
        return Integer.parseInt(form.text("version"));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String here(Request in) {
        return ReadinessView.base(in) + "/" + id(in);
    }

    private static ReadinessItemId id(Request in) {
        return in.id("item", ReadinessItemId::new);
    }
}
