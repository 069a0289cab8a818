/**
 * Reads a provider's page (Markdown or HTML) into a draft: tables, responsibilities, duties, checklists.
 *
 * <p>Pure functions, no database, no clock, no network: the same bytes always give the same draft. Called by
 * {@code lint}, through which {@code catalog} and the {@code import} command read pages; its records are known above.
 *
 * <p>A page goes through in this order; each step is one file that says why it is there:
 *
 * <ol>
 *   <li>bytes to lines: {@code PageText}, {@code FrontMatter};
 *   <li>repairs, over lines that keep their numbers: {@code CommentsAndCode}, {@code Keywords}, {@code Templates},
 *       {@code AttributeLines}, {@code HtmlRegions}, {@code PipeTables}, {@code Defusal};
 *   <li>one document, whatever the page was: {@code Markdown} or {@code HtmlPage}, with {@code SourceMarks} in it;
 *   <li>one walk over it: {@code PageWalker} with {@code GridReader}, {@code ListItems} and {@code CellReader};
 *   <li>who does what: {@code PageNames}, {@code WhoDoesWhat} and {@code TableRoles} over {@code Lexicon}'s words; then
 *       {@code Rows} or {@code ListReader}, and {@code Checklists};
 *   <li>duties, keys, findings of reading, the hash: {@code DutyCutter} over {@code wording}'s pieces, {@code Keys},
 *       {@code ReadingFindings}, {@code CanonicalForm}.
 * </ol>
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The Markdown parser is commonmark with GFM tables and the HTML parser is jsoup. Before parsing, a page is
 *       only <em>repaired</em> (attribute lines, wrapped rows, missing pipes, one-dash delimiters), line numbers kept.
 *   <li>Markdown becomes HTML and everything after that reads HTML only: pages mix both in every way, down to Markdown
 *       inside HTML cells.
 *   <li>A column's role comes from the words of its header and from what its cells hold, never from its position. A
 *       table that cannot be told so is no who-does-what table: a missing table is seen, swapped parties are not.
 *   <li>What is beyond the limits is refused with a sentence that names the limit. They lie at more than ten times the
 *       largest known page and keep any input within two seconds.
 *   <li>Keys made here are proposals; publication matches them against the edition before.
 * </ul>
 */
@NullMarked
package io.remit.intake;

import org.jspecify.annotations.NullMarked;
