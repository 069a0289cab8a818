package io.remit.acknowledgement;

import io.remit.acknowledgement.LedgerEntry.Kind;
import io.remit.catalog.EditionHead;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One service's editions and what a tenant said to them: from these alone follows what binds and what waits. Pure.
 *
 * @param editions the service's editions, the newest first; at least one
 * @param since when the tenant subscribed
 * @param entries what the tenant said to them, in any order
 * @param today the day (UTC)
 */
record ServiceLedger(List<EditionHead> editions, Instant since, List<LedgerEntry> entries, LocalDate today) {
    private static final int OBJECTION_DAYS = 30;

    /** Number of the edition that the tenant subscribed to: see the plaque. */
    int first() {
        var subscribedOn = LocalDate.ofInstant(since, ZoneOffset.UTC);
        return editions.stream()
                .filter(head -> !head.publishedAt().isAfter(since) && head.bindsOn(subscribedOn))
                .mapToInt(EditionHead::number)
                .max()
                .orElse(1);
    }

    /** The editions that concern the tenant, the newest first. */
    List<EditionHead> seen() {
        int first = first();
        return editions.stream().filter(head -> head.number() >= first).toList();
    }

    Binding binding() {
        int first = first();
        var inEffect = below(Integer.MAX_VALUE);
        var binding = inEffect;
        Optional<LedgerEntry> why = Optional.empty();
        for (var next = holding(binding, first); next.isPresent(); next = holding(binding, first)) {
            why = next;
            binding = below(next.get().number());
        }
        return new Binding(binding, inEffect, why);
    }

    /** The edition that binds while another one is objected to. */
    EditionHead bindsInsteadOf(EditionHead head) {
        var binding = binding().edition();
        return binding.number() < head.number() ? binding : below(head.number());
    }

    /** The edition that would bind today were there only those before a number. */
    private EditionHead below(int number) {
        return editions.stream()
                .filter(head -> head.number() < number && head.bindsOn(today))
                .findFirst()
                .orElse(editions.get(editions.size() - 1));
    }

    private Optional<LedgerEntry> holding(EditionHead head, int first) {
        return entries.stream()
                .filter(entry -> entry.number() > first && entry.holdsBack(head))
                .min(Comparator.comparingInt(LedgerEntry::number)
                        .thenComparing(entry -> entry.made().at()));
    }

    /** The editions that wait for the tenant's word, the oldest first: in effect or to come, and nothing said yet. */
    List<EditionHead> pending() {
        int inEffect = below(Integer.MAX_VALUE).number();
        int acknowledged = acknowledgedBelow(Integer.MAX_VALUE);
        return editions.stream()
                .filter(head -> head.number() >= inEffect && head.number() > acknowledged)
                .filter(head -> !isOvertaken(head) && !isObjectedTo(head))
                .sorted(Comparator.comparingInt(EditionHead::number))
                .toList();
    }

    /** The edition that what is new in another is told against; none where the tenant takes on all of it. */
    Optional<EditionHead> comparedWith(EditionHead head) {
        int acknowledged = acknowledgedBelow(head.number());
        int binding = binding().edition().number();
        int number = acknowledged > 0 ? acknowledged : binding < head.number() ? binding : first();
        return editions.stream()
                .filter(other -> other.number() == number && number < head.number())
                .findFirst();
    }

    /** Whether the tenant acknowledged the edition, or a later one. */
    boolean isAcknowledged(EditionHead head) {
        return acknowledgedBelow(Integer.MAX_VALUE) >= head.number();
    }

    /** The last day on which it can be objected to. */
    static LocalDate objectionsUntil(EditionHead head) {
        var published = LocalDate.ofInstant(head.publishedAt(), ZoneOffset.UTC);
        var from = published.isAfter(head.effectiveOn()) ? published : head.effectiveOn();
        return from.plusDays(OBJECTION_DAYS);
    }

    /** What was said to one edition, the newest first. */
    List<LedgerEntry> of(EditionHead head) {
        return entries.stream()
                .filter(entry -> entry.number() == head.number())
                .sorted(Comparator.comparing((LedgerEntry entry) -> entry.made().at())
                        .reversed())
                .toList();
    }

    boolean isOvertaken(EditionHead head) {
        return editions.stream()
                .anyMatch(other ->
                        other.number() > head.number() && !other.effectiveOn().isAfter(head.effectiveOn()));
    }

    private boolean isObjectedTo(EditionHead head) {
        return entries.stream()
                .anyMatch(entry -> entry.kind() == Kind.OBJECTED && entry.stands() && entry.number() == head.number());
    }

    private int acknowledgedBelow(int number) {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.ACKNOWLEDGED && entry.number() < number)
                .mapToInt(LedgerEntry::number)
                .max()
                .orElse(0);
    }
}
