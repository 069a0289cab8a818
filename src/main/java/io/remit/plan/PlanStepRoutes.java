package io.remit.plan;

import static io.remit.access.Permission.PLAN_EDIT;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.PlanId;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The steps of a plan, one by one. A step is named by its key, which it keeps through all versions. */
public final class PlanStepRoutes {
    private final PlanService plans;
    private final PlanEditService edits;
    private final PlanSources sources;

    public PlanStepRoutes(PlanService plans, PlanEditService edits, PlanSources sources) {
        this.plans = plans;
        this.edits = edits;
        this.sources = sources;
    }

    public void register(Routes routes) {
        routes.tenant(GET, "/recovery/plans/{plan}/steps/new", PLAN_EDIT, this::form);
        routes.tenant(POST, "/recovery/plans/{plan}/steps", PLAN_EDIT, this::add)
                .reshow(this::form);
        routes.tenant(GET, "/recovery/plans/{plan}/steps/{step}", PLAN_EDIT, this::step);
        routes.tenant(POST, "/recovery/plans/{plan}/steps/{step}", PLAN_EDIT, this::change)
                .reshow(this::step);
        routes.tenant(POST, "/recovery/plans/{plan}/steps/{step}/place", PLAN_EDIT, this::move)
                .reshow(this::plan);
        routes.tenant(POST, "/recovery/plans/{plan}/steps/{step}/removal", PLAN_EDIT, this::remove)
                .reshow(this::plan);
    }

    private Reply form(Request in) {
        return form(in, Optional.empty());
    }

    /** A step that somebody removed while it was typed at is shown as a new one, so that nothing typed is lost. */
    private Reply step(Request in) {
        var found = plans.newest(in.access(), id(in)).order().find(key(in));
        if (found.isEmpty() && !in.typed().isBack()) {
            throw new NotFound();
        }
        return form(in, found);
    }

    private Reply form(Request in, Optional<PlanStep> step) {
        var plan = plans.plan(in.access(), id(in));
        var version = plans.newest(in.access(), plan.id());
        return Reply.page("plan/step", new PlanFormView(in, sources).step(plan, version, step));
    }

    private Reply plan(Request in) {
        var plan = plans.plan(in.access(), id(in));
        var view = new PlanView(in, sources)
                .plan(
                        plan,
                        plans.newest(in.access(), plan.id()),
                        plans.versions(in.access(), plan.id()),
                        Optional.empty());
        return Reply.page("plan/plan", view);
    }

    private Reply add(Request in) {
        var form = in.form();
        var draft = PlanForm.step(form, sources.members(in.access()));
        var added = edits.addStep(in.access(), id(in), PlanForm.seen(form), draft);
        return at(in, added).flash("Step " + added.position() + " is added.");
    }

    private Reply change(Request in) {
        var form = in.form();
        var draft = PlanForm.step(form, sources.members(in.access()));
        var changed = edits.changeStep(in.access(), id(in), PlanForm.seen(form), key(in), draft);
        return at(in, changed).flash("Step " + changed.position() + " is changed.");
    }

    /** The button that moved the step keeps the focus on the next page, so that it can be pressed again. */
    private Reply move(Request in) {
        var form = in.form();
        var before = plans.newest(in.access(), id(in)).order().step(key(in)).position();
        var by = form.text("to");
        var place = place(by, form.text("place"), before);
        var moved = edits.moveStep(in.access(), id(in), PlanForm.seen(form), key(in), place);
        var button = List.of("up", "down").contains(by) ? by : "to";
        return Reply.goTo(base(in) + "?moved=" + moved.key() + "&by=" + button)
                .flash(moved.title() + " is step " + moved.position() + " now.");
    }

    private static int place(String to, String number, int before) {
        return switch (to) {
            case "up" -> Math.max(1, before - 1);
            case "down" -> before + 1;
            default -> {
                if (!number.matches("[1-9]\\d{0,3}")) {
                    throw new Invalid("", "Write the number of a step, from 1 on.");
                }
                yield Integer.parseInt(number);
            }
        };
    }

    private Reply remove(Request in) {
        var form = in.form();
        var removed = edits.removeStep(in.access(), id(in), PlanForm.seen(form), key(in));
        return Reply.goTo(base(in)).flash("The step “" + removed.title() + "” is removed.");
    }

    private static Reply at(Request in, PlanStep step) {
        return Reply.goTo(base(in) + "#step-" + step.key());
    }

    private static String base(Request in) {
        return PlanView.base(in) + "/" + id(in);
    }

    private static PlanId id(Request in) {
        return in.id("plan", PlanId::new);
    }

    private static UUID key(Request in) {
        return in.id("step", Function.identity());
    }
}
