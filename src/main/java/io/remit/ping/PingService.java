package io.remit.ping;

import io.remit.access.Access;
import io.remit.access.DutyId;
import io.remit.access.EvidenceId;
import io.remit.access.PingId;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.Problem.TooMany;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.db.Tx;
import io.remit.evidence.Described;
import io.remit.evidence.EvidenceService;
import io.remit.identity.SecretToken;
import io.remit.standing.Grade;
import io.remit.tenant.SettingService;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pings of the access's tenant, and what comes in from them. */
public final class PingService {
    /** The longest body of a report. */
    public static final int MAX_BODY_BYTES = 100 << 10;

    private static final Logger LOG = LoggerFactory.getLogger(PingService.class);
    private static final int MOST_PINGS = 500;
    private static final int MOST_A_MINUTE = 60;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private final Store store;
    private final PingGate gate;
    private final EvidenceService evidence;
    private final SettingService settings;
    private final Function<Access, Set<DutyId>> perProject;
    private final Clock clock;

    /** @param perProject the duties of a tenant that are fulfilled for each project, as a neighbouring room knows them */
    public PingService(
            Store store,
            EvidenceService evidence,
            SettingService settings,
            Function<Access, Set<DutyId>> perProject,
            Clock clock) {
        this.store = store;
        this.gate = new PingGate(store);
        this.evidence = evidence;
        this.settings = settings;
        this.perProject = perProject;
        this.clock = clock;
    }

    /** A ping just made, and the path of its address, which is told this once. */
    public record Made(Ping ping, String path) {}

    /** A ping with what it tells now. */
    record Listed(Ping ping, PingOutcome outcome) {}

    /**
     * Makes a ping.
     *
     * @throws Invalid where a time cannot be, the duty is not fulfilled for what the ping would report for, or there are as
     *     many pings as there may be
     */
    public Made create(Access access, PingDraft draft) {
        draft.mustBePossible();
        draft.mustFit(perProject(access));
        var token = SecretToken.fresh();
        var made = store.write(access, tx -> {
            if (PingQueries.count(tx) >= MOST_PINGS) {
                throw new Invalid("", "There are " + MOST_PINGS + " pings already. Revoke one that is not used.");
            }
            var ping = ping(tx, draft);
            PingQueries.insert(tx, ping, SecretToken.hash(token));
            tx.audit(
                    PingAudit.MADE,
                    PingAudit.subject(ping),
                    AuditChanges.set("duty", ping.duty())
                            .andSet("subject", ping.subject())
                            .andSet("period", ping.period())
                            .andSet("grace", ping.grace()));
            return ping;
        });
        return new Made(made, "/api/v1/pings/" + token);
    }

    /**
     * Revokes a ping: its address answers as if it had never been.
     *
     * @return the ping
     * @throws NotFound where there is none, or it is revoked already
     */
    public Ping revoke(Access access, PingId id) {
        return store.write(access, tx -> {
            var ping = PingQueries.find(tx, id).orElseThrow(NotFound::new).ping();
            if (!PingQueries.revoke(tx, id)) {
                throw new NotFound();
            }
            tx.audit(PingAudit.REVOKED, PingAudit.subject(ping), AuditChanges.NONE);
            return ping;
        });
    }

    /** What the pings in use tell now, by duty, in one query. */
    public Map<DutyId, List<PingOutcome>> outcomes(Access access) {
        return listed(access).stream()
                .collect(Collectors.groupingBy(
                        listed -> listed.ping().duty(), Collectors.mapping(Listed::outcome, Collectors.toList())));
    }

    /** What the pings of one duty tell now. */
    public List<PingOutcome> outcomes(Access access, DutyId duty) {
        return told(store.read(access, tx -> PingQueries.of(tx, duty))).stream()
                .map(Listed::outcome)
                .toList();
    }

    /** The pings in use that somebody made, by name: who made one knows its address. */
    public List<Ping> madeBy(Access access, String reference) {
        return store.read(access, PingQueries::all).stream()
                .map(Watched::ping)
                .filter(ping -> ping.madeBy().equals(reference))
                .toList();
    }

    /** The duties that are fulfilled for each project. */
    Set<DutyId> perProject(Access access) {
        return perProject.apply(access);
    }

    /** The pings in use, by name. */
    List<Listed> listed(Access access) {
        return told(store.read(access, PingQueries::all));
    }

    private List<Listed> told(List<Watched> pings) {
        var now = clock.instant();
        return pings.stream()
                .map(watched -> {
                    var ping = watched.ping();
                    var found = watched.found(now);
                    var lastAt = watched.beat().last().map(Heartbeat.Report::at);
                    var outcome = new PingOutcome(
                            ping.id(),
                            ping.name(),
                            ping.subject(),
                            found.outcome(),
                            Grade.REPORTED,
                            found.since(),
                            lastAt);
                    return new Listed(ping, outcome);
                })
                .toList();
    }

    /**
     * Hears a ping.
     *
     * @param visitor whoever came to the address
     * @param token the secret of the address
     * @param body what came with it, kept as evidence; may be empty
     * @throws NotFound where no ping in use has this token
     * @throws TooMany where it reports too often
     */
    public void receive(Access visitor, String token, PingKind kind, byte[] body) {
        var entered = gate.enter(visitor, token);
        var id = entered.ping();
        mustNotBeTooMany(entered.access(), id);
        var kept = keep(entered.access(), id, kind, body);
        store.write(entered.access(), tx -> {
            var watched = PingQueries.lock(tx, id).orElseThrow(NotFound::new);
            mustNotBeTooMany(tx, id);
            PingEventQueries.insert(tx, id, kind, kept);
            var heard = watched.beat().heard(kind, tx.now());
            var found = heard.found(watched.ping(), tx.now());
            PingQueries.keep(tx, watched.ping(), heard.told(found));
            if (found.outcome() != heard.told()) {
                tx.audit(PingAudit.OUTCOME_CHANGED, PingAudit.subject(watched.ping()), changed(heard, found));
            }
            return id;
        });
    }

    static AuditChanges changed(Heartbeat beat, Heartbeat.Found found) {
        return AuditChanges.changed(
                        "outcome", beat.told().name(), found.outcome().name())
                .andSet("since", found.since());
    }

    /** Before the body is kept too: who floods shall fill nothing. */
    private void mustNotBeTooMany(Access access, PingId id) {
        store.read(access, tx -> mustNotBeTooMany(tx, id));
    }

    private static int mustNotBeTooMany(Tx tx, PingId id) {
        int lately = PingEventQueries.since(tx, id, tx.now().minus(MINUTE));
        if (lately >= MOST_A_MINUTE) {
            throw new TooMany("This ping reports more than " + MOST_A_MINUTE + " times a minute.", MINUTE.toSeconds());
        }
        return lately;
    }

    private Optional<EvidenceId> keep(Access access, PingId id, PingKind kind, byte[] body) {
        if (body.length == 0) {
            return Optional.empty();
        }
        var ping = store.read(access, tx -> PingQueries.find(tx, id))
                .orElseThrow(NotFound::new)
                .ping();
        var today = settings.setting(access).dayOf(clock.instant());
        var described = new Described("Reported by the ping " + ping.name(), today, Optional.empty());
        try {
            var name = ping.name() + " " + kind.label() + ".txt";
            var added = evidence.addReport(access, Grade.REPORTED, name, body, described);
            return Optional.of(added.evidence().id());
        } catch (Invalid e) {
            LOG.info("The body of a report could not be kept: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static Ping ping(Tx tx, PingDraft draft) {
        return new Ping(
                new PingId(tx.newId()),
                DutyId.of(draft.service(), draft.key()),
                draft.service(),
                draft.key(),
                draft.subject(),
                draft.name(),
                draft.period(),
                draft.grace(),
                tx.access().actor().reference(),
                tx.now());
    }
}
