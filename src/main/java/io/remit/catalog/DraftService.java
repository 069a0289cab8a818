package io.remit.catalog;

import io.remit.access.Access;
import io.remit.access.DraftId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ServiceId;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.Tx;
import io.remit.intake.PageKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Drafts on their way to become editions: imported, corrected, published or discarded. */
public final class DraftService {
    /** Each draft keeps its page; whoever has this many has forgotten some. */
    static final int MOST_OPEN = 20;

    private final Store store;

    public DraftService(Store store) {
        this.store = store;
    }

    /** What came of an import: a new draft, or the one there was from the same bytes. */
    public record Imported(Draft draft, boolean isNew) {}

    /**
     * Makes a draft from a page. The service's other pages are those of its newest edition until the draft is published.
     *
     * @param kind which of the service's pages it is; told from its headings where nobody says
     * @throws Invalid where the page or a keyword file cannot be read, with the reason at the field {@code page} or
     *     {@code keyref}
     * @throws Conflict where the newest edition was made from the very same bytes, or too many drafts wait
     */
    public Imported importPage(
            Access operator,
            ServiceEntry service,
            byte[] content,
            List<String> keyrefs,
            String address,
            Optional<LocalDate> retrievedOn,
            Optional<PageKind> kind) {
        var handedIn = HandedIn.read(content, keyrefs, kind);
        var hash = handedIn.hash();
        return store.write(operator, tx -> {
            mustBeNew(tx, service.id(), hash);
            var open = DraftQueries.open(tx, service.id());
            var same = DraftQueries.openWithSource(tx, service.id(), hash);
            if (same.isPresent()) {
                return new Imported(same.get(), false);
            }
            if (open.size() >= MOST_OPEN) {
                throw new Conflict(MOST_OPEN + " drafts of this service wait already. Publish or discard one first.");
            }
            var page = handedIn.page(address, retrievedOn.orElse(today(tx)));
            var draft = new Draft(
                    new DraftId(tx.newId()), service.id(), operator.actor().reference(), tx.now(), Draft.State.OPEN);
            DraftQueries.insert(tx, draft);
            DraftQueries.addPage(tx, draft.id(), page);
            tx.audit(
                    CatalogAudit.DRAFT_IMPORTED,
                    AuditSubject.of("draft", draft.id().value(), service.name()),
                    AuditChanges.set("source", hash)
                            .andSet("page", page.kind().name())
                            .andSet("address", address));
            return new Imported(draft, true);
        });
    }

    /** The same for a page whose headings tell which it is. */
    public Imported importPage(
            Access operator,
            ServiceEntry service,
            byte[] content,
            List<String> keyrefs,
            String address,
            Optional<LocalDate> retrievedOn) {
        return importPage(operator, service, content, keyrefs, address, retrievedOn, Optional.empty());
    }

    /**
     * Adds a page to an open draft, or replaces the one it has of that kind; what was corrected in the replaced one is
     * gone with it.
     *
     * @param seen how many corrections there were when the operator decided
     * @param kind which of the service's pages it is; told from its headings where nobody says
     * @throws Invalid where the page or a keyword file cannot be read
     * @throws Conflict where it has these very bytes already, or somebody else corrected the draft meanwhile
     * @return which page it was taken for
     */
    public PageKind importInto(
            Access operator,
            DraftId id,
            int seen,
            byte[] content,
            List<String> keyrefs,
            String address,
            Optional<LocalDate> retrievedOn,
            Optional<PageKind> kind) {
        var handedIn = HandedIn.read(content, keyrefs, kind);
        var hash = handedIn.hash();
        return store.write(operator, tx -> {
            var open = held(tx, id, seen);
            if (open.pages().stream().anyMatch(page -> page.sourceHash().equals(hash))) {
                throw new Conflict("Nothing new: this draft has a page of these very bytes already.");
            }
            var page = handedIn.page(address, retrievedOn.orElse(today(tx)));
            DraftQueries.removePage(tx, id, page.kind());
            DraftQueries.addPage(tx, id, page);
            DraftQueries.keepCorrections(
                    tx,
                    id,
                    open.corrections().stream()
                            .filter(made -> !made.correction().page().equals(Optional.of(page.kind())))
                            .toList());
            tx.audit(
                    CatalogAudit.PAGE_IMPORTED,
                    subject(open),
                    AuditChanges.set("source", hash)
                            .andSet("page", page.kind().name())
                            .andSet("address", address));
            return page.kind();
        });
    }

    private static LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.now(), ZoneOffset.UTC);
    }

    /**
     * An open draft.
     *
     * @throws NotFound where there is none with this id
     * @throws Conflict where it was published or discarded
     */
    public OpenedDraft open(Access operator, DraftId id) {
        return store.read(operator, tx -> opened(tx, id));
    }

    /** A service's open drafts with what they say, the newest first. */
    public List<OpenedDraft> waiting(Access operator, ServiceId service) {
        return store.read(
                operator,
                tx -> DraftQueries.open(tx, service).stream()
                        .map(draft -> opened(tx, draft))
                        .toList());
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
     * One of a service's drafts, in whatever state.
     *
     * @throws NotFound where the service has none with this id
     */
    public Draft draft(Access operator, ServiceId service, DraftId id) {
        return store.read(
                operator,
                tx -> DraftQueries.byId(tx, id)
                        .filter(draft -> draft.service().equals(service))
                        .orElseThrow(NotFound::new));
    }

    /**
     * Adds a correction.
     *
     * @param seen how many corrections there were when the operator decided
     * @param correction from the draft as it stands to what is to be corrected in it
     * @throws Conflict where somebody else corrected the draft meanwhile
     * @throws Invalid where the draft would say more than an edition can hold
     * @return what was added
     */
    public Correction correct(Access operator, DraftId id, int seen, Function<OpenedDraft, Correction> correction) {
        return store.write(operator, tx -> {
            var open = held(tx, id, seen);
            var made = correction.apply(open);
            record(tx, open, made);
            Limits.mustBeReadable(opened(tx, id).reading().rows().size(), "");
            return made;
        });
    }

    /**
     * Takes the last correction back.
     *
     * @throws Conflict where there is none, or somebody else corrected the draft meanwhile
     */
    public void undo(Access operator, DraftId id, int seen) {
        store.write(operator, tx -> {
            var open = held(tx, id, seen);
            if (seen == 0) {
                throw new Conflict("There is no correction to take back.");
            }
            DraftQueries.removeCorrection(tx, id, seen - 1);
            var last = open.corrections().get(seen - 1).correction();
            tx.audit(CatalogAudit.CORRECTION_UNDONE, subject(open), AuditChanges.set("correction", last.told()));
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
            DraftQueries.hold(tx, id);
            var open = opened(tx, id);
            DraftQueries.end(tx, id, Draft.State.DISCARDED);
            tx.audit(CatalogAudit.DRAFT_DISCARDED, subject(open), AuditChanges.NONE);
            return open;
        });
    }

    /** Adds a correction to a draft that this transaction holds. */
    static void record(Tx tx, OpenedDraft open, Correction correction) {
        DraftQueries.addCorrection(tx, open.draft().id(), open.corrections().size(), correction);
        tx.audit(CatalogAudit.DRAFT_CORRECTED, subject(open), AuditChanges.set("correction", correction.told()));
    }

    /**
     * An open draft that nobody else can change in this transaction, as the operator saw it.
     *
     * @throws Conflict where it is not open, or has other corrections than the operator saw
     */
    static OpenedDraft held(Tx tx, DraftId id, int seen) {
        DraftQueries.hold(tx, id);
        var open = opened(tx, id);
        if (open.corrections().size() != seen) {
            throw new Conflict("Somebody else corrected this draft just now. Look again, then repeat your change.");
        }
        return open;
    }

    private static OpenedDraft opened(Tx tx, DraftId id) {
        var draft = DraftQueries.byId(tx, id).orElseThrow(NotFound::new);
        if (draft.state() != Draft.State.OPEN) {
            throw new Conflict(
                    draft.state() == Draft.State.PUBLISHED
                            ? "This draft was published; it is an edition now."
                            : "This draft was discarded.");
        }
        return opened(tx, draft);
    }

    /** What was not imported into the draft is as the newest edition has it, with what was corrected there. */
    private static OpenedDraft opened(Tx tx, Draft draft) {
        var own = SourceQueries.pages(tx, draft.id());
        var corrections = SourceQueries.corrections(tx, draft.id());
        var kinds = own.stream().map(SourcePage::kind).collect(Collectors.toSet());
        var before = EditionQueries.latest(tx, draft.service());
        var carried = before.map(head -> SourceQueries.pages(tx, head.id())).orElse(List.of()).stream()
                .filter(page -> !kinds.contains(page.kind()))
                .toList();
        var carriedKinds = carried.stream().map(SourcePage::kind).collect(Collectors.toSet());
        var kept = carried.isEmpty()
                ? List.<MadeCorrection>of()
                : before.map(head -> SourceQueries.corrections(tx, head.id())).orElse(List.of()).stream()
                        .filter(made -> made.correction()
                                .page()
                                .filter(carriedKinds::contains)
                                .isPresent())
                        .toList();
        return OpenedDraft.of(draft, own, carried, kept, corrections);
    }

    private static AuditSubject subject(OpenedDraft open) {
        return AuditSubject.of(
                "draft", open.draft().id().value(), open.reading().page().title());
    }

    private static void mustBeNew(Tx tx, ServiceId service, String hash) {
        EditionQueries.latest(tx, service)
                .flatMap(head -> EditionQueries.numberOfSource(tx, head.id(), hash))
                .ifPresent(number -> {
                    throw new Conflict("Nothing new: edition " + number + " was made from these very bytes. Import the"
                            + " page again when it has changed; to correct the edition, add an empty line to its end.");
                });
    }
}
