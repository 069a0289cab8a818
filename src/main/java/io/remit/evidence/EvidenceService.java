package io.remit.evidence;

import io.remit.access.Access;
import io.remit.access.EvidenceId;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.blob.Blob;
import io.remit.blob.BlobStore;
import io.remit.blob.TooLarge;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.db.Tx;
import io.remit.standing.Grade;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The evidence of the access's tenant; with the operator's Access, the provider's own. */
public final class EvidenceService {
    /** The largest file. */
    public static final long MAX_FILE_BYTES = 50L << 20;

    private final Store store;
    private final BlobStore blobs;
    private final Clock clock;
    private final long quotaBytes;

    /** @param quotaBytes how much the files of one tenant may take */
    public EvidenceService(Store store, BlobStore blobs, Clock clock, long quotaBytes) {
        this.store = store;
        this.blobs = blobs;
        this.clock = clock;
        this.quotaBytes = quotaBytes;
    }

    /** A piece, and whether it is new or was there in the same words. */
    public record Added(Evidence evidence, boolean isNew) {}

    /** One page of the list, the newest piece first, and where its neighbours begin. */
    record Page(List<Evidence> pieces, Optional<EvidenceId> newer, Optional<EvidenceId> older) {}

    /** How much the tenant's files take, and may take. */
    record Usage(long usedBytes, long quotaBytes) {}

    /**
     * Adds a file that a person hands in; reads the stream and does not close it.
     *
     * @throws Invalid where it is empty or too large, a date cannot be, or the quota would be passed
     */
    public Added addFile(Access access, String name, InputStream content, Described described) {
        return addBytes(access, Grade.STATED, name, content, described);
    }

    /**
     * Adds what another system reported, or the portal observed itself.
     *
     * @throws Invalid as for a file
     */
    public Added addReport(Access access, Grade grade, String name, byte[] content, Described described) {
        return addBytes(access, grade, name, new ByteArrayInputStream(content), described);
    }

    /**
     * Adds a link.
     *
     * @param title what it is called; its host where it has none
     * @throws Invalid where it is no address that can be kept, or a date cannot be
     */
    public Added addLink(Access access, String typed, String title, Described described) {
        described.mustBeSane(clock.instant());
        var address = LinkAddress.of(typed, "link");
        var name = SafeName.title(title, LinkAddress.host(address));
        var link = new Content(EvidenceKind.LINK, Grade.STATED, name, "", 0, "", address);
        return store.write(access, tx -> {
            EvidenceQueries.lockUsage(tx);
            return EvidenceQueries.same(tx, link, described)
                    .map(there -> new Added(there, false))
                    .orElseGet(() -> insert(tx, link, described));
        });
    }

    /**
     * Refuses what could not be added as a link, and adds nothing.
     *
     * @return the host it would be shown with
     * @throws Invalid as {@link #addLink}
     */
    public String mustBeLink(Access access, String typed, Described described) {
        described.mustBeSane(clock.instant());
        return LinkAddress.host(LinkAddress.of(typed, "link"));
    }

    /** The piece of this id. */
    public Evidence byId(Access access, EvidenceId id) {
        return store.read(access, tx -> EvidenceQueries.byId(tx, id)).orElseThrow(NotFound::new);
    }

    /** Those of the pieces that there are, in one query. */
    public Map<EvidenceId, Evidence> named(Access access, Collection<EvidenceId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var values = ids.stream().map(EvidenceId::value).distinct().toList();
        return store.read(access, tx -> EvidenceQueries.named(tx, values)).stream()
                .collect(Collectors.toMap(Evidence::id, Function.identity()));
    }

    /** Those of the provider's own pieces that there are, for a tenant to read: what its attestations name. */
    public Map<EvidenceId, Evidence> providerNamed(Access access, Collection<EvidenceId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var values = ids.stream().map(EvidenceId::value).distinct().toList();
        return store
                .systemRead(
                        SystemAct.PROVIDER_STANDING, access, tx -> EvidenceQueries.namedOf(tx, Access.PLATFORM, values))
                .stream()
                .collect(Collectors.toMap(Evidence::id, Function.identity()));
    }

    /** Begins to read a file of the provider's own that {@link #providerNamed} told of; whoever reads closes. */
    public InputStream providerOpen(Access access, Evidence file) throws IOException {
        return blobs.open(Access.PLATFORM, file.sha256());
    }

    /** The newest pieces that hold the words in their name, address or note; all without words. */
    public List<Evidence> newest(Access access, String words, int limit) {
        return store.read(access, tx -> EvidenceQueries.newest(tx, words, limit));
    }

    /** The piece of this id, where it is a file. */
    public Evidence file(Access access, EvidenceId id) {
        var piece = byId(access, id);
        if (!piece.isFile()) {
            throw new NotFound();
        }
        return piece;
    }

    /** Begins to read a file; whoever reads closes. */
    public InputStream open(Access access, EvidenceId id) throws IOException {
        return blobs.open(access.tenant(), file(access, id).sha256());
    }

    Usage usage(Access access) {
        return new Usage(store.read(access, EvidenceQueries::usedBytes), quotaBytes);
    }

    /** The page of what was added before a piece; the newest without one. */
    Page before(Access access, Optional<EvidenceId> piece, String words, int size) {
        var found = store.read(
                access,
                tx -> piece.map(id -> EvidenceQueries.before(tx, id, words, size + 1))
                        .orElseGet(() -> EvidenceQueries.newest(tx, words, size + 1)));
        var shown = found.subList(0, Math.min(size, found.size()));
        return new Page(
                shown,
                piece.flatMap(id -> shown.stream().findFirst()).map(Evidence::id),
                found.size() > size ? Optional.of(last(shown)) : Optional.empty());
    }

    /** The page of what was added after a piece, up to its neighbours; the newest where that is all. */
    Page after(Access access, EvidenceId piece, String words, int size) {
        var found = store.read(access, tx -> EvidenceQueries.after(tx, piece, words, size + 1));
        if (found.size() <= size) {
            return before(access, Optional.empty(), words, size);
        }
        var shown = found.subList(1, size + 1);
        return new Page(shown, Optional.of(shown.get(0).id()), Optional.of(last(shown)));
    }

    private static EvidenceId last(List<Evidence> pieces) {
        return pieces.get(pieces.size() - 1).id();
    }

    /** The file first, its row after: a row without its file cannot be. */
    private Added addBytes(Access access, Grade grade, String given, InputStream content, Described described) {
        described.mustBeSane(clock.instant());
        var name = SafeName.of(given);
        var left = quotaBytes - usage(access).usedBytes();
        var blob = keep(access, name, content, left);
        var mediaType = mediaType(access, blob, name);
        var file = new Content(EvidenceKind.FILE, grade, name, mediaType, blob.bytes(), blob.sha256(), "");
        return store.write(access, tx -> {
            EvidenceQueries.lockUsage(tx);
            var same = EvidenceQueries.same(tx, file, described);
            if (same.isPresent()) {
                return new Added(same.get(), false);
            }
            if (!EvidenceQueries.hasFile(tx, blob.sha256())
                    && !EvidenceQueries.takeBytes(tx, blob.bytes(), quotaBytes)) {
                throw full(name);
            }
            return insert(tx, file, described);
        });
    }

    private Blob keep(Access access, String name, InputStream content, long left) {
        try {
            var blob = blobs.write(access.tenant(), content, Math.max(0, Math.min(MAX_FILE_BYTES, left)));
            if (blob.bytes() == 0) {
                throw new Invalid("file", name + " is empty. Choose another file.");
            }
            return blob;
        } catch (TooLarge e) {
            throw left < MAX_FILE_BYTES ? full(name) : new Invalid("file", tooLarge(name));
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be kept", e);
        }
    }

    private String mediaType(Access access, Blob blob, String name) {
        try (var beginning = blobs.open(access.tenant(), blob.sha256())) {
            return MediaType.of(beginning, name);
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be looked at", e);
        }
    }

    static String tooLarge(String name) {
        return name + " is larger than " + ByteSize.words(MAX_FILE_BYTES)
                + ". Add a smaller file, or a link to where it is.";
    }

    private Invalid full(String name) {
        return new Invalid(
                "file",
                "There is no room for " + name + ": your evidence may take " + ByteSize.words(quotaBytes)
                        + ". Add a link instead, or ask whoever runs this portal for more.");
    }

    private static Added insert(Tx tx, Content content, Described described) {
        var added = Evidence.of(
                new EvidenceId(tx.newId()), content, described, tx.access().actor(), tx.now());
        EvidenceQueries.insert(tx, added);
        var changes = AuditChanges.set("about", added.aboutOn()).andSet("grade", added.grade());
        var expiry =
                added.expiresOn().map(last -> changes.andSet("expires", last)).orElse(changes);
        var subject = AuditSubject.of("evidence", added.id().value(), added.name());
        if (added.kind() == EvidenceKind.FILE) {
            tx.audit(
                    EvidenceAudit.FILE_ADDED,
                    subject,
                    expiry.andSet("sha256", added.sha256()).andSet("bytes", added.bytes()));
        } else {
            tx.audit(EvidenceAudit.LINK_ADDED, subject, expiry.andSet("address", added.address()));
        }
        return new Added(added, true);
    }
}
