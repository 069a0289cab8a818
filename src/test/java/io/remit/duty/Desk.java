package io.remit.duty;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.DutyId;
import io.remit.access.Role;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.assignment.Laying;
import io.remit.attestation.Attestation;
import io.remit.attestation.Attesting;
import io.remit.catalog.EditionHead;
import io.remit.catalog.Shelf;
import io.remit.standing.Cadence;
import io.remit.testing.TestPortal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A service of its own that a test's tenant uses, and the short way to its duties and to what is done with them. */
public final class Desk {
    /** What the customer and the provider have to do. */
    public static final String PAGE = """
            # Who does what

            ## Operations

            | Area | Provider responsibilities | Your responsibilities |
            |------|---------------------------|-----------------------|
            | Logging | Write the service's logs. | Read the logs every day. Keep the logs. |
            | Alerts | Send alerts. | Act on alerts. |

            ## Access

            | Area | Provider responsibilities | Your responsibilities |
            |------|---------------------------|-----------------------|
            | Users | Offer roles. | Grant each user the access they need. |
            """;

    private static final String STATEMENT = "It was done as it is asked.";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private final TestPortal portal;
    private final Shelf shelf;

    private Desk(TestPortal portal, String page) {
        this.portal = portal;
        shelf = Shelf.named(portal, "Desk " + COUNT.incrementAndGet());
        shelf.publish(page);
        shelf.subscribe(portal.tenant());
    }

    /** A service with {@link #PAGE}. */
    public static Desk of(TestPortal portal) {
        return new Desk(portal, PAGE);
    }

    /** A service with another page. */
    public static Desk of(TestPortal portal, String page) {
        return new Desk(portal, page);
    }

    public Shelf shelf() {
        return shelf;
    }

    /** The tenant's administrator. */
    public Access administrator() {
        return portal.access(Role.ADMINISTRATOR);
    }

    /** The operator on the platform. */
    public Access operator() {
        return portal.services().platform();
    }

    public LocalDate today() {
        return portal.services().duties().today(administrator());
    }

    /** Publishes the page with one text in the place of another. */
    EditionHead publish(String text, String other) {
        return shelf.publish(PAGE.replace(text, other));
    }

    /** This service's duties of a party, in page order. */
    public List<DutyEntry> duties(Access access) {
        return portal.services().duties().register(access).duties().stream()
                .filter(duty -> duty.service().id().equals(shelf.service().id()))
                .toList();
    }

    /** The tenant's duty whose text begins so. */
    public DutyEntry duty(String beginning) {
        return duty(administrator(), beginning);
    }

    /** A party's duty whose text begins so. */
    public DutyEntry duty(Access access, String beginning) {
        return duties(access).stream()
                .filter(duty -> duty.duty().text().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    /** A duty as it stands now. */
    DutyEntry fresh(DutyId id) {
        return portal.services().duties().duty(administrator(), id);
    }

    /** What holds for a duty, with another cadence and first due date. */
    public static Laying laying(DutyEntry duty, String cadence, Optional<LocalDate> firstDueOn) {
        return laying(duty, duty.assignment().owner(), cadence, firstDueOn, PerSubject.NONE);
    }

    /** What is to hold for a duty. */
    public static Laying laying(
            DutyEntry duty,
            Optional<AccountId> owner,
            String cadence,
            Optional<LocalDate> firstDueOn,
            PerSubject perSubject) {
        var seen = duty.assignment().version();
        return new Laying(duty.ref(), seen, owner, Cadence.parse(cadence), firstDueOn, perSubject, "As always.");
    }

    /** Gives the duty a cadence from today on. */
    void layDown(String beginning, String cadence) {
        layDown(laying(duty(beginning), cadence, Optional.empty()));
    }

    public void layDown(Laying laying) {
        portal.services().assignments().layDown(administrator(), List.of(laying), today());
    }

    /** The administrator attests the duty for each of its subjects, as done on a day. */
    public List<Attestation> attest(String beginning, LocalDate doneOn) {
        return attest(administrator(), duty(beginning), doneOn);
    }

    /** Somebody attests the duty for each of its subjects, as done on a day. */
    public List<Attestation> attest(Access access, DutyEntry duty, LocalDate doneOn) {
        return duty.subjects().stream()
                .map(subject ->
                        portal.services().attestations().attest(access, duty.text(), attesting(subject, doneOn)))
                .toList();
    }

    /** Whether a second person has to approve what is attested from now on. */
    void needApproval(boolean needed) {
        var settings = portal.services().settings();
        var version = settings.setting(administrator()).version();
        settings.change(administrator(), version, "UTC", needed, 14);
    }

    /** What says that it was done for a subject on a day. */
    static Attesting attesting(SubjectStanding subject, LocalDate doneOn) {
        return new Attesting(
                subject.subject(), subject.follows(), doneOn, doneOn, STATEMENT, List.of(), "", Attesting.Origin.FORM);
    }
}
