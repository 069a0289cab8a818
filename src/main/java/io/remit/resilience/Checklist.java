package io.remit.resilience;

import io.remit.wording.Link;
import java.util.List;

/**
 * One checklist of the page.
 *
 * @param area what it is about: the label or heading above it
 * @param form how the page writes it
 * @param line where its first item stands
 * @param items its items
 */
public record Checklist(String area, Form form, int line, List<Item> items) {

    /** How a checklist is written. */
    public enum Form {
        BOXES,
        /** Boxes in a block of code: shown so that they can be copied, and no duty. */
        EXAMPLE,
        /** Items without boxes under words that call them a checklist, or that oblige the customer. */
        PLAIN,
        /** Numbered steps under the customer's responsibilities, or called steps. */
        STEPS,
        TABLE
    }

    /**
     * An item.
     *
     * @param text its own words
     * @param details the words of the items under it, which explain or offer a choice
     */
    public record Item(int line, String text, List<Link> links, List<String> details) {
        public Item {
            links = List.copyOf(links);
            details = List.copyOf(details);
        }
    }

    public Checklist {
        items = List.copyOf(items);
    }

    /** Whether the page only shows it as an example. */
    public boolean example() {
        return form == Form.EXAMPLE;
    }
}
