package io.remit.revision;

import io.remit.intake.HeldBy;
import io.remit.intake.Party;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes small editions down for tests: rows of category, area, and both parties' duties. */
final class Rows {
    private Rows() {}

    static EditionContent edition(Responsibility... rows) {
        return new EditionContent(List.of(rows));
    }

    static Responsibility row(String category, String area, List<String> provider, List<String> customer) {
        return row(category, "", area, provider, customer);
    }

    static Responsibility row(
            String category, String variant, String area, List<String> provider, List<String> customer) {
        var key = slug(category + " " + variant + " " + area);
        var duties = new ArrayList<Duty>();
        provider.forEach(text -> duties.add(duty(key, Party.PROVIDER, text)));
        customer.forEach(text -> duties.add(duty(key, Party.CUSTOMER, text)));
        var heldBy = provider.isEmpty()
                ? customer.isEmpty() ? HeldBy.NONE : HeldBy.CUSTOMER
                : customer.isEmpty() ? HeldBy.PROVIDER : HeldBy.SHARED;
        return new Responsibility(
                key, category, variant, area, String.join("\n", provider), String.join("\n", customer), heldBy, duties);
    }

    static List<String> provider(String... texts) {
        return Arrays.asList(texts);
    }

    static List<String> customer(String... texts) {
        return Arrays.asList(texts);
    }

    static List<String> none() {
        return List.of();
    }

    private static Duty duty(String row, Party party, String text) {
        return new Duty(row + "." + party + "." + slug(text), party, text, List.of());
    }

    private static String slug(String text) {
        return text.strip().toLowerCase().replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
