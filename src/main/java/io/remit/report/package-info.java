/**
 * One view in, one format out: pure functions that write what other rooms gathered. Called by any room that hands out a
 * file.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Every CSV is written here, so that no cell of any of them is taken for a formula by a spreadsheet.
 * </ul>
 */
@NullMarked
package io.remit.report;

import org.jspecify.annotations.NullMarked;
