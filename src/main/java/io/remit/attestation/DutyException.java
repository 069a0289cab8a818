package io.remit.attestation;

import io.remit.access.DutyId;
import io.remit.access.ExceptionId;
import io.remit.standing.ExceptionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a duty does not apply to a tenant, or that the tenant accepts the risk of not fulfilling it, until a day.
 *
 * @param id its id
 * @param duty the duty and the text it is about
 * @param follows the exception before it, or {@link ExceptionAsking#FIRST}
 * @param kind which
 * @param reason why
 * @param endsOn the last day on which it holds
 * @param askedBy who asked, as an actor's reference
 * @param askedAt when
 * @param state what became of it
 * @param decision who approved or declined it
 * @param end who ended it before its day, and why
 */
public record DutyException(
        ExceptionId id,
        DutyText duty,
        ExceptionId follows,
        ExceptionKind kind,
        String reason,
        LocalDate endsOn,
        String askedBy,
        Instant askedAt,
        State state,
        Optional<Remark> decision,
        Optional<Remark> end) {

    /** What became of an exception. That its day has come is not kept: {@link DutyException#holdsOn} tells. */
    public enum State {
        ASKED,
        APPROVED,
        DECLINED,
        ENDED
    }

    /** The duty's id. */
    public DutyId dutyId() {
        return duty.duty();
    }

    /** Whether it was ever in force: approved, be it over or ended since. */
    public boolean wasApproved() {
        return state == State.APPROVED || (state == State.ENDED && decision.isPresent());
    }

    /** Whether it is approved and not over on that day. Whether the text changed since is for the caller to see. */
    public boolean holdsOn(LocalDate day) {
        return state == State.APPROVED && !endsOn.isBefore(day);
    }
}
