package io.remit.setup;

import static io.remit.access.Permission.DUTY_ASSIGN;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Guide;
import io.remit.web.parts.Link;
import java.util.ArrayList;
import java.util.List;

/** The page that leads through the first ten minutes. */
public final class SetUpRoutes {
    /** Where the steps are done. */
    private static final List<String> PAGES =
            List.of("/projects", "/editions", "/settings", "/set-up/duties", "/set-up/done");

    private final SetUpService setUps;

    public SetUpRoutes(SetUpService setUps) {
        this.setUps = setUps;
    }

    public void register(Routes routes) {
        routes.tenantNav("Set up", "flag", "/set-up", DUTY_ASSIGN);
        routes.tenant(GET, "/set-up", DUTY_ASSIGN, this::page);
        routes.tenantGuide(this::guide);
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

    /** On the pages of the steps; when the last one was just done, only to say so. */
    private Guide guide(Request in, boolean justSaved) {
        var base = in.viewer().base();
        var path = in.address().split("\\?", 2)[0].substring(base.length());
        if (PAGES.stream().noneMatch(page -> path.equals(page) || path.startsWith(page + "/"))) {
            return Guide.NONE;
        }
        return setUps.leading(in.access())
                .filter(setUp -> justSaved || !setUp.finished())
                .map(setUp -> guide(setUp, base, setUp.numberOf(path)))
                .orElse(Guide.NONE);
    }

    private static Guide guide(SetUp setUp, String base, int number) {
        var step = setUp.steps().get(number - 1);
        int next = setUp.openAfter(number);
        var last = next == 0 || next == number;
        return new Guide(
                "Set up, step " + number + " of " + setUp.steps().size(),
                step.title(),
                step.detail(),
                step.done(),
                new Link("All steps", base + "/set-up"),
                last
                        ? new Link(
                                next == 0 ? "Everything is set up: finish" : "Only this step is left", base + "/set-up")
                        : new Link(
                                "Next: " + setUp.steps().get(next - 1).title(),
                                base + setUp.steps().get(next - 1).path()));
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
