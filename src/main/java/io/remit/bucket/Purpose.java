package io.remit.bucket;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a bucket is for. */
public enum Purpose {
    TAXONOMY("Taxonomy"),
    GENERATED("Generated data"),
    MODELS("Aligned models"),
    BACKUP("Backup");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    static Optional<Purpose> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** As a row keeps several. */
    static String text(Set<Purpose> purposes) {
        return purposes.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    static Set<Purpose> parse(String text) {
        var purposes = EnumSet.noneOf(Purpose.class);
        List.of(text.split(" ")).forEach(name -> named(name).ifPresent(purposes::add));
        return purposes;
    }

    /** As people read several. */
    public static String words(Set<Purpose> purposes) {
        return purposes.stream().sorted().map(Purpose::label).collect(Collectors.joining(", "));
    }
}
