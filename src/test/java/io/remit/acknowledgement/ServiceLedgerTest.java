package io.remit.acknowledgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.AcknowledgementId;
import io.remit.access.EditionId;
import io.remit.access.ServiceId;
import io.remit.acknowledgement.LedgerEntry.Act;
import io.remit.acknowledgement.LedgerEntry.Answer;
import io.remit.acknowledgement.LedgerEntry.Kind;
import io.remit.acknowledgement.LedgerEntry.Verdict;
import io.remit.catalog.EditionHead;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What binds and what waits, from editions and a ledger alone. Days are days of 2026; everything happens at noon. */
final class ServiceLedgerTest {
    private static final ServiceId SERVICE = new ServiceId(new UUID(0, 1));
    private static final EditionHead ONE = head(1, "01-01", "01-01");
    private static final EditionHead TWO = head(2, "02-01", "03-01");
    private static final EditionHead THREE = head(3, "04-01", "05-01");
    private static final List<EditionHead> THREE_EDITIONS = List.of(THREE, TWO, ONE);

    private static EditionHead head(int number, String published, String effective) {
        return new EditionHead(
                new EditionId(new UUID(1, number)),
                SERVICE,
                number,
                "Title",
                "",
                day(effective),
                "sha256:0",
                "account:0",
                noon(published));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse("2026-" + day);
    }

    private static Instant noon(String day) {
        return day(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static LedgerEntry said(Kind kind, EditionHead head, String on) {
        return new LedgerEntry(
                new AcknowledgementId(new UUID(2, 0)),
                SERVICE,
                head.id(),
                head.number(),
                kind,
                "",
                "",
                new Act("account:0", noon(on)),
                Optional.empty(),
                Optional.empty());
    }

    private static LedgerEntry objection(EditionHead head, String on) {
        return said(Kind.OBJECTED, head, on);
    }

    private static LedgerEntry answered(LedgerEntry entry, Verdict verdict, String on) {
        return new LedgerEntry(
                entry.id(),
                entry.service(),
                entry.edition(),
                entry.number(),
                entry.kind(),
                entry.change(),
                entry.reason(),
                entry.made(),
                entry.withdrawn(),
                Optional.of(new Answer(verdict, "", new Act("account:1", noon(on)))));
    }

    private static ServiceLedger ledger(String since, String today, LedgerEntry... said) {
        return new ServiceLedger(THREE_EDITIONS, noon(since), List.of(said), day(today));
    }

    private static int binding(String today, LedgerEntry... said) {
        return ledger("01-15", today, said).binding().edition().number();
    }

    private static List<Integer> pending(String since, String today, LedgerEntry... said) {
        return ledger(since, today, said).pending().stream()
                .map(EditionHead::number)
                .toList();
    }

    @Test
    void without_an_objection_the_edition_in_effect_binds() {
        assertEquals(1, binding("02-28"));
        assertEquals(2, binding("03-01"));
        assertEquals(3, binding("05-01"));
        assertTrue(ledger("01-15", "05-01").binding().reason().isEmpty());
    }

    @Test
    void an_open_objection_leaves_the_edition_before_binding_also_when_later_ones_take_effect() {
        var objection = objection(TWO, "02-02");
        assertEquals(1, binding("02-28", objection));
        assertEquals(1, binding("03-01", objection));
        assertEquals(1, binding("05-01", objection));
        assertEquals(2, binding("05-01", objection(THREE, "04-02")));
        var held = ledger("01-15", "03-01", objection).binding();
        assertEquals(2, held.inEffect().number());
        assertTrue(held.reason().orElseThrow().contains("Edition 1 binds until the provider has answered"));
    }

    @Test
    void a_declined_or_withdrawn_objection_holds_nothing_back() {
        assertEquals(2, binding("03-05", answered(objection(TWO, "02-02"), Verdict.DECLINED, "03-02")));
        var made = objection(TWO, "02-02");
        var withdrawn = new LedgerEntry(
                made.id(),
                made.service(),
                made.edition(),
                made.number(),
                made.kind(),
                "",
                "",
                made.made(),
                Optional.of(new Act("account:0", noon("02-03"))),
                Optional.empty());
        assertEquals(2, binding("03-05", withdrawn));
    }

    @Test
    void an_upheld_objection_holds_back_what_was_published_before_the_answer_and_not_the_remedy() {
        var early = answered(objection(TWO, "02-02"), Verdict.UPHELD, "03-02");
        assertEquals(1, binding("04-30", early));
        assertEquals(3, binding("05-01", early));
        assertEquals(1, binding("05-01", answered(objection(TWO, "02-02"), Verdict.UPHELD, "04-02")));
        assertEquals(1, binding("05-01", early, objection(THREE, "04-02")), "what it falls back to is held back too");
    }

    @Test
    void what_a_tenant_subscribed_to_binds_whatever_is_said_to_it() {
        var ledger = ledger("03-15", "03-20", objection(TWO, "03-16"));
        assertEquals(2, ledger.first());
        assertEquals(2, ledger.binding().edition().number());
        assertEquals(
                List.of(3, 2), ledger.seen().stream().map(EditionHead::number).toList());
    }

    @Test
    void a_tenant_that_came_before_anything_was_published_begins_with_the_first() {
        var early = new ServiceLedger(THREE_EDITIONS, noon("01-01").minusSeconds(60), List.of(), day("01-02"));
        assertEquals(1, early.first());
        assertEquals(
                List.of(1),
                new ServiceLedger(List.of(ONE), early.since(), List.of(), day("01-02"))
                        .pending().stream().map(EditionHead::number).toList());
    }

    @Test
    void what_waits_is_in_effect_or_to_come_and_nothing_was_said_to_it() {
        assertEquals(List.of(2, 3), pending("01-15", "04-15"));
        assertEquals(List.of(3), pending("01-15", "05-01"), "nobody needs to look at what is over");
        assertEquals(List.of(3), pending("01-15", "04-15", objection(TWO, "02-02")));
        assertEquals(List.of(3), pending("01-15", "04-15", said(Kind.ACKNOWLEDGED, TWO, "02-02")));
        assertEquals(List.of(), pending("01-15", "04-15", said(Kind.ACKNOWLEDGED, THREE, "04-02")));
        assertEquals(List.of(2, 3), pending("01-15", "04-15", said(Kind.NOT_EDITORIAL, TWO, "02-02")));
    }

    @Test
    void what_is_overtaken_before_it_takes_effect_does_not_wait() {
        var overtaken = head(3, "04-01", "06-01");
        var overtaking = head(4, "04-10", "05-15");
        var ledger =
                new ServiceLedger(List.of(overtaking, overtaken, TWO, ONE), noon("01-15"), List.of(), day("04-15"));
        assertEquals(
                List.of(2, 4),
                ledger.pending().stream().map(EditionHead::number).toList());
    }

    @Test
    void changes_are_told_since_what_was_acknowledged_last_or_else_since_what_binds() {
        assertEquals(
                Optional.of(ONE),
                ledger("01-15", "03-01", said(Kind.ACKNOWLEDGED, ONE, "01-16")).comparedWith(THREE));
        assertEquals(Optional.of(TWO), ledger("01-15", "04-15").comparedWith(THREE));
        assertEquals(Optional.of(ONE), ledger("01-15", "04-15").comparedWith(TWO), "what it subscribed to");
        assertEquals(Optional.empty(), ledger("03-15", "04-15").comparedWith(TWO), "all of it is taken on");
    }

    @Test
    void objections_are_possible_until_thirty_days_after_effect_or_a_later_publication() {
        assertEquals(day("03-31"), ServiceLedger.objectionsUntil(TWO));
        assertEquals(day("03-12"), ServiceLedger.objectionsUntil(head(2, "02-10", "02-01")));
        assertFalse(ServiceLedger.objectionsUntil(TWO).isBefore(TWO.effectiveOn()));
    }
}
