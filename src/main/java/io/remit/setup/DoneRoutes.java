package io.remit.setup;

import static io.remit.access.Permission.DUTY_ASSIGN;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.Problem.Invalid;
import io.remit.setup.DonePlan.Fate;
import io.remit.tenant.SettingService;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Link;
import java.util.List;

/** The pages that take a table of what is done, say what it would do, and import it. */
public final class DoneRoutes {
    /** Some five thousand lines with a sentence or two each; its characters grow when a form sends them. */
    private static final long MOST_BYTES = 4L << 20;

    private static final long MOST_FORM_BYTES = 3 * MOST_BYTES;
    private static final String HINT = "At most " + DoneCsv.MOST_LINES + " lines and " + (MOST_BYTES >> 20)
            + " MB, with commas, semicolons or tabs in between.";

    private final DoneService done;
    private final SettingService settings;
    private final SetUpService setUps;

    public DoneRoutes(DoneService done, SettingService settings, SetUpService setUps) {
        this.done = done;
        this.settings = settings;
        this.setUps = setUps;
    }

    public void register(Routes routes) {
        routes.tenant(GET, "/set-up/done", DUTY_ASSIGN, this::page);
        routes.tenant(GET, "/set-up/done/template", DUTY_ASSIGN, this::template);
        routes.tenant(POST, "/set-up/done", DUTY_ASSIGN, this::preview)
                .maxBodyBytes(MOST_FORM_BYTES)
                .reshow(this::page);
        routes.tenant(POST, "/set-up/done/nothing", DUTY_ASSIGN, this::nothing).reshow(this::page);
        routes.tenant(POST, "/set-up/done/import", DUTY_ASSIGN, this::importAll)
                .maxBodyBytes(MOST_FORM_BYTES)
                .reshow(this::previewAgain);
    }

    private Reply page(Request in) {
        var refused = in.typed().field("", "").error();
        return Reply.page(
                "setup/done",
                new DonePage(
                        List.of(new Link("Set up", SetUpRoutes.base(in))),
                        SetUpRoutes.base(in) + "/done",
                        refused,
                        refused.isEmpty() ? in.typed().problems() : List.of(),
                        in.typed().field(DoneCsv.FIELD, ""),
                        HINT,
                        MOST_BYTES,
                        setUps.isPastAnswered(in.access())));
    }

    private Reply nothing(Request in) {
        setUps.saysNothingWasDone(in.access());
        return Reply.goTo(SetUpRoutes.base(in)).flash("Noted: there is nothing to hand in.");
    }

    private Reply template(Request in) {
        return Reply.file(Attachment.csv("what-is-done.csv", done.template(in.access())));
    }

    private Reply preview(Request in) {
        return planned(in, csv(in));
    }

    private static String csv(Request in) {
        var form = in.form();
        var file = form.upload("file");
        if (file.filter(one -> one.bytes() > MOST_BYTES).isPresent()) {
            throw new Invalid("file", "This file is too large. " + HINT);
        }
        // A file goes before what was pasted earlier; it is in the text field when the form comes back.
        var text = file.map(one -> DoneCsv.decode(one.content())).orElseGet(() -> form.raw(DoneCsv.FIELD));
        file.ifPresent(one -> in.remember(DoneCsv.FIELD, text));
        return text;
    }

    private Reply previewAgain(Request in) {
        var table = in.typed().field(DoneCsv.FIELD, "");
        return table.invalid() ? page(in) : planned(in, table.value());
    }

    private Reply planned(Request in, String csv) {
        var approval = settings.setting(in.access()).approvalNeeded();
        var plan = done.plan(in.access(), csv);
        return Reply.page("setup/plan", new DonePlanView(in, plan).page(csv, approval));
    }

    private Reply importAll(Request in) {
        var form = in.form();
        var plan = done.importAll(in.access(), form.raw(DoneCsv.FIELD), form.text("seen"));
        setUps.wasHandedIn(in.access());
        var attested = plan.count(Fate.ATTESTED);
        return Reply.goTo(SetUpRoutes.base(in))
                .flash("The import is done: " + attested + (attested == 1 ? " attestation" : " attestations") + ", "
                        + plan.owned() + (plan.owned() == 1 ? " new owner" : " new owners") + ".");
    }
}
