package io.remit.setup;

import static io.remit.access.Permission.DUTY_ASSIGN;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.Access;
import io.remit.assignment.AssignmentService;
import io.remit.duty.DutyService;
import io.remit.tenant.SettingService;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;

/** The page on which all duties get owner and cadence at once. */
public final class LayingRoutes {
    /** Some thousand duties with all their fields. */
    private static final long MOST_BYTES = 2L << 20;

    private final DutyService duties;
    private final AssignmentService assignments;
    private final SettingService settings;

    public LayingRoutes(DutyService duties, AssignmentService assignments, SettingService settings) {
        this.duties = duties;
        this.assignments = assignments;
        this.settings = settings;
    }

    public void register(Routes routes) {
        routes.tenant(GET, "/set-up/duties", DUTY_ASSIGN, this::page);
        routes.tenant(POST, "/set-up/duties", DUTY_ASSIGN, this::layDown)
                .maxBodyBytes(MOST_BYTES)
                .reshow(this::page);
    }

    private Reply page(Request in) {
        var register = duties.register(in.access());
        var graceDays = settings.setting(in.access()).graceDays();
        return Reply.page("setup/duties", new LayingsView(in, register, people(in.access()), graceDays).page());
    }

    private Reply layDown(Request in) {
        var register = duties.register(in.access());
        var layings = LayingForm.read(in.form(), register, people(in.access()));
        assignments.layDown(in.access(), layings, register.today());
        var what = layings.size() == 1 ? "1 duty is" : layings.size() + " duties are";
        return Reply.goTo(SetUpRoutes.base(in) + "/duties").flash(what + " set up.");
    }

    private People people(Access access) {
        return new People(assignments.candidates(access));
    }
}
