package io.remit.incident;

/**
 * How far an incident has come, in numbers of tenants.
 *
 * @param concerned those it concerns now
 * @param projects their projects there
 * @param given those that have their case, their runs begun
 * @param withRuns those of them with a run
 * @param acting those in whose run somebody has done something
 * @param finished those all of whose runs are over
 * @param verified those that have verified a job
 */
record Reach(int concerned, int projects, int given, int withRuns, int acting, int finished, int verified) {}
