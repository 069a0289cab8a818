/**
 * The first page of a place: what needs the reader, and the numbers behind it. Reads other rooms and owns no tables;
 * nobody but {@code app} calls it.
 */
@NullMarked
package io.remit.overview;

import org.jspecify.annotations.NullMarked;
