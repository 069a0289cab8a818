package io.remit.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.remit.access.ConfirmationId;
import io.remit.access.ReadinessItemId;
import io.remit.access.ServiceId;
import io.remit.readiness.ReadinessItem.Setting;
import io.remit.standing.CheckOutcome;
import io.remit.standing.Grade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where an item stands. */
final class ReadinessStateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final ServiceId SERVICE = new ServiceId(new UUID(0, 1));
    private static final Setting KEEPS_90 = keeps(90);

    private static Setting keeps(int days) {
        return new Setting(Optional.empty(), days, false, Optional.empty(), 0);
    }

    private static Optional<Confirmation> said(boolean inPlace, LocalDate on) {
        return Optional.of(new Confirmation(
                new ConfirmationId(new UUID(0, 2)),
                new ReadinessItemId(new UUID(0, 3)),
                SERVICE,
                "ours:contacts",
                Optional.empty(),
                inPlace,
                "A contact list",
                "",
                on,
                "account:" + new UUID(0, 4),
                Instant.EPOCH,
                List.of(),
                Optional.empty()));
    }

    private static Optional<CheckFinding> check(CheckOutcome outcome, LocalDate on) {
        return Optional.of(new CheckFinding(
                SERVICE, "ours:contacts", Optional.empty(), outcome, Grade.OBSERVED, on, "It was tried.", ""));
    }

    private static ReadinessState state(Setting setting, Optional<Confirmation> said, Optional<CheckFinding> found) {
        return ReadinessState.of(setting, said, found, TODAY).state();
    }

    private static ReadinessState state(Optional<Confirmation> said, Optional<CheckFinding> found) {
        return state(KEEPS_90, said, found);
    }

    private static ReadinessState aged(int days) {
        return state(said(true, TODAY.minusDays(days)), Optional.empty());
    }

    @Test
    void what_nobody_looked_at_is_not_in_place() {
        assertEquals(ReadinessState.NEVER_LOOKED_AT, state(Optional.empty(), Optional.empty()));
        assertEquals(
                ReadinessState.NEVER_LOOKED_AT,
                state(Optional.empty(), check(CheckOutcome.CANNOT_TELL, TODAY)),
                "nothing registered is never in place");
    }

    @Test
    void a_confirmation_keeps_its_days_and_asks_to_be_renewed_before_they_end() {
        assertEquals(ReadinessState.IN_PLACE, aged(0));
        assertEquals(ReadinessState.IN_PLACE, aged(75));
        assertEquals(ReadinessState.DUE_SOON, aged(76));
        assertEquals(ReadinessState.DUE_SOON, aged(90), "its last day counts");
        assertEquals(ReadinessState.AGED_OUT, aged(91));
        var kept = ReadinessState.of(KEEPS_90, said(true, TODAY), Optional.empty(), TODAY);
        assertEquals(Optional.of(TODAY.plusDays(90)), kept.until());
    }

    @Test
    void what_keeps_for_a_day_is_not_due_at_once() {
        assertEquals(ReadinessState.IN_PLACE, state(keeps(1), said(true, TODAY), Optional.empty()));
        assertEquals(ReadinessState.DUE_SOON, state(keeps(1), said(true, TODAY.minusDays(1)), Optional.empty()));
        assertEquals(ReadinessState.AGED_OUT, state(keeps(1), said(true, TODAY.minusDays(2)), Optional.empty()));
    }

    @Test
    void whoever_looked_and_found_nothing_is_believed_until_somebody_looks_again() {
        var missing = said(false, TODAY.minusDays(400));
        assertEquals(ReadinessState.NOT_IN_PLACE, state(missing, Optional.empty()), "it does not come by ageing");
        assertEquals(ReadinessState.NOT_IN_PLACE, state(missing, check(CheckOutcome.HOLDS, TODAY)));
    }

    @Test
    void a_check_that_fails_beats_what_was_said_before() {
        var fails = check(CheckOutcome.FAILS, TODAY);
        assertEquals(ReadinessState.NOT_IN_PLACE, state(said(true, TODAY.minusDays(1)), fails));
        assertEquals(
                ReadinessState.NOT_IN_PLACE, state(said(true, TODAY), fails), "what is measured beats what is stated");
        assertEquals(
                ReadinessState.IN_PLACE,
                state(said(true, TODAY), check(CheckOutcome.FAILS, TODAY.minusDays(1))),
                "somebody has looked since");
    }

    @Test
    void a_check_that_holds_confirms_by_itself_and_one_that_cannot_tell_changes_nothing() {
        assertEquals(ReadinessState.IN_PLACE, state(Optional.empty(), check(CheckOutcome.HOLDS, TODAY)));
        assertEquals(
                ReadinessState.IN_PLACE, state(said(true, TODAY.minusDays(200)), check(CheckOutcome.HOLDS, TODAY)));
        assertEquals(
                ReadinessState.AGED_OUT,
                state(said(true, TODAY.minusDays(200)), check(CheckOutcome.CANNOT_TELL, TODAY)));
    }

    @Test
    void what_is_left_out_asks_nobody_whatever_is_said_of_it() {
        var out = new Setting(Optional.empty(), 90, false, Optional.of("Not used."), 1);
        assertEquals(ReadinessState.LEFT_OUT, state(out, said(false, TODAY), check(CheckOutcome.FAILS, TODAY)));
    }
}
