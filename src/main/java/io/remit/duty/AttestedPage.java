package io.remit.duty;

/**
 * What a list shows in the place of the form once a duty is attested: its row as it stands now, and what was done.
 *
 * @param row the duty
 * @param told what was done
 * @param back the list, whose counts are read anew from there
 */
public record AttestedPage(DutyRow row, String told, String back) {}
