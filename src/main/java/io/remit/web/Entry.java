package io.remit.web;

import io.remit.access.Access;

/**
 * What a gate answers: the proof, and what the layout needs to know.
 *
 * @param access what the actor may do here
 * @param viewer who it is, for the layout
 */
public record Entry(Access access, Viewer viewer) {}
