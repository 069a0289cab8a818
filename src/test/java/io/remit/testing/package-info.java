/**
 * What every test stands on: a database of the chosen kind, a clock that a test moves, a running portal with signed-in
 * people of each role ({@link io.remit.testing.PortalTest}), and the files that tests read in place.
 *
 * <p>Decisions: one portal per JVM, and fresh tenants with fresh people for every test class instead of a restart. The
 * database is chosen by {@code -Ddb=h2} or {@code -Ddb=postgres}; no test asks which it is, unless that is its subject.
 */
@NullMarked
package io.remit.testing;

import org.jspecify.annotations.NullMarked;
