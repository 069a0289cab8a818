package io.remit.intake;

import java.util.List;

/**
 * What stands in a page, in page order, before it is known which of its tables say who does what.
 *
 * @param title the first heading's words, or the front matter's title; empty where there is neither
 * @param tables all tables; their ordinals are -1 and their roles {@code OTHER}
 * @param captions the captions inside HTML tables; {@code table} counts all tables of the page
 * @param lists the lists outside tables
 * @param codeLists the boxes to tick that stand in blocks of code
 * @param notes what the repairs noticed on their way here
 */
record PageContent(
        String title,
        List<ParsedPage.Heading> headings,
        List<ParsedPage.Prose> prose,
        List<PageTable> tables,
        List<ParsedPage.Caption> captions,
        List<ParsedPage.ItemList> lists,
        List<ParsedPage.ItemList> codeLists,
        List<ParsedPage.InPageLink> inPageLinks,
        Notes notes) {}
