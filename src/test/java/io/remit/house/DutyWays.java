package io.remit.house;

import io.remit.access.Access;
import io.remit.access.DutyId;
import io.remit.access.EvidenceId;
import io.remit.assignment.Laying;
import io.remit.attestation.Attesting;
import io.remit.attestation.DutyException;
import io.remit.attestation.ExceptionAsking;
import io.remit.catalog.ServiceEntry;
import io.remit.duty.DutyEntry;
import io.remit.evidence.Evidence;
import io.remit.standing.Cadence;
import io.remit.standing.ExceptionKind;
import io.remit.testing.TestPortal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** How the routes of duties are walked: a tenant's duties below its address, the provider's below the operator's. */
final class DutyWays {
    private static final Pattern DUTY = Pattern.compile("/duties/([0-9a-f-]{36})");
    private static final String STATEMENT = "It was done as it is asked.";
    private final TestPortal portal;
    private final ServiceEntry service;

    /** @param service one that the tenant uses, with duties of both parties */
    DutyWays(TestPortal portal, ServiceEntry service) {
        this.portal = portal;
        this.service = service;
    }

    private Access access(String path) {
        return path.startsWith("/admin/")
                ? portal.services().platform()
                : portal.services().in(portal.tenant());
    }

    private List<DutyEntry> duties(Access access, ServiceEntry of) {
        return portal.services().duties().register(access).duties().stream()
                .filter(duty -> duty.service().id().equals(of.id()))
                .toList();
    }

    private LocalDate today(String path) {
        return portal.services().duties().today(access(path));
    }

    /** A duty; one that waits for something to happen where the route is about that. */
    DutyId duty(String path) {
        var duty = duties(access(path), service).get(path.contains("/triggers") ? 1 : 0);
        if (path.contains("/triggers")
                && duty.assignment().cadence().filter(Cadence::conditional).isEmpty()) {
            var seen = Laying.of(duty.ref(), duty.assignment());
            var waiting = new Laying(
                    seen.duty(),
                    seen.seenVersion(),
                    seen.owner(),
                    Cadence.parse("INCIDENT P14D"),
                    seen.firstDueOn(),
                    seen.perSubject(),
                    seen.notes());
            portal.services().assignments().layDown(access(path), List.of(waiting), today(path));
        }
        return duty.id();
    }

    /** One of the provider's. */
    DutyId provider() {
        return duties(portal.services().platform(), service).get(0).id();
    }

    /** Has the provider attest a duty of its own with a piece of evidence. */
    void attestWith(DutyId duty, String evidence) {
        var platform = portal.services().platform();
        var entry = portal.services().duties().duty(platform, duty);
        var piece = portal.services().evidence().byId(platform, new EvidenceId(UUID.fromString(evidence)));
        var today = portal.services().duties().today(platform);
        var follows = entry.subjects().get(0).follows();
        var attesting = new Attesting(
                "",
                follows,
                today,
                today,
                STATEMENT,
                List.of(piece.id()),
                Evidence.hash(List.of(piece)),
                Attesting.Origin.FORM);
        portal.services().attestations().attest(platform, entry.text(), attesting);
    }

    /** The first duty of a service that nobody touched. */
    DutyId first(String path, ServiceEntry untouched) {
        return duties(access(path), untouched).get(0).id();
    }

    private DutyEntry entry(String path, DutyId duty) {
        return portal.services().duties().duty(access(path), duty);
    }

    /** Something that set the duty off. */
    String trigger(String path, DutyId duty) {
        var today = today(path);
        var ref = entry(path, duty).ref();
        return portal.services()
                .triggers()
                .record(access(path), ref, "An outage.", today, today)
                .toString();
    }

    /** An exception that waits for a decision. */
    String exception(String path, DutyId duty) {
        var asking = new ExceptionAsking(
                ExceptionKind.RISK_ACCEPTED,
                "We live with it for now.",
                today(path).plusMonths(3),
                ExceptionAsking.FIRST);
        var asked = portal.services()
                .exceptions()
                .ask(access(path), entry(path, duty).text(), asking);
        return asked.id().toString();
    }

    /** An attestation that somebody else made; one that waits for a decision where the route is that. */
    String attestation(String path, DutyId duty) {
        boolean waits = path.endsWith("/decision");
        if (waits) {
            needApproval(access(path), true);
        }
        var today = today(path);
        var entry = entry(path, duty);
        var follows = entry.subjects().get(0).follows();
        var attesting = new Attesting("", follows, today, today, STATEMENT, List.of(), "", Attesting.Origin.FORM);
        var made = portal.services().attestations().attest(access(path), entry.text(), attesting);
        if (waits) {
            needApproval(access(path), false);
        }
        return made.id().toString();
    }

    private void needApproval(Access access, boolean needed) {
        var settings = portal.services().settings();
        settings.change(access, settings.setting(access).version(), "UTC", needed, 14);
    }

    /** The address's duty; the first one where it names none. */
    private DutyEntry ofAddress(String address) {
        var named = DUTY.matcher(address);
        return entry(address, named.find() ? new DutyId(UUID.fromString(named.group(1))) : duty(address));
    }

    private static String choice(DutyEntry duty) {
        return duty.id() + ":" + duty.assignment().version();
    }

    /** What a form with several duties sends of them. */
    Map<String, String> chosen(String address) {
        return Map.of("duty", choice(ofAddress(address)), "to", "nobody");
    }

    /** What the list asks of the form by which several duties are attested. */
    String query(String address) {
        return "?duty=" + choice(ofAddress(address));
    }

    Map<String, String> attesting(String address) {
        var duty = ofAddress(address);
        var today = today(address).toString();
        return Map.of(
                "duty",
                choice(duty),
                "seen",
                duty.id() + "||" + duty.subjects().get(0).follows() + "|" + duty.textHash(),
                "periodFrom",
                today,
                "periodTo",
                today,
                "statement",
                STATEMENT);
    }

    Map<String, String> settings(String address) {
        var version = ofAddress(address).assignment().version();
        return Map.of("version", Integer.toString(version), "owner", "", "cadence", "P3M", "notes", "As always.");
    }

    Map<String, String> asking(String address) {
        var follows =
                portal
                        .services()
                        .exceptions()
                        .history(access(address), ofAddress(address).id(), Optional.empty(), 1)
                        .stream()
                        .findFirst()
                        .map(DutyException::id)
                        .orElse(ExceptionAsking.FIRST);
        return Map.of(
                "textHash",
                ofAddress(address).textHash(),
                "kind",
                "NOT_APPLICABLE",
                "exceptionReason",
                "There is no such thing here.",
                "endsOn",
                today(address).plusMonths(1).toString(),
                "follows",
                follows.toString());
    }

    /** The owner of a category, from nobody or whoever it is to nobody or the other way round. */
    Map<String, String> category(String path) {
        var access = access(path);
        var first = duties(access, service).get(0);
        var now = portal.services().assignments().categoryOwners(access).stream()
                .filter(one -> one.service().equals(service.id()))
                .filter(one -> one.category().equals(first.row().category()))
                .findFirst();
        var candidate = portal.services()
                .assignments()
                .candidates(access)
                .get(0)
                .account()
                .toString();
        return Map.of(
                "service",
                service.slug(),
                "category",
                first.row().category(),
                "version",
                now.map(one -> String.valueOf(one.version())).orElse("0"),
                "owner",
                now.isPresent() ? "" : candidate);
    }
}
