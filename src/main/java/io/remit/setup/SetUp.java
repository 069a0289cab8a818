package io.remit.setup;

import java.util.List;

/**
 * How far a tenant is with setting up.
 *
 * @param dismissed whether it wants to hear no more of it
 * @param steps what there is to do, in the order that saves work
 */
public record SetUp(boolean dismissed, List<Step> steps) {

    /**
     * One step.
     *
     * @param title what to do
     * @param detail how far it is, or what it is good for
     * @param done whether nothing is left to do
     * @param path where it is done, below the tenant's address
     */
    public record Step(String title, String detail, boolean done, String path) {}

    public SetUp {
        steps = List.copyOf(steps);
    }

    public long done() {
        return steps.stream().filter(Step::done).count();
    }

    public boolean finished() {
        return done() == steps.size();
    }

    /** The number of the first step after this one that is not done, from the beginning where the end is reached; or 0. */
    int openAfter(int number) {
        for (int i = 0; i < steps.size(); i++) {
            int at = (number + i) % steps.size();
            if (!steps.get(at).done()) return at + 1;
        }
        return 0;
    }

    /** The number of the step that is done on the page at a path below the tenant's address; or 0. */
    int numberOf(String path) {
        for (int i = 0; i < steps.size(); i++) {
            // One edition or all of them: it is the same step.
            var page = steps.get(i).path().startsWith("/editions")
                    ? "/editions"
                    : steps.get(i).path();
            if (path.equals(page) || path.startsWith(page + "/")) return i + 1;
        }
        return 0;
    }

    /** As people read it: "3 of 5". */
    public String progress() {
        return done() + " of " + steps.size();
    }
}
