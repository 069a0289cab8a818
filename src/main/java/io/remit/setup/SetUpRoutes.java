package io.remit.setup;

import static io.remit.access.Permission.DUTY_ASSIGN;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Badge;
import java.util.ArrayList;

/** The page that leads through the first ten minutes. */
public final class SetUpRoutes {
    private final SetUpService setUps;

    public SetUpRoutes(SetUpService setUps) {
        this.setUps = setUps;
    }

    public void register(Routes routes) {
        routes.tenantNav("Set up", "flag", "/set-up", DUTY_ASSIGN);
        routes.tenant(GET, "/set-up", DUTY_ASSIGN, this::page);
        routes.tenant(POST, "/set-up/dismissal", DUTY_ASSIGN, this::dismiss).reshow(this::page);
    }

    private Reply page(Request in) {
        var setUp = setUps.setUp(in.access());
        var tenant = "/t/" + in.access().tenantSlug();
        var steps = new ArrayList<SetUpPage.Step>();
        for (var step : setUp.steps()) {
            var state = step.done() ? Badge.ok("Done") : Badge.quiet("circle-dashed", "To do");
            steps.add(new SetUpPage.Step(
                    steps.size() + 1, step.title(), step.detail(), state, step.done(), tenant + step.path()));
        }
        return Reply.page(
                "setup/set-up",
                new SetUpPage(
                        base(in),
                        setUp.finished() ? "Everything is set up." : setUp.progress() + " steps are done.",
                        !steps.isEmpty(),
                        setUp.finished(),
                        setUp.dismissed(),
                        in.typed().field("", "").error(),
                        steps));
    }

    private Reply dismiss(Request in) {
        setUps.dismiss(in.access());
        return Reply.goTo("/t/" + in.access().tenantSlug())
                .flash("You are not reminded any more. The steps stay under “Set up”.");
    }

    /** Where setting up is. */
    static String base(Request in) {
        return "/t/" + in.access().tenantSlug() + "/set-up";
    }
}
