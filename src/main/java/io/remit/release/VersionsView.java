package io.remit.release;

import static io.remit.access.Permission.VERSION_PUBLISH;

import io.remit.access.ServiceVersionId;
import io.remit.catalog.ServiceEntry;
import io.remit.web.Request;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the operator's page of versions from what there is and what was typed. */
final class VersionsView {
    private final Request in;
    private final ServiceEntry service;
    private final String base;
    private final Map<String, String> names;
    private final Optional<ServiceVersionId> newest;
    private final LocalDate today;

    VersionsView(
            Request in,
            ServiceEntry service,
            String base,
            Map<String, String> names,
            Optional<ServiceVersionId> newest,
            LocalDate today) {
        this.in = in;
        this.service = service;
        this.base = base;
        this.names = names;
        this.newest = newest;
        this.today = today;
    }

    VersionsPage page(ReleaseService.Listed listed, Optional<ServiceVersionId> withdrawing) {
        return new VersionsPage(
                List.of(
                        new Link("Catalog", "/admin/catalog"),
                        new Link(service.name(), "/admin/catalog/" + service.slug())),
                service.name(),
                base,
                in.access().may(VERSION_PUBLISH),
                in.typed().field("", "").error(),
                listed.versions().stream()
                        .map(version -> row(version, withdrawing))
                        .toList(),
                VersionRows.pager(in, base, listed),
                publishing(withdrawing.isPresent()));
    }

    private VersionsPage.Row row(ServiceVersion version, Optional<ServiceVersionId> withdrawing) {
        return new VersionsPage.Row(
                version.id().toString(),
                version.name(),
                version.kind().label(),
                VersionRows.state(version, newest.stream().toList(), today),
                version.note(),
                Moment.on(version.releasedOn()),
                version.supportedUntil().map(Moment::on).orElse(Moment.NONE),
                Moment.dayOf(version.publishedAt()),
                names.getOrDefault(version.publishedBy(), ""),
                version.isWithdrawn(),
                version.withdrawn().map(ServiceVersion.Withdrawal::reason).orElse(""),
                withdrawing(version.id(), withdrawing));
    }

    private VersionsPage.Withdrawing withdrawing(ServiceVersionId id, Optional<ServiceVersionId> withdrawing) {
        if (!withdrawing.equals(Optional.of(id))) {
            return new VersionsPage.Withdrawing(false, List.of(), Field.EMPTY);
        }
        var problems = in.typed().fieldProblems().stream()
                .map(problem -> new FieldProblem(problem.field() + "-" + id, problem.message()))
                .toList();
        return new VersionsPage.Withdrawing(
                !problems.isEmpty(), problems, in.typed().field("reason", ""));
    }

    private VersionsPage.Publishing publishing(boolean isOtherForm) {
        var kind = field("kind", VersionKind.RELEASE.name(), isOtherForm);
        return new VersionsPage.Publishing(
                isOtherForm ? List.of() : in.typed().problems(),
                field("name", "", isOtherForm),
                kind,
                Arrays.stream(VersionKind.values())
                        .map(each -> new Option(
                                each.name(), each.label(), each.name().equals(kind.value())))
                        .toList(),
                field("released", today.toString(), isOtherForm),
                field("supported", "", isOtherForm),
                field("note", "", isOtherForm));
    }

    private Field field(String name, String atFirst, boolean isOtherForm) {
        return isOtherForm ? Field.of(atFirst) : in.typed().field(name, atFirst);
    }
}
