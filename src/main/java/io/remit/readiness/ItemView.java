package io.remit.readiness;

import static io.remit.access.Permission.READINESS_CONFIRM;

import io.remit.access.DutyId;
import io.remit.access.EvidenceId;
import io.remit.access.ProjectId;
import io.remit.evidence.Evidence;
import io.remit.identity.Member;
import io.remit.tenant.Project;
import io.remit.web.Request;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes one item's page. */
final class ItemView {
    private final Request in;
    private final Told told;
    private final ReadinessItem item;
    private final List<ItemStanding> standings;
    private final String base;

    /**
     * What the page is made of.
     *
     * @param names of those who said something, by their references
     * @param owners of accounts that look after it
     * @param candidates who could look after it
     */
    record Told(
            Readiness readiness,
            ReadinessItem item,
            List<Confirmation> history,
            Map<String, String> names,
            Map<UUID, String> owners,
            List<Member> candidates,
            Map<EvidenceId, Evidence> pieces,
            List<Evidence> newest,
            List<Evidence> chosen) {}

    ItemView(Request in, Told told) {
        this.in = in;
        this.told = told;
        this.item = told.item();
        this.standings = told.readiness().of(item);
        this.base = ReadinessView.base(in) + "/" + item.id();
    }

    ItemPage page() {
        var list = ReadinessView.base(in);
        var cells = new Cells(in, list, "", told.names(), told.readiness().asOf());
        var forms = new ItemFormsView(in, told, base);
        return new ItemPage(
                in.viewer().place(),
                List.of(new Link("Readiness", list)),
                base,
                item.service().name() + " · " + item.section(),
                item.title(),
                item.hint(),
                item.source().label(),
                duty(),
                standings.stream().map(cells::cell).toList(),
                standings.isEmpty() ? "It is asked of each project, and there is none in use yet." : "",
                item.setting().leaveReason().orElse(""),
                in.typed().field("", "").error(),
                in.access().may(READINESS_CONFIRM),
                forms.saying(standings),
                told.history().stream().map(this::said).toList(),
                forms.laying(),
                forms.leaving(),
                forms.wording());
    }

    private Link duty() {
        return item.dutyKey().isEmpty()
                ? new Link("", "")
                : new Link(
                        "The duty on the provider’s page",
                        in.viewer().base() + "/duties/"
                                + DutyId.of(item.service().id(), item.dutyKey()));
    }

    private ItemPage.Said said(Confirmation one) {
        var withdrawal = base + "/confirmations/" + one.id() + "/withdrawal";
        var typed = in.typedInto(withdrawal);
        return new ItemPage.Said(
                one.id().toString(),
                told.names().getOrDefault(one.madeBy(), "Somebody"),
                state(one),
                one.project().map(this::projectName).orElse(""),
                Moment.on(one.lookedOn()),
                Moment.at(one.madeAt()),
                one.note(),
                one.evidence().stream()
                        .flatMap(id -> Optional.ofNullable(told.pieces().get(id)).stream())
                        .map(this::piece)
                        .toList(),
                one.withdrawal()
                        .map(taken -> "Taken back by "
                                + told.names().getOrDefault(taken.by(), "somebody") + ", "
                                + Moment.at(taken.at()).text() + ": " + taken.reason())
                        .orElse(""),
                one.withdrawal().isEmpty() && in.access().may(READINESS_CONFIRM) ? withdrawal : "",
                typed.field("reason", ""),
                typed.isBack());
    }

    private static Badge state(Confirmation one) {
        if (one.withdrawal().isPresent()) {
            return Badge.quiet("arrow-back-up", "Taken back");
        }
        return one.inPlace() ? Badge.ok("In place") : Badge.bad("Not in place");
    }

    private String projectName(ProjectId id) {
        return projects().getOrDefault(id, "A project that is not in use any more");
    }

    private Map<ProjectId, String> projects() {
        return told.readiness().projects().stream().collect(Collectors.toMap(Project::id, Project::name));
    }

    private ItemPage.Piece piece(Evidence piece) {
        var href = piece.isFile() ? in.viewer().base() + "/evidence/" + piece.id() + "/content" : piece.address();
        return new ItemPage.Piece(
                piece.name(), href, Badge.quiet("paperclip", piece.grade().label()));
    }
}
