package io.remit.duty;

/**
 * What a list shows in the place of the form once a duty is attested: its row as it stands now, and what was done.
 *
 * @param row the duty
 * @param told what was done
 * @param back the list, whose counts are read anew from there
 * @param inTable whether the list is a table, with its day in a column
 */
public record AttestedPage(DutyRow row, String told, String back, boolean inTable) {}
