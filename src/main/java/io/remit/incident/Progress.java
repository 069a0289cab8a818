package io.remit.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a tenant is with an incident, in numbers.
 *
 * @param givenAt when it had its case and its runs were begun; empty before
 * @param closed whether it closed its side
 * @param runs its runs
 * @param acting those in which somebody has done something
 * @param ended those that are over
 * @param verified the jobs it verified
 */
record Progress(Optional<Instant> givenAt, boolean closed, int runs, int acting, int ended, int verified) {
    static final Progress NOTHING = new Progress(Optional.empty(), false, 0, 0, 0, 0);
}
