package io.remit.responsibility;

import io.remit.access.DutyId;
import io.remit.attestation.DoneFact;
import io.remit.attestation.Proof;
import io.remit.catalog.ComparisonView;
import io.remit.catalog.Edition;
import io.remit.catalog.MatrixRow;
import io.remit.catalog.ServiceEntry;
import io.remit.catalog.SourceLinks;
import io.remit.catalog.Voice;
import io.remit.intake.HeldBy;
import io.remit.responsibility.ResponsibilitiesPage.Category;
import io.remit.responsibility.ResponsibilitiesPage.ServiceMatrix;
import io.remit.revision.Change;
import io.remit.revision.Duty;
import io.remit.revision.EditionDiff;
import io.remit.revision.Responsibility;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One service's matrix as tenants see it. Depends on edition, filter and what the provider attested alone. */
final class ServiceMatrixView {
    private final ServiceEntry service;
    private final Edition edition;
    private final Optional<EditionDiff> changes;
    private final SourceLinks links;
    private final Map<DutyId, List<Proof>> proved;

    /** @param proved how the provider's duties stand proved */
    ServiceMatrixView(
            ServiceEntry service,
            Edition edition,
            Optional<EditionDiff> changes,
            SourceLinks links,
            Map<DutyId, List<Proof>> proved) {
        this.service = service;
        this.edition = edition;
        this.changes = changes;
        this.links = links;
        this.proved = proved;
    }

    ServiceMatrix matrix(ResponsibilityFilter filter) {
        var head = edition.head();
        long count = changes.map(ComparisonView::count).orElse(0L);
        var before = head.number() - 1;
        var text = count == 0
                ? "No change since edition " + before
                : count + (count == 1 ? " change" : " changes") + " since edition " + before;
        // Relative to the tenant's matrix, because every tenant shares this rendering.
        var href = "responsibilities/changes?service=%s&from=%d&to=%d".formatted(service.slug(), before, head.number());
        return new ServiceMatrix(
                service.slug(),
                service.name(),
                head.label(),
                Moment.on(head.effectiveOn()),
                changes.isPresent(),
                changes.isPresent() ? new Link(text, href) : new Link("", ""),
                categories(filter));
    }

    private List<Category> categories(ResponsibilityFilter filter) {
        var changed = changes.map(ServiceMatrixView::byRow).orElse(Map.of());
        var byCategory = new LinkedHashMap<String, List<Responsibility>>();
        for (var row : edition.content().responsibilities()) {
            if (filter.keeps(row)) {
                byCategory
                        .computeIfAbsent(row.category(), category -> new ArrayList<>())
                        .add(row);
            }
        }
        var categories = new ArrayList<Category>();
        byCategory.forEach((name, rows) -> categories.add(new Category(
                "c-" + service.slug() + "-" + (categories.size() + 1),
                name,
                rows.size(),
                held(rows),
                rows.stream()
                        .map(row -> row(row, changed.getOrDefault(row.key(), List.of())))
                        .toList())));
        return categories;
    }

    private static Map<String, List<Change>> byRow(EditionDiff diff) {
        return diff.changed().stream().collect(Collectors.groupingBy(Change::responsibility));
    }

    private static String held(List<Responsibility> rows) {
        var counts = new EnumMap<HeldBy, Integer>(HeldBy.class);
        rows.forEach(row -> counts.merge(row.heldBy(), 1, Integer::sum));
        var words = new ArrayList<String>();
        for (var held : Voice.HOLDERS) {
            if (counts.containsKey(held)) {
                words.add(
                        counts.get(held) + " " + Voice.TENANT.held(held).word().toLowerCase(Locale.ROOT));
            }
        }
        return String.join(" · ", words);
    }

    private MatrixRow row(Responsibility row, List<Change> changed) {
        return MatrixRow.of(
                "r-" + service.slug() + "-" + row.key(),
                row,
                ComparisonView.badges(changed, Voice.TENANT),
                Voice.TENANT,
                links,
                this::proof,
                duty -> new Link("Owner and proof", "duties/" + DutyId.of(service.id(), duty.key())));
    }

    /** Relative, too, because every tenant shares this rendering. */
    private Link proof(Duty duty) {
        var id = DutyId.of(service.id(), duty.key());
        return proved.getOrDefault(id, List.of()).stream()
                .flatMap(proof -> proof.latest().stream())
                .findFirst()
                .map(fact -> new Link(said(duty, fact), "provider/" + id))
                .orElse(new Link("", ""));
    }

    private String said(Duty duty, DoneFact fact) {
        return edition.isStale(edition.meaningSince(), duty.key(), fact.editionNumber(), fact.textHash())
                ? "Attested before this text"
                : "Attested to " + Moment.on(fact.periodTo()).text();
    }
}
