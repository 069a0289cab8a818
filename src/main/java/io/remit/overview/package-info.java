/**
 * The first page of a place: what needs the reader, and the numbers behind it. Reads other rooms and owns no tables;
 * nobody but {@code app} calls it.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>"Needs you" holds only what the reader has to do and may do. What is missing in the tenant as a whole stands apart, for
 *       those who may do something about it; what is only new stands apart from both, until its edition is acknowledged.
 *   <li>What is to do and what is in order are all duties together, each once; a duty that is due soon is to do.
 *   <li>Text in drawings is never scaled: what is as wide as its place has its coordinates in percent.
 * </ul>
 */
@NullMarked
package io.remit.overview;

import org.jspecify.annotations.NullMarked;
