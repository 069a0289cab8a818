package io.remit.provider;

import static io.remit.access.Permission.DUTY_READ;
import static io.remit.web.Method.GET;

import io.remit.access.DutyId;
import io.remit.access.EvidenceId;
import io.remit.attestation.Attestation;
import io.remit.catalog.SourceLinks;
import io.remit.evidence.EvidenceRow;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The provider's duties and their proof, for tenants. */
public final class ProviderRoutes {
    private final ProviderService provider;
    private final Clock clock;

    public ProviderRoutes(ProviderService provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    public void register(Routes routes) {
        routes.tenant(GET, "/provider", DUTY_READ, this::list);
        routes.tenant(GET, "/provider/{duty}", DUTY_READ, this::duty);
        routes.tenant(GET, "/provider/{duty}/evidence/{evidence}", DUTY_READ, this::file);
    }

    private Reply list(Request in) {
        var duties = provider.duties(in.access());
        var sections = new LinkedHashMap<String, List<ProviderDuty>>();
        duties.forEach(duty -> sections.computeIfAbsent(
                        duty.service().slug() + "/" + duty.row().category(), first -> new ArrayList<>())
                .add(duty));
        long attested = duties.stream()
                .filter(duty -> duty.latest().isPresent() && !duty.changed())
                .count();
        var shown = new ArrayList<ProviderPage.Section>();
        sections.values().forEach(these -> shown.add(section(in, shown.size() + 1, these)));
        return Reply.page(
                "provider/provider",
                new ProviderPage(
                        in.viewer().place(),
                        List.of(new Link("Responsibilities", in.viewer().base() + "/responsibilities")),
                        attested + " of " + duties.size() + " attested for the text that binds you.",
                        shown));
    }

    private static ProviderPage.Section section(Request in, int number, List<ProviderDuty> duties) {
        var first = duties.get(0);
        return new ProviderPage.Section(
                "section-" + number,
                first.row().category(),
                first.service().name(),
                duties.stream()
                        .map(duty -> new ProviderPage.Row(
                                base(in) + "/" + duty.id(),
                                duty.duty().text(),
                                duty.row().area(),
                                duty.badge(),
                                duty.detail()))
                        .toList());
    }

    private Reply duty(Request in) {
        var told = provider.told(in.access(), in.id("duty", DutyId::new));
        var duty = told.duty();
        var links = new SourceLinks(told.sourceAddress()).resolved(duty.duty().links());
        return Reply.page(
                "provider/duty",
                new ProviderDutyPage(
                        in.viewer().place(),
                        List.of(
                                new Link("Responsibilities", in.viewer().base() + "/responsibilities"),
                                new Link("The provider’s duties", base(in))),
                        duty.row().area(),
                        duty.badge(),
                        duty.detail(),
                        Span.linked(duty.duty().text(), links),
                        duty.service().name() + ", " + duty.edition().label(),
                        told.attestations().stream()
                                .map(one -> proven(in, told, one))
                                .toList()));
    }

    private ProviderDutyPage.Proven proven(Request in, ProviderService.Told told, Attestation one) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var where = base(in) + "/" + told.duty().id() + "/evidence/";
        var pieces = ProviderService.isInForce(one)
                ? one.evidence().stream()
                        .flatMap(id -> Optional.ofNullable(told.evidence().get(id)).stream())
                        .map(piece -> EvidenceRow.at(piece, where + piece.id(), "", today))
                        .toList()
                : List.<EvidenceRow>of();
        return new ProviderDutyPage.Proven(
                told.names().getOrDefault(one.madeBy(), ""),
                Moment.on(one.periodFrom()).text()
                        + (one.periodFrom().equals(one.periodTo())
                                ? ""
                                : " to " + Moment.on(one.periodTo()).text()),
                state(one),
                one.statement(),
                pieces,
                Moment.at(one.madeAt()),
                "Edition " + one.duty().editionNumber(),
                one.withdrawal().map(by -> "Withdrawn: " + by.text()).orElse(""));
    }

    private static Badge state(Attestation one) {
        if (one.withdrawal().isPresent()) {
            return Badge.quiet("arrow-back-up", "Withdrawn");
        }
        return switch (one.approval()) {
            case NOT_NEEDED, APPROVED -> Badge.ok("Counts");
            case WAITING -> new Badge("warn", "hourglass", "Waits for approval");
            case DECLINED -> Badge.bad("Declined");
        };
    }

    private Reply file(Request in) {
        var piece = provider.file(in.access(), in.id("duty", DutyId::new), in.id("evidence", EvidenceId::new));
        return Reply.file(
                new Attachment(piece.name(), piece.sentAs(), piece.bytes(), () -> provider.open(in.access(), piece)));
    }

    private static String base(Request in) {
        return in.viewer().base() + "/provider";
    }
}
