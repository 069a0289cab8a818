package io.remit.job;

import static io.remit.access.Permission.JOB_EDIT;

import io.remit.access.CaseId;
import io.remit.evidence.OutcomeBadge;
import io.remit.web.Request;
import io.remit.web.parts.Badge;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The jobs that an incident affected, for the fragment {@code job/_affected :: affected(view)} on pages of rooms above.
 *
 * @param caseId the incident
 * @param back the page it stands on, below {@code /t/{tenant}/recovery/}
 * @param mayEdit whether the reader may say what became of a job
 * @param outcome of all together
 * @param sentence why
 * @param rows the jobs, those that need somebody first
 * @param projects where each project stands
 */
public record AffectedView(
        String caseId,
        String back,
        boolean mayEdit,
        Badge outcome,
        String sentence,
        List<Row> rows,
        List<OfProject> projects) {

    /** One job; {@code open} where somebody may say what became of it. */
    public record Row(
            String id,
            String address,
            String href,
            String name,
            String project,
            String region,
            Badge state,
            Badge settlement,
            String sentence,
            String grade,
            boolean open,
            boolean said) {}

    /** Where one project stands. */
    public record OfProject(String project, Badge outcome, String sentence) {}

    public AffectedView {
        rows = List.copyOf(rows);
        projects = List.copyOf(projects);
    }

    /** @param back the page it stands on, to which its forms return */
    public static AffectedView of(Request in, Affected affected, CaseId caseId, String back) {
        return new AffectedView(
                caseId.toString(),
                back,
                in.access().may(JOB_EDIT),
                OutcomeBadge.of(affected.outcome()),
                affected.sentence(),
                affected.jobs().stream().map(one -> row(in, one, caseId, back)).toList(),
                affected.projects().stream()
                        .map(one -> new OfProject(one.project().name(), OutcomeBadge.of(one.outcome()), one.sentence()))
                        .toList());
    }

    private static Row row(Request in, Affected.AffectedJob one, CaseId caseId, String back) {
        var job = one.job();
        var settlement = one.settlement();
        var address = JobsView.base(in) + "/" + job.id();
        return new Row(
                job.id().toString(),
                address,
                address + "?case=" + caseId + "&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8),
                job.name(),
                one.project().name(),
                job.regionOr(one.project().region()),
                Badges.of(job.state()),
                Badges.of(settlement.kind()),
                settlement.sentence(),
                settlement.grade().map(grade -> grade.label()).orElse(""),
                !settlement.kind().isSettled() && settlement.said().isEmpty(),
                settlement.said().isPresent());
    }
}
