/**
 * Finds what a careful editor would mend in a provider's page: cells that say nothing, sentences cut off, rows nobody
 * holds, prose that contradicts its table.
 *
 * <p>Pure functions. Called by {@code catalog} and by the {@code import} command, which read pages through it:
 * {@code Linter.read} is {@code intake}'s reading with the findings added. It stands above {@code intake}, whose
 * structure of a page it looks at, so that reading a page never depends on what is thought of it.
 *
 * <p>A rule is one file, or one method of a file for a few that go together. It keeps silent when in doubt, because a
 * linter that cries wolf is not read, and it takes time linear in the page's size.
 */
@NullMarked
package io.remit.lint;

import org.jspecify.annotations.NullMarked;
