package io.remit.assignment;

import java.util.List;

/**
 * What a member answers for by name.
 *
 * @param duties duties of their own, by key
 * @param categories categories whose remaining duties fall to them
 */
public record Holding(List<Assignment> duties, List<CategoryOwner> categories) {
    public Holding {
        duties = List.copyOf(duties);
        categories = List.copyOf(categories);
    }

    public boolean isEmpty() {
        return duties.isEmpty() && categories.isEmpty();
    }
}
