package io.remit.readiness;

/**
 * One cell alone, in the place of what was there before somebody checked it off or took that back.
 *
 * @param service slug of its service, whose count is shown anew
 * @param back the list it is in, whose counts are shown anew, too
 * @param told what was done
 */
public record CellPage(ReadinessPage.Cell cell, String service, String back, String told) {}
