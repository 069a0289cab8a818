package io.remit.web.parts;

/**
 * Where a page stands among the steps of something longer, said above it, and where it goes on.
 *
 * @param where the step, such as "Set up, step 2 of 5"; empty where there is nothing to be led through
 * @param title what the step is about
 * @param detail how far it is
 * @param done whether nothing is left to do here
 * @param all where all steps are
 * @param next where it goes on
 */
public record Guide(String where, String title, String detail, boolean done, Link all, Link next) {
    /** Nobody is led anywhere. */
    public static final Guide NONE = new Guide("", "", "", false, new Link("", ""), new Link("", ""));

    public boolean present() {
        return !where.isEmpty();
    }
}
