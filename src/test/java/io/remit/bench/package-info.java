/**
 * The benchmark: {@code mvn -Pbench verify}. It starts the portal in JVMs of their own, drives it over loopback from the
 * process it runs in, and prints ratios that were measured in the same run.
 *
 * <p>Decisions: nothing is asserted about time, because machines differ by more than any limit worth having; ratios are
 * medians over rounds in which the variants take turns, because a machine's speed drifts within minutes; each is given
 * by the clock and by the server's processor time, because a machine is rarely idle. The bodies that a page is compared
 * with are served by the same server ({@link io.remit.app.BenchPortal}), past every piece of ours. Duties ({@link
 * io.remit.bench.DutyFigures}) are measured in the benchmark's own process.
 */
@NullMarked
package io.remit.bench;

import org.jspecify.annotations.NullMarked;
