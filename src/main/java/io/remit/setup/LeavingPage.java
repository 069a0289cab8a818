package io.remit.setup;

import io.remit.web.parts.Field;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * What the page shows on which a member leaves.
 *
 * @param crumbs the way back
 * @param action where the form posts
 * @param members where the members are
 * @param name who leaves
 * @param lead what they answer for, in a sentence
 * @param refused why the last step was not done; empty at any other time
 * @param holds whether they answer for anything
 * @param duties the duties of their own
 * @param categories the categories
 * @param waiting what they said that waits for a second person
 * @param pings the pings they made
 * @param own what is theirs alone and ends with the membership
 * @param mustStay why the membership cannot end; empty where it can
 * @param possible whether anything can be done at all
 * @param to to whom it goes
 * @param others who could take it over
 * @param revokes whether their pings are to be revoked
 * @param ends whether the membership is to end
 * @param seen the fingerprint of what is shown
 */
public record LeavingPage(
        List<Link> crumbs,
        String action,
        String members,
        String name,
        String lead,
        String refused,
        boolean holds,
        List<Item> duties,
        List<Item> categories,
        List<Item> waiting,
        List<Item> pings,
        List<String> own,
        String mustStay,
        boolean possible,
        Field to,
        List<Option> others,
        Field revokes,
        Field ends,
        String seen) {

    /** Something the member holds, and a little more about it; an address where there is a page of it. */
    public record Item(String text, String detail, String href) {
        public boolean linked() {
            return !href.isEmpty();
        }
    }

    public LeavingPage {
        crumbs = List.copyOf(crumbs);
        duties = List.copyOf(duties);
        categories = List.copyOf(categories);
        waiting = List.copyOf(waiting);
        pings = List.copyOf(pings);
        own = List.copyOf(own);
        others = List.copyOf(others);
    }
}
