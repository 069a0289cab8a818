package io.remit.web.parts;

import java.util.List;

/**
 * Changes of one kind, such as everything that moved to the reader.
 *
 * @param anchor id of the group in the page
 * @param kind style, shape and word
 * @param count how many
 * @param meaning what this kind means for the reader, one sentence
 * @param changes the changes
 */
public record ChangeGroup(String anchor, Badge kind, int count, String meaning, List<Change> changes) {
    public ChangeGroup {
        changes = List.copyOf(changes);
    }
}
