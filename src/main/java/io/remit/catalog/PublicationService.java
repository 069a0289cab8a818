package io.remit.catalog;

import io.remit.access.Access;
import io.remit.access.DraftId;
import io.remit.access.EditionId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.ServiceId;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.Tx;
import io.remit.intake.PageKind;
import io.remit.revision.Change;
import io.remit.revision.EditionContent;
import io.remit.revision.EditionDiff;
import io.remit.revision.KeyMatching;
import io.remit.revision.Lineage;
import io.remit.revision.Materiality;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/** Turns drafts into editions. */
public final class PublicationService {
    private final Store store;

    public PublicationService(Store store) {
        this.store = store;
    }

    /**
     * What publishing a draft would do.
     *
     * @param number the edition it would become
     * @param before the newest edition, where there is one
     * @param content what it would say, under its final keys
     * @param lineage where each key comes from
     * @param changes what would change for tenants, as the operator judged it; empty for a first edition
     * @param recovery what it would say of recovery beside its duties
     * @param recoveryBefore what the newest edition says of it
     */
    public record Preview(
            int number,
            Optional<Edition> before,
            EditionContent content,
            List<Lineage> lineage,
            List<Change> changes,
            RecoveryPages recovery,
            RecoveryPages recoveryBefore) {
        public Preview {
            lineage = List.copyOf(lineage);
            changes = List.copyOf(changes);
        }

        /** Whether it says exactly what the newest edition says. */
        public boolean identical() {
            return before.isPresent() && changes.isEmpty() && recovery.says(recoveryBefore);
        }
    }

    /** What publishing the draft would do, as it stands now. */
    public Preview preview(Access operator, OpenedDraft open) {
        return store.read(operator, tx -> preview(tx, open.service(), open.reading()));
    }

    /**
     * Records the operator's say on what publishing would change.
     *
     * @param seen how many corrections the draft had when the operator decided
     * @param material keys of the changes said to be material
     * @param editorial keys of the changes said to be editorial
     * @throws Conflict where somebody else corrected, published or discarded it meanwhile
     * @throws Invalid where nothing is said, or it is said of what does not change
     */
    public void judge(Access operator, DraftId id, int seen, List<String> material, List<String> editorial) {
        store.write(operator, tx -> {
            var open = DraftService.held(tx, id, seen);
            var keys = preview(tx, open.service(), open.reading()).changes().stream()
                    .map(Change::key)
                    .collect(Collectors.toSet());
            if (material.isEmpty() && editorial.isEmpty()) {
                throw new Invalid("", "Say of at least one change whether it is material or editorial.");
            }
            if (!keys.containsAll(material) || !keys.containsAll(editorial)) {
                throw new Invalid("", "One of these changes is none any more. Look again, then choose.");
            }
            DraftService.record(tx, open, new Correction.ChangesJudged(material, editorial));
            return open;
        });
    }

    /**
     * Publishes a draft as the service's next edition.
     *
     * @param seen how many corrections the draft had when the operator decided
     * @throws Conflict where somebody else corrected, published or discarded it meanwhile
     * @throws Invalid where it has no responsibility, says exactly what the newest edition says, or would bind from
     *     before the edition that binds now
     */
    public EditionHead publish(Access operator, DraftId id, int seen, LocalDate effectiveOn, String note) {
        return store.write(operator, tx -> {
            var open = DraftService.held(tx, id, seen);
            var preview = preview(tx, open.service(), open.reading());
            mustBePublishable(preview);
            mustNotBackdate(tx, open.service(), effectiveOn);
            DraftQueries.end(tx, id, Draft.State.PUBLISHED);
            var head = head(tx, open, preview, effectiveOn, note);
            write(tx, head, open, preview);
            tx.audit(
                    CatalogAudit.EDITION_PUBLISHED,
                    AuditSubject.of("edition", head.id().value(), head.label() + ", " + head.title()),
                    AuditChanges.set("number", head.number())
                            .andSet("content", head.contentHash())
                            .andSet("effective_on", effectiveOn)
                            .andSet("note", note));
            return head;
        });
    }

    private static void mustBePublishable(Preview preview) {
        if (preview.content().responsibilities().isEmpty()) {
            throw new Invalid("", "There is no responsibility to publish. Correct the column roles, or add rows.");
        }
        if (preview.identical()) {
            throw new Invalid("", "This draft says exactly what the newest edition says: nothing to publish.");
        }
        Limits.mustFit(preview.content());
    }

    /** What bound on a day that is past stays what bound on it. */
    private static void mustNotBackdate(Tx tx, ServiceId service, LocalDate effectiveOn) {
        var today = LocalDate.ofInstant(tx.now(), ZoneOffset.UTC);
        EditionQueries.inEffect(tx, service, today)
                .filter(current -> !current.effectiveOn().isAfter(today))
                .filter(current -> effectiveOn.isBefore(current.effectiveOn()))
                .ifPresent(current -> {
                    throw new Invalid(
                            "effective",
                            "%s has been in effect since %s. Choose that day or a later one."
                                    .formatted(current.label(), current.effectiveOn()));
                });
    }

    private static EditionHead head(Tx tx, OpenedDraft open, Preview preview, LocalDate effectiveOn, String note) {
        return new EditionHead(
                new EditionId(tx.newId()),
                open.service(),
                preview.number(),
                Limits.title(open.reading().page().title()),
                note,
                effectiveOn,
                contentHash(preview.content(), preview.recovery()),
                tx.access().actor().reference(),
                tx.now());
    }

    private static void write(Tx tx, EditionHead head, OpenedDraft open, Preview preview) {
        PublicationQueries.head(tx, head);
        for (var page : open.pages()) {
            var updated =
                    open.reading().page(page.kind()).flatMap(read -> read.page().lastUpdated());
            PublicationQueries.page(tx, head.id(), page, updated);
        }
        PublicationQueries.corrections(tx, head.id(), open.allCorrections());
        RecoveryQueries.insert(tx, head.id(), preview.recovery());
        var lines = open.reading().rows().stream()
                .map(row -> row.responsibility().line())
                .toList();
        PublicationQueries.content(tx, head.id(), preview.content(), lines);
        PublicationQueries.lineage(tx, head.id(), preview.lineage());
        PublicationQueries.changes(tx, head.id(), preview.changes());
    }

    private static Preview preview(Tx tx, ServiceId service, DraftReading reading) {
        var before = EditionQueries.latest(tx, service).map(head -> EditionQueries.full(tx, head));
        var content = reading.content();
        if (before.isEmpty()) {
            var first = KeyMatching.match(new EditionContent(List.of()), content, Set.of());
            var recovery = reading.recovery().keyed(first.content());
            return new Preview(1, before, first.content(), first.lineage(), List.of(), recovery, RecoveryPages.NONE);
        }
        var old = before.get().content();
        var matched = KeyMatching.match(old, content, EditionQueries.keysEverUsed(tx, service));
        var changes = EditionDiff.between(old, matched.content()).changed().stream()
                .map(change -> judged(change, reading))
                .toList();
        return new Preview(
                before.get().head().number() + 1,
                before,
                matched.content(),
                matched.lineage(),
                changes,
                reading.recovery().keyed(matched.content()),
                RecoveryQueries.of(tx, before.get().head().id()));
    }

    private static Change judged(Change change, DraftReading reading) {
        var say = Optional.ofNullable(reading.judged().get(change.key()));
        return say.map(material -> change.judged(material ? Materiality.MATERIAL : Materiality.EDITORIAL))
                .orElse(change);
    }

    /**
     * Over the canonical form: the content's records as JSON, fields in their declared order; with what is said of
     * recovery after it, where there is such a page.
     */
    static String contentHash(EditionContent content, RecoveryPages recovery) {
        var pages = content.responsibilities().stream()
                .map(row -> row.page().name())
                .distinct()
                .toList();
        if (recovery.isEmpty() && !pages.contains(PageKind.HA_DR.name())) {
            return "sha256:" + DigestUtils.sha256Hex(Json.write(content));
        }
        var whole = Json.write(content) + "\n" + Json.write(pages) + "\n" + Json.write(recovery.canonical());
        return "sha256:" + DigestUtils.sha256Hex(whole);
    }
}
