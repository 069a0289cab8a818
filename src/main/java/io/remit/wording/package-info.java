/**
 * What the words of a cell say, whatever page they come from: where a sentence ends, whether it has a verb, whether it
 * assigns anything at all, and how a cell comes apart into atomic pieces, each one thing that one party must do.
 *
 * <p>Pure functions over plain text and links. Called by {@code intake}, which makes duties of the pieces, and by
 * {@code lint}, whose rules ask the same questions; the records {@code Cell} and {@code Link} are also what rooms above
 * know a page's text by. It stands below all of them and knows nothing of pages, tables and parties.
 *
 * <p>Verbs and the nouns that look like them are lists in files beside this room's classes: the words of real pages are
 * few enough, and a list can be read and mended where a tagger cannot.
 */
@NullMarked
package io.remit.wording;

import org.jspecify.annotations.NullMarked;
