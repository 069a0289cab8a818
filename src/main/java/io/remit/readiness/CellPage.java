package io.remit.readiness;

/**
 * One cell alone, in the place of what was there before somebody checked it off or took that back.
 *
 * @param back the list it is in, whose counts are shown anew
 * @param told what was done
 */
public record CellPage(ReadinessPage.Cell cell, String back, String told) {}
