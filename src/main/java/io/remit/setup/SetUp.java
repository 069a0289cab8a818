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

    /** As people read it: "3 of 5". */
    public String progress() {
        return done() + " of " + steps.size();
    }
}
