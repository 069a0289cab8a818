package io.remit.reminder;

import io.remit.access.Access;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.mail.MailRefused;
import io.remit.mail.MailUnreachable;
import io.remit.mail.Mailer;
import io.remit.reminder.OutboxQueries.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the mails that wait, with growing pauses where the server does not take them, and gives up after three days. */
public final class OutboxService {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxService.class);
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int MOST_DOUBLINGS = 10;
    private static final int AT_ONCE = 100;
    /** A server that is not there costs each mail a wait, so that the others are left for the next time. */
    private static final int FAILURES_ENOUGH = 3;

    private final Store store;
    private final Optional<Mailer> mailer;
    private final Clock clock;

    /** @param mailer absent where no mail server is set */
    public OutboxService(Store store, Optional<Mailer> mailer, Clock clock) {
        this.store = store;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** How many mails the server took, will take later perhaps, and will never take. */
    public record Sending(int sent, int later, int givenUp) {
        Sending and(Sending more) {
            return new Sending(sent + more.sent, later + more.later, givenUp + more.givenUp);
        }
    }

    /** Sends what is due. */
    public Sending send(Access job) {
        var total = new Sending(0, 0, 0);
        if (mailer.isEmpty()) {
            return total;
        }
        store.system(
                SystemAct.MAIL_SEND,
                job,
                tx -> OutboxQueries.forget(tx, tx.now().minus(KEPT)));
        for (var due : store.systemRead(SystemAct.MAIL_SEND, job, tx -> OutboxQueries.due(tx, AT_ONCE))) {
            if (total.later() >= FAILURES_ENOUGH) {
                break;
            }
            boolean mine = store.system(SystemAct.MAIL_SEND, job, tx -> OutboxQueries.claim(tx, due, pause(due)));
            if (mine) {
                total = total.and(send(job, mailer.get(), due));
            }
        }
        return total;
    }

    private Sending send(Access job, Mailer through, Due due) {
        try {
            through.send(due.message());
        } catch (MailRefused e) {
            return failed(job, due, e, Optional.of(clock.instant()));
        } catch (MailUnreachable e) {
            var now = clock.instant();
            boolean tooLong = !now.isBefore(due.madeAt().plus(PATIENCE));
            return failed(job, due, e, tooLong ? Optional.of(now) : Optional.empty());
        }
        store.system(SystemAct.MAIL_SEND, job, tx -> OutboxQueries.sent(tx, due));
        return new Sending(1, 0, 0);
    }

    private Sending failed(Access job, Due due, RuntimeException problem, Optional<Instant> givenUpAt) {
        var words = String.valueOf(problem.getMessage());
        LOG.warn("A mail was not taken ({} tries): {}", due.attempts() + 1, words);
        store.system(SystemAct.MAIL_SEND, job, tx -> OutboxQueries.failed(tx, due, words, givenUpAt));
        return givenUpAt.isPresent() ? new Sending(0, 0, 1) : new Sending(0, 1, 0);
    }

    private static Duration pause(Due due) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(MOST_DOUBLINGS, due.attempts()));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
