package io.remit.objectstorage;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What may be done below a prefix of a bucket.
 *
 * @param prefix empty for all of the bucket; otherwise such as {@code taxonomy/}
 */
public record PrefixRight(String prefix, Set<Operation> operations) {
    /** Characters that S3 calls safe in keys, so that a prefix reads the same in every policy language. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9!_.()'/-]*");

    private static final int MOST_CHARACTERS = 400;

    public PrefixRight {
        operations = Set.copyOf(operations);
    }

    public boolean may(Operation operation) {
        return operations.contains(operation);
    }

    /** The same without some operations. */
    public PrefixRight without(Collection<Operation> left) {
        return new PrefixRight(
                prefix, operations.stream().filter(one -> !left.contains(one)).collect(Collectors.toSet()));
    }

    /** Whether all that another right allows is allowed by this one. */
    public boolean includes(PrefixRight other) {
        return covers(other.prefix()) && operations.containsAll(other.operations());
    }

    /** Whether one of the two reaches into the other. */
    public boolean meets(PrefixRight other) {
        return covers(other.prefix()) || other.covers(prefix);
    }

    /** Whether a key is below it. */
    public boolean covers(String key) {
        return key.startsWith(prefix);
    }

    /** Where it holds, as people read it. */
    public String where() {
        return prefix.isEmpty() ? "the whole bucket" : prefix;
    }

    /** What may be done, as people read it. */
    public String words() {
        return operations.stream().sorted().map(Operation::label).collect(Collectors.joining(", "));
    }

    /** What is wrong with a prefix; empty where nothing is. */
    public static Optional<String> objectionTo(String prefix) {
        if (prefix.startsWith("/")) {
            return Optional.of("Leave out the slash at the beginning: keys do not begin with one.");
        }
        if (!prefix.isEmpty() && !prefix.endsWith("/")) {
            return Optional.of("End it with a slash, such as taxonomy/, so that it does not reach into taxonomy-old/.");
        }
        if (!SAFE.matcher(prefix).matches() || prefix.length() > MOST_CHARACTERS || prefix.contains("//")) {
            return Optional.of("Use letters, digits and ! - _ . ( ) ' / only.");
        }
        return Optional.empty();
    }
}
