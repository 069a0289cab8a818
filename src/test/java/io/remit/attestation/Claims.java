package io.remit.attestation;

import static io.remit.db.schema.Tables.EVIDENCE;

import io.remit.access.Access;
import io.remit.access.AttestationId;
import io.remit.access.EvidenceId;
import io.remit.access.ExceptionId;
import io.remit.access.Role;
import io.remit.catalog.EditionHead;
import io.remit.catalog.Shelf;
import io.remit.db.AuditAction;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.standing.ExceptionKind;
import io.remit.testing.TestPortal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A service of its own for a test class, and the short way to a duty, to what is attested of it, and to evidence. */
final class Claims {
    static final String STATEMENT = "The logs of the month were reviewed.";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private final TestPortal portal;
    private final Shelf shelf;
    private final EditionHead edition;

    Claims(TestPortal portal) {
        this.portal = portal;
        shelf = Shelf.of(portal);
        shelf.subscribe(portal.tenant());
        edition = shelf.publish("""
                # Duties

                ## Operations

                | Area | Provider responsibilities | Your responsibilities |
                |------|---------------------------|-----------------------|
                | Logging | Provide logs. | Review the logs. |
                """);
    }

    EditionHead edition() {
        return edition;
    }

    /** A duty that nobody has touched. */
    DutyText duty() {
        return duty("duty-" + COUNT.incrementAndGet());
    }

    DutyText duty(String key) {
        return new DutyText(
                edition.service(),
                key,
                edition.id(),
                edition.number(),
                edition.contentHash(),
                "sha256:" + "ab".repeat(32),
                "Review the logs");
    }

    /** The shared clock's day. */
    LocalDate today() {
        return LocalDate.ofInstant(portal.clock().instant(), ZoneOffset.UTC);
    }

    Attesting first() {
        return after(Attesting.FIRST, STATEMENT);
    }

    Attesting after(AttestationId follows, String statement) {
        return of(follows, today().minusDays(30), today(), statement, List.of());
    }

    Attesting period(AttestationId follows, LocalDate from, LocalDate to) {
        return of(follows, from, to, STATEMENT, List.of());
    }

    Attesting with(EvidenceId... evidence) {
        return of(Attesting.FIRST, today().minusDays(30), today(), STATEMENT, List.of(evidence));
    }

    private static Attesting of(
            AttestationId follows, LocalDate from, LocalDate to, String statement, List<EvidenceId> evidence) {
        var hash = evidence.isEmpty() ? "" : "sha256:" + "cd".repeat(32);
        return new Attesting("", follows, from, to, statement, evidence, hash, Attesting.Origin.FORM);
    }

    ExceptionAsking asking() {
        return asking(ExceptionAsking.FIRST, "There is no such bucket here.");
    }

    ExceptionAsking asking(ExceptionId follows, String reason) {
        return new ExceptionAsking(ExceptionKind.NOT_APPLICABLE, reason, today().plusMonths(6), follows);
    }

    /** A link that is evidence of the access's tenant. */
    EvidenceId evidence(Access access, String grade, Optional<LocalDate> expiresOn) {
        return portal.store().write(access, tx -> {
            var id = tx.newId();
            tx.insert(EVIDENCE)
                    .set(EVIDENCE.ID, id)
                    .set(EVIDENCE.KIND, "LINK")
                    .set(EVIDENCE.GRADE, grade)
                    .set(EVIDENCE.NAME, "a report")
                    .set(EVIDENCE.MEDIA_TYPE, "")
                    .set(EVIDENCE.BYTES, 0L)
                    .set(EVIDENCE.SHA256, "")
                    .set(EVIDENCE.ADDRESS, "https://reports.example/1")
                    .set(EVIDENCE.NOTE, "")
                    .set(EVIDENCE.ABOUT_ON, today())
                    .set(EVIDENCE.EXPIRES_ON, expiresOn.orElse(null))
                    .set(EVIDENCE.ADDED_BY, access.actor().reference())
                    .set(EVIDENCE.ADDED_AT, tx.now())
                    .execute();
            tx.audit(
                    new AuditAction("test.evidence.added"),
                    AuditSubject.of("evidence", id, "a report"),
                    AuditChanges.NONE);
            return new EvidenceId(id);
        });
    }

    /** One more administrator of the test's tenant. */
    Access anotherAdministrator() {
        var account = portal.join(portal.tenant(), "second" + COUNT.incrementAndGet(), Role.ADMINISTRATOR);
        return portal.access(account, portal.tenant(), Role.ADMINISTRATOR);
    }

    /** Somebody of the other tenant. */
    Access stranger() {
        var account = portal.join(portal.otherTenant(), "stranger" + COUNT.incrementAndGet(), Role.ADMINISTRATOR);
        return portal.access(account, portal.otherTenant(), Role.ADMINISTRATOR);
    }

    /** Whether a second person is needed from now on. */
    void needApproval(boolean needed) {
        var settings = portal.services().settings();
        var administrator = portal.access(Role.ADMINISTRATOR);
        settings.change(administrator, settings.setting(administrator).version(), "UTC", needed, 14);
    }
}
