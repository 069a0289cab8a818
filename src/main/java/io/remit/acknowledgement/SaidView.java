package io.remit.acknowledgement;

import io.remit.access.Access;
import io.remit.access.DutyId;
import io.remit.acknowledgement.LedgerEntry.Act;
import io.remit.acknowledgement.LedgerEntry.Answer;
import io.remit.acknowledgement.LedgerEntry.Kind;
import io.remit.acknowledgement.LedgerEntry.Verdict;
import io.remit.catalog.CatalogService;
import io.remit.catalog.Edition;
import io.remit.identity.MembershipService;
import io.remit.revision.Responsibility;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Moment;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells entries of the ledger: names for actors, areas for keys. */
final class SaidView {
    private static final Badge NONE = Badge.quiet("history", "");
    private final CatalogService catalog;
    private final Access access;
    private final Map<String, String> names;

    private SaidView(CatalogService catalog, Access access, Map<String, String> names) {
        this.catalog = catalog;
        this.access = access;
        this.names = names;
    }

    static SaidView of(
            CatalogService catalog, MembershipService members, Access access, Collection<LedgerEntry> entries) {
        Set<String> references = new HashSet<>();
        for (var entry : entries) {
            references.add(entry.made().by());
            entry.withdrawn().map(Act::by).ifPresent(references::add);
            entry.answer().map(answer -> answer.given().by()).ifPresent(references::add);
        }
        return new SaidView(catalog, access, members.namesByReference(access, references));
    }

    Said said(LedgerEntry entry) {
        var answer = entry.answer();
        return new Said(
                entry.id().toString(),
                badge(entry),
                about(entry),
                entry.reason(),
                name(entry.made()),
                Moment.at(entry.made().at()),
                entry.withdrawn()
                        .map(act -> "Withdrawn by " + name(act) + ", "
                                + Moment.at(act.at()).text())
                        .orElse(""),
                entry.isOpen(),
                answer.isPresent(),
                answer.map(Answer::verdict).map(SaidView::verdict).orElse(NONE),
                answer.map(Answer::note).orElse(""),
                answer.map(given -> name(given.given())).orElse(""),
                answer.map(given -> Moment.at(given.given().at())).orElse(Moment.NONE),
                entry.isRetractable());
    }

    /** What was said, in a word. */
    static Badge badge(LedgerEntry entry) {
        return switch (entry.kind()) {
            case ACKNOWLEDGED -> Badge.ok("Acknowledged");
            case OBJECTED -> entry.isOpen() ? Badge.warn("Objected") : Badge.quiet("alert-triangle", "Objected");
            case NOT_EDITORIAL -> Badge.quiet("letter-case", "Not editorial");
        };
    }

    private static Badge verdict(Verdict verdict) {
        return verdict == Verdict.UPHELD ? Badge.ok("Upheld") : Badge.quiet("circle-minus", "Declined");
    }

    private String name(Act act) {
        return names.getOrDefault(act.by(), "");
    }

    private String about(LedgerEntry entry) {
        if (entry.kind() == Kind.ACKNOWLEDGED) {
            return "";
        }
        return entry.change().isEmpty() ? "The whole edition" : told(entry);
    }

    /** What was dropped stands only in an edition before, and nobody objects to what no edition has. */
    private String told(LedgerEntry entry) {
        return Stream.of(entry.number(), entry.number() - 1)
                .filter(number -> number > 0)
                .map(number -> catalog.content(access, catalog.edition(access, entry.service(), number)))
                .flatMap(edition -> told(edition, entry).stream())
                .findFirst()
                .orElse(entry.change());
    }

    private static Optional<String> told(Edition edition, LedgerEntry entry) {
        return edition.place(DutyId.of(entry.service(), entry.change()))
                .map(place ->
                        place.responsibility().area() + ": " + place.duty().text())
                .or(() -> edition.content().responsibilities().stream()
                        .filter(row -> row.key().equals(entry.change()))
                        .map(Responsibility::area)
                        .findFirst());
    }
}
