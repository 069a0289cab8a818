package io.remit.catalog;

import io.remit.intake.PageKind;
import io.remit.web.parts.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the pages of a service are called. */
final class PageKinds {
    private PageKinds() {}

    /** As people call it. */
    static String named(PageKind kind) {
        return switch (kind) {
            case RESPONSIBILITIES -> "Responsibilities";
            case HA_DR -> "High availability and disaster recovery";
        };
    }

    /** In an address: {@code responsibilities}, {@code ha-dr}. */
    static String slug(PageKind kind) {
        return switch (kind) {
            case RESPONSIBILITIES -> "responsibilities";
            case HA_DR -> "ha-dr";
        };
    }

    static Optional<PageKind> of(String slug) {
        return Stream.of(PageKind.values())
                .filter(kind -> slug(kind).equals(slug))
                .findFirst();
    }

    /** The pages to which a responsibility can be added. */
    static List<Option> pages(List<SourcePage> pages) {
        return pages.stream()
                .map(page -> new Option(slug(page.kind()), named(page.kind()), page.equals(pages.get(0))))
                .toList();
    }

    /** The choices of an import; the first leaves it to the page's headings. */
    static List<Option> choices(String chosen) {
        var options = new ArrayList<Option>();
        options.add(new Option("", "Tell by its headings", chosen.isEmpty()));
        for (var kind : PageKind.values()) {
            options.add(new Option(slug(kind), named(kind), slug(kind).equals(chosen)));
        }
        return options;
    }
}
