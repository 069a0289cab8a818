package io.remit.setup;

import static io.remit.access.Permission.DUTY_ASSIGN;

import io.remit.access.Access;
import io.remit.access.Problem.Conflict;
import io.remit.acknowledgement.AcknowledgementService;
import io.remit.acknowledgement.Pending;
import io.remit.db.AuditAction;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.duty.DutyEntry;
import io.remit.duty.DutyService;
import io.remit.duty.Register;
import io.remit.setup.SetUp.Step;
import io.remit.tenant.ProjectService;
import io.remit.tenant.SettingService;
import io.remit.web.parts.Link;
import io.remit.web.parts.Notice;
import java.util.List;
import java.util.Optional;

/** How far a tenant is with setting up, read from the rooms where each step is done. */
public final class SetUpService {
    private static final AuditAction DISMISSED = new AuditAction("setup.set_up.dismissed");
    private static final AuditAction PAST_ANSWERED = new AuditAction("setup.past.answered");
    private final Store store;
    private final DutyService duties;
    private final ProjectService projects;
    private final SettingService settings;
    private final AcknowledgementService acknowledgements;

    public SetUpService(
            Store store,
            DutyService duties,
            ProjectService projects,
            SettingService settings,
            AcknowledgementService acknowledgements) {
        this.store = store;
        this.duties = duties;
        this.projects = projects;
        this.settings = settings;
        this.acknowledgements = acknowledgements;
    }

    /** What to say of it at the top of a page: nothing to who cannot do it, nor once it is done or dismissed. */
    public List<Notice> notices(Access access) {
        if (!access.may(DUTY_ASSIGN) || store.read(access, SetUpQueries::isDismissed)) {
            return List.of();
        }
        var setUp = setUp(access);
        if (setUp.finished() || setUp.steps().isEmpty()) {
            return List.of();
        }
        var text = "Set up: " + setUp.progress() + " steps are done.";
        var next = setUp.steps().get(setUp.openAfter(0) - 1);
        return List.of(new Notice(
                "info",
                "flag",
                text,
                new Link("Go on with “" + next.title() + "”", "/t/" + access.tenantSlug() + next.path())));
    }

    /** How far setting up is, for the pages on which it is done; empty for who cannot do it, and once it is dismissed. */
    Optional<SetUp> leading(Access access) {
        if (!access.may(DUTY_ASSIGN) || store.read(access, SetUpQueries::isDismissed)) {
            return Optional.empty();
        }
        return Optional.of(setUp(access)).filter(setUp -> !setUp.steps().isEmpty());
    }

    /** How far it is; without steps where the tenant has no duty yet. */
    public SetUp setUp(Access access) {
        var register = duties.register(access);
        var dismissed = store.read(access, SetUpQueries::isDismissed);
        if (register.duties().isEmpty()) {
            return new SetUp(dismissed, List.of());
        }
        return new SetUp(
                dismissed,
                List.of(projects(access), editions(access), setting(access), layings(register), done(access)));
    }

    /**
     * Says that the tenant wants to hear no more of it.
     *
     * @throws Conflict where that was said already
     */
    public void dismiss(Access access) {
        store.write(access, tx -> {
            if (SetUpQueries.isDismissed(tx)) {
                throw new Conflict("This was said already: setting up is not shown any more.");
            }
            SetUpQueries.insert(tx);
            tx.audit(
                    DISMISSED,
                    AuditSubject.of("tenant", access.tenant().value(), access.tenantSlug()),
                    AuditChanges.NONE);
            return access;
        });
    }

    /**
     * Says that there is nothing to hand in of what was done before.
     *
     * @throws Conflict where that was answered already
     */
    public void saysNothingWasDone(Access access) {
        answerPast(access, false);
    }

    /** Whether it is answered what was done before. */
    boolean isPastAnswered(Access access) {
        return store.read(access, SetUpQueries::isPastAnswered);
    }

    /** Keeps that a table of what was done before was handed in; once is enough. */
    void wasHandedIn(Access access) {
        if (!isPastAnswered(access)) {
            answerPast(access, true);
        }
    }

    private void answerPast(Access access, boolean handedIn) {
        store.write(access, tx -> {
            if (!SetUpQueries.insertPast(tx, handedIn)) {
                throw new Conflict(
                        "This step is done already: what was done before is handed in, or there is nothing.");
            }
            tx.audit(
                    PAST_ANSWERED,
                    AuditSubject.of("tenant", access.tenant().value(), access.tenantSlug()),
                    AuditChanges.set("handed_in", handedIn));
            return access;
        });
    }

    private Step projects(Access access) {
        long count = projects.projects(access).stream()
                .filter(project -> !project.retired())
                .count();
        var detail = count == 0
                ? "Add each instance that you run, and its region."
                : count + (count == 1 ? " project" : " projects") + " recorded.";
        return new Step("Projects and regions", detail, count > 0, "/projects");
    }

    private Step editions(Access access) {
        var first =
                acknowledgements.pending(access).stream().filter(Pending::first).toList();
        var detail = first.isEmpty()
                ? "You have seen what you take on."
                : "See who does what, and say that you have seen it: "
                        + (first.size() == 1 ? "1 edition waits." : first.size() + " editions wait.");
        var path = first.size() == 1 ? "/editions/" + first.get(0).edition().id() : "/editions";
        return new Step("Acknowledge the first edition", detail, first.isEmpty(), path);
    }

    private Step setting(Access access) {
        var setting = settings.setting(access);
        var detail = "Time zone " + setting.zone() + ", " + setting.graceDays()
                + (setting.graceDays() == 1 ? " day" : " days") + " until something new is late"
                + (setting.version() == 0 ? ": save it as it is, or change it first." : ".");
        return new Step("Time zone and grace period", detail, setting.version() > 0, "/settings");
    }

    private static Step layings(Register register) {
        long open = register.duties().stream().filter(SetUpService::isOpen).count();
        long all = register.duties().size();
        var detail = open == 0
                ? "Every duty has its rhythm."
                : open + " of " + all + (all == 1 ? " duty waits" : " duties wait")
                        + ". A proposal is made for each: take them all at once, or change some.";
        return new Step("Owner and how often, for every duty", detail, open == 0, "/set-up/duties");
    }

    private Step done(Access access) {
        boolean answered = isPastAnswered(access);
        var detail = answered
                ? "It is handed in, or there is nothing to hand in."
                : "Hand in a table of what was done before, so that not everything begins open; or say that there is none.";
        return new Step("What is done already", detail, answered, "/set-up/done");
    }

    /** Whether nobody has said yet how often the duty falls due. */
    static boolean isOpen(DutyEntry duty) {
        return duty.assignment().cadence().isEmpty();
    }
}
