package io.remit.plan;

import static io.remit.access.Permission.EXERCISE_RUN;
import static io.remit.access.Permission.PLAN_EDIT;

import io.remit.access.PlanId;
import io.remit.plan.PlanPage.Version;
import io.remit.web.Request;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the pages on which plans are read, from what there is. */
final class PlanView {
    private static final int VERSIONS_BESIDE = 12;
    private final Request in;
    private final PlanSources sources;

    PlanView(Request in, PlanSources sources) {
        this.in = in;
        this.sources = sources;
    }

    static String base(Request in) {
        return "/t/" + in.access().tenantSlug() + "/recovery/plans";
    }

    static String base(Request in, Plan plan) {
        return base(in) + "/" + plan.id();
    }

    PlansPage list(List<PlanHead> heads, boolean removed) {
        var q = in.query("q");
        var services = services();
        var shown = sources.shown()
                .apply(
                        in.access(),
                        heads.stream()
                                .map(head -> head.plan().service())
                                .distinct()
                                .toList());
        var rows = heads.stream()
                .map(head -> row(head, services.getOrDefault(head.plan().service(), ""), shown))
                .filter(row -> fits(row, q.toLowerCase(Locale.ROOT)))
                .toList();
        return new PlansPage(
                in.viewer().place(), base(in), q, removed, in.access().may(PLAN_EDIT), !heads.isEmpty(), rows);
    }

    java.util.Map<io.remit.access.ServiceId, String> services() {
        return sources.catalog().services(in.access()).stream()
                .collect(Collectors.toMap(io.remit.catalog.ServiceEntry::id, io.remit.catalog.ServiceEntry::name));
    }

    private static boolean fits(PlansPage.Row row, String q) {
        return (row.name() + "\n" + row.scenario() + "\n" + row.service())
                .toLowerCase(Locale.ROOT)
                .contains(q);
    }

    private PlansPage.Row row(PlanHead head, String service, Map<PlanId, String> shown) {
        var plan = head.plan();
        return new PlansPage.Row(
                base(in, plan),
                plan.name(),
                plan.scenario(),
                service,
                "RTO " + PlanRemarks.words(head.rto()).toLowerCase(Locale.ROOT) + ", RPO "
                        + PlanRemarks.words(head.rpo()).toLowerCase(Locale.ROOT),
                head.rto().isEmpty() || head.rpo().isEmpty(),
                head.steps(),
                "Version " + plan.newest() + (head.frozen() ? ", run" : ""),
                Moment.dayOf(head.versionAt()),
                shown.getOrDefault(plan.id(), ""));
    }

    /** @param before the version before, where what changed is to be told */
    PlanPage plan(Plan plan, PlanVersion version, List<VersionHead> versions, Optional<PlanVersion> before) {
        boolean newest = version.number() == plan.newest();
        boolean alone = !in.address().contains("/versions/");
        boolean may = in.access().may(PLAN_EDIT);
        var base = base(in, plan);
        var names = sources.names(in.access(), version);
        return new PlanPage(
                in.viewer().place(),
                base,
                plan.removed() || !in.access().may(EXERCISE_RUN)
                        ? ""
                        : in.viewer().base() + "/recovery/exercises/start?plan=" + plan.id(),
                alone ? base + "/paper" : base + "/versions/" + version.number() + "/paper",
                crumbs(plan, alone),
                sources.catalog().service(in.access(), plan.service()).name(),
                plan.name(),
                plan.scenario(),
                version.summary(),
                plan.removed(),
                may && alone && !plan.removed(),
                may && alone && plan.removed(),
                in.typed().field("", "").error(),
                plan.version(),
                version.number(),
                newest,
                PlanRemarks.of(version, sources.says(in.access(), plan.service())),
                PlanRemarks.facts(version),
                StepRow.of(version, names, in.query("moved"), in.query("by")),
                alone ? versions(base, versions, version.number()) : List.of(),
                before.isEmpty(),
                before.map(old -> VersionChanges.between(old, version)).orElse(List.of()));
    }

    private List<Link> crumbs(Plan plan, boolean alone) {
        var plans = new Link("Plans", base(in));
        return alone ? List.of(plans) : List.of(plans, new Link(plan.name(), base(in, plan)));
    }

    private List<Version> versions(String base, List<VersionHead> heads, int current) {
        var shown = heads.stream().limit(VERSIONS_BESIDE).toList();
        return all(base, shown, current);
    }

    List<Version> all(String base, List<VersionHead> heads, int current) {
        var makers = sources.makers(
                in.access(), heads.stream().map(VersionHead::madeBy).toList());
        return heads.stream()
                .map(head -> new Version(
                        base + "/versions/" + head.number(),
                        "Version " + head.number(),
                        Moment.at(head.madeAt()),
                        makers.getOrDefault(head.madeBy(), ""),
                        head.number() == current,
                        head.frozen()))
                .toList();
    }

    PaperPage paper(Plan plan, PlanVersion version, String address) {
        var zone = sources.settings().setting(in.access()).zone();
        var names = sources.names(in.access(), version);
        return new PaperPage(
                in.viewer().place(),
                base(in, plan),
                address + ".pdf",
                plan.name(),
                sources.catalog().service(in.access(), plan.service()).name(),
                plan.scenario(),
                version.summary(),
                "Version " + version.number() + " of "
                        + Moment.dayOf(version.madeAt()).text() + (version.frozen() ? "" : ", may still change"),
                Moment.at(sources.clock().instant(), zone),
                (zone.getId().equals("UTC")
                                ? "Write times in UTC."
                                : "Write times in UTC or in " + zone + ", and say which.")
                        + " Ring one: exercise, live.",
                PlanRemarks.of(version, sources.says(in.access(), plan.service())).stream()
                        .map(PlanPage.Remark::text)
                        .toList(),
                PlanRemarks.facts(version),
                StepRow.of(version, names));
    }
}
