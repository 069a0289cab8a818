package io.remit.standing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a duty stands that is about several projects, buckets or deployments: where its worst subject stands. A subject
 * that is new has done nothing yet, and so reopens it.
 *
 * @param standing the worst subject's; of equally bad ones that whose day comes first
 * @param inOrder how many of them lack nothing today
 * @param count how many there are
 */
public record Subjects(Standing standing, int inOrder, int count) {

    /** Of a duty that has at least one subject. */
    public static Subjects of(List<Standing> standings) {
        var worst = standings.stream()
                .min(Comparator.comparing(Standing::state, DutyState.worstFirst())
                        .thenComparing(standing -> standing.day().orElse(LocalDate.MAX)))
                .orElseThrow(() -> new IllegalArgumentException("no subject: ask Subjects.none"));
        long inOrder = standings.stream().filter(each -> each.state().inOrder()).count();
        return new Subjects(worst, (int) inOrder, standings.size());
    }

    /**
     * Of a duty whose subjects are still to be told: open, as nothing registered never fulfils anything. What needs no
     * subject counts all the same: an exception, and that nothing has set a conditional duty off.
     *
     * @param noun what its subjects are called: "project"
     */
    public static Subjects none(String noun, Facts duty, LocalDate today) {
        var standing = Standing.of(duty, today);
        var settled = List.of(DutyState.NOT_APPLICABLE, DutyState.RISK_ACCEPTED, DutyState.STANDING_BY);
        if (settled.contains(standing.state())) return new Subjects(standing, 0, 0);
        var reason = "There is no " + noun + " yet: add one, or say that the duty does not apply.";
        return new Subjects(new Standing(DutyState.OPEN, Optional.empty(), reason, Optional.empty(), false), 0, 0);
    }

    /** "3 of 4". */
    public String label() {
        return inOrder + " of " + count;
    }
}
