package io.remit.catalog;

import io.remit.access.Access;
import io.remit.access.DraftId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ServiceId;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Sha256;
import io.remit.db.Store;
import io.remit.db.Tx;
import io.remit.intake.UnreadablePage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts on their way to become editions: imported, corrected, published or discarded. */
public final class DraftService {
    private final Store store;

    public DraftService(Store store) {
        this.store = store;
    }

    /**
     * A draft as it stands.
     *
     * @param draft the draft
     * @param service the service it is for
     * @param source what it is read from
     * @param corrections what was changed
     * @param reading what it says
     */
    public record Opened(
            Draft draft,
            ServiceId service,
            SourcePage source,
            List<MadeCorrection> corrections,
            DraftReading reading) {}

    /** What came of an import: a new draft, or the one there was from the same bytes. */
    public record Imported(Draft draft, boolean isNew) {}

    /**
     * Makes a draft from a page.
     *
     * @throws Invalid where the page cannot be read, with its reason at the field {@code page}
     * @throws Conflict where the newest edition was made from the very same bytes
     */
    public Imported importPage(
            Access operator,
            ServiceEntry service,
            byte[] content,
            List<String> keyrefs,
            String address,
            Optional<LocalDate> retrievedOn) {
        var hash = sourceHash(content, keyrefs);
        try {
            var probe =
                    new SourcePage(SourcePage.Kind.RESPONSIBILITIES, content, hash, keyrefs, address, LocalDate.EPOCH);
            DraftReading.of(probe, List.of());
        } catch (UnreadablePage e) {
            throw new Invalid("page", String.valueOf(e.getMessage()));
        }
        return store.write(operator, tx -> {
            mustBeNew(tx, service, hash);
            var same = DraftQueries.openWithSource(tx, service.id(), hash);
            if (same.isPresent()) {
                return new Imported(same.get(), false);
            }
            var today = LocalDate.ofInstant(tx.now(), java.time.ZoneOffset.UTC);
            var page = new SourcePage(
                    SourcePage.Kind.RESPONSIBILITIES, content, hash, keyrefs, address, retrievedOn.orElse(today));
            var draft = new Draft(
                    new DraftId(tx.newId()), service.id(), operator.actor().reference(), tx.now(), Draft.State.OPEN);
            DraftQueries.insert(tx, draft, page);
            tx.audit(
                    CatalogAudit.DRAFT_IMPORTED,
                    AuditSubject.of("draft", draft.id().value(), service.name()),
                    AuditChanges.set("source", hash).andSet("address", address));
            return new Imported(draft, true);
        });
    }

    /**
     * An open draft.
     *
     * @throws NotFound where there is none with this id
     * @throws Conflict where it was published or discarded
     */
    public Opened open(Access operator, DraftId id) {
        return store.read(operator, tx -> opened(tx, id));
    }

    /** A service's open drafts, the newest first. */
    public List<Draft> drafts(Access operator, ServiceId service) {
        return store.read(operator, tx -> DraftQueries.open(tx, service));
    }

    /** How many drafts are open, by service. */
    public Map<ServiceId, Integer> openCounts(Access operator) {
        var counts = new HashMap<ServiceId, Integer>();
        store.read(operator, DraftQueries::openCounts).forEach((id, count) -> counts.put(new ServiceId(id), count));
        return counts;
    }

    /**
     * Adds a correction.
     *
     * @param seen how many corrections there were when the operator decided
     * @throws Conflict where somebody else corrected the draft meanwhile
     */
    public void correct(Access operator, DraftId id, int seen, Correction correction) {
        store.write(operator, tx -> {
            var open = opened(tx, id);
            mustBeAsSeen(open, seen);
            DraftQueries.addCorrection(tx, id, open.corrections().size(), correction);
            tx.audit(
                    CatalogAudit.DRAFT_CORRECTED, subject(id, open), AuditChanges.set("correction", correction.told()));
            return open;
        });
    }

    /** An id for a row that is added to this draft. */
    public String newRowId(Opened open) {
        long added = open.corrections().stream()
                .filter(made -> made.correction() instanceof Correction.RowAdded)
                .count();
        return "added-" + (added + 1);
    }

    /**
     * Takes the last correction back.
     *
     * @throws Conflict where there is none, or somebody else corrected the draft meanwhile
     */
    public void undo(Access operator, DraftId id, int seen) {
        store.write(operator, tx -> {
            var open = opened(tx, id);
            mustBeAsSeen(open, seen);
            if (open.corrections().isEmpty()
                    || !DraftQueries.removeCorrection(tx, id, open.corrections().size() - 1)) {
                throw new Conflict("There is no correction to take back.");
            }
            var last = open.corrections().get(open.corrections().size() - 1).correction();
            tx.audit(CatalogAudit.CORRECTION_UNDONE, subject(id, open), AuditChanges.set("correction", last.told()));
            return open;
        });
    }

    /**
     * Ends a draft without publishing it.
     *
     * @throws Conflict where it was published or discarded already
     */
    public void discard(Access operator, DraftId id) {
        store.write(operator, tx -> {
            var open = opened(tx, id);
            if (!DraftQueries.end(tx, id, Draft.State.DISCARDED)) {
                throw new Conflict("This draft was published or discarded already.");
            }
            tx.audit(CatalogAudit.DRAFT_DISCARDED, subject(id, open), AuditChanges.NONE);
            return open;
        });
    }

    static Opened opened(Tx tx, DraftId id) {
        var draft = DraftQueries.byId(tx, id).orElseThrow(NotFound::new);
        if (draft.state() != Draft.State.OPEN) {
            throw new Conflict(
                    draft.state() == Draft.State.PUBLISHED
                            ? "This draft was published; it is an edition now."
                            : "This draft was discarded.");
        }
        var source = DraftQueries.page(tx, id);
        var corrections = DraftQueries.corrections(tx, id);
        var reading = DraftReading.of(
                source, corrections.stream().map(MadeCorrection::correction).toList());
        return new Opened(draft, draft.service(), source, corrections, reading);
    }

    static AuditSubject subject(DraftId id, Opened open) {
        return AuditSubject.of("draft", id.value(), open.reading().page().title());
    }

    private static void mustBeAsSeen(Opened open, int seen) {
        if (open.corrections().size() != seen) {
            throw new Conflict("Somebody else corrected this draft just now. Look again, then repeat your change.");
        }
    }

    private static void mustBeNew(Tx tx, ServiceEntry service, String hash) {
        EditionQueries.latest(tx, service.id())
                .flatMap(head -> EditionQueries.numberOfSource(tx, head.id(), hash))
                .ifPresent(number -> {
                    throw new Conflict("Nothing new: edition " + number + " was made from these very bytes.");
                });
    }

    private static String sourceHash(byte[] content, List<String> keyrefs) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(content);
        for (var keyref : keyrefs) {
            all.write(0);
            all.writeBytes(keyref.getBytes(StandardCharsets.UTF_8));
        }
        return "sha256:" + Sha256.hex(all.toByteArray());
    }
}
