package io.remit.setup;

import io.remit.web.parts.Badge;
import java.util.List;

/**
 * What the page of setting up shows.
 *
 * @param base its address
 * @param lead how far it is
 * @param any whether there is anything to set up yet
 * @param finished whether every step is done
 * @param dismissed whether the reminders are off
 * @param refused why the last step was not done; empty at any other time
 * @param steps what there is to do
 */
public record SetUpPage(
        String base, String lead, boolean any, boolean finished, boolean dismissed, String refused, List<Step> steps) {

    /** One step: its number, what to do, how far it is, and where it is done. */
    public record Step(int number, String title, String detail, Badge state, boolean done, String href) {}

    public SetUpPage {
        steps = List.copyOf(steps);
    }
}
