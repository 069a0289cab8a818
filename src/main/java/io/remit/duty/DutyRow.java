package io.remit.duty;

import io.remit.web.parts.Badge;

/**
 * A duty in a list.
 *
 * @param id its id
 * @param href its page
 * @param text what it asks
 * @param area the area it belongs to
 * @param category the area's category
 * @param service the service's name
 * @param manyServices whether the service needs saying
 * @param state where it stands
 * @param reason why, and since or until when
 * @param day the day that its state turns on; empty where there is none
 * @param owned whether anybody answers for it
 * @param owner who
 * @param byCategory whether as owner of its category
 * @param unowned what to show where nobody does
 * @param cadence how often it falls due
 * @param grade how good its proof is; empty where it has none
 * @param subjects for how many of its subjects it is in order; empty where there is only one
 * @param choice its id and version, as a form with several duties sends them
 * @param chosen whether it is selected
 * @param attestable whether the reader may attest it and it makes sense now
 * @param attestHref where
 * @param why why it is the reader's
 */
public record DutyRow(
        String id,
        String href,
        String text,
        String area,
        String category,
        String service,
        boolean manyServices,
        Badge state,
        String reason,
        String day,
        boolean owned,
        String owner,
        boolean byCategory,
        Badge unowned,
        String cadence,
        String grade,
        String subjects,
        String choice,
        boolean chosen,
        boolean attestable,
        String attestHref,
        String why) {
    /** Whether there is anything to say beside the state. */
    public boolean hasReason() {
        return !reason.isEmpty();
    }
}
