/**
 * One view in, one format out: pure functions that write what other rooms gathered. Called by any room that hands out a
 * file.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Every CSV is written here, so that no cell of any of them is taken for a formula by a spreadsheet.
 *   <li>A PDF is made of the page that browsers print, so that a plan on paper and on the screen say the same. Whatever
 *       that page names is never fetched: no picture, no sheet, no font from anywhere.
 *   <li>The fonts in it are DejaVu: Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew and Arabic letters, arrows and
 *       ticks. Chinese, Japanese, Korean and the scripts of India are not in it and print as boxes; browsers print
 *       them with fonts of their own.
 * </ul>
 */
@NullMarked
package io.remit.report;

import org.jspecify.annotations.NullMarked;
