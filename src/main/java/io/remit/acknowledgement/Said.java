package io.remit.acknowledgement;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Moment;

/**
 * One entry of the ledger as people read it.
 *
 * @param id its id
 * @param badge what was said
 * @param about the change it is about, or that it is about the whole edition; empty for an acknowledgement
 * @param reason why; may be empty
 * @param who by whom
 * @param at when
 * @param withdrawn by whom and when it was taken back, in words; empty where it stands
 * @param open whether it waits for the provider's answer
 * @param answered whether the provider answered
 * @param verdict the answer; says nothing where there is none
 * @param answer the provider's word on it
 * @param answeredBy who answered
 * @param answeredAt when
 * @param retractable whether it may be taken back
 */
public record Said(
        String id,
        Badge badge,
        String about,
        String reason,
        String who,
        Moment at,
        String withdrawn,
        boolean open,
        boolean answered,
        Badge verdict,
        String answer,
        String answeredBy,
        Moment answeredAt,
        boolean retractable) {}
