/**
 * Reads a provider's page (Markdown or HTML) into a draft: tables, responsibilities, duties, checklists, findings.
 *
 * <p>Pure functions, no database, no clock, no network: the same bytes always give the same draft. Called by
 * {@code catalog} (drafts and publication) and by the {@code import --dry-run} command.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The Markdown parser is commonmark with GFM tables and the HTML parser is jsoup. Before parsing, a page is
 *       only <em>repaired</em> (attribute lines, wrapped rows, missing pipes, one-dash delimiters), line numbers kept.
 *   <li>A column's role comes from the words of its header, never from its position.
 *   <li>Keys made here are proposals; publication matches them against the edition before.
 * </ul>
 */
@NullMarked
package io.remit.intake;

import org.jspecify.annotations.NullMarked;
