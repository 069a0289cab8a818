package io.remit.replication;

import io.remit.bucket.Bucket;
import io.remit.bucket.Purpose;
import io.remit.web.Form;
import io.remit.web.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The form that declares how a bucket is kept. */
final class DeclarationForm {
    static final List<Integer> RHYTHMS = List.of(0, 1, 6, 24, 168);
    private static final int DAY_HOURS = 24;
    private static final int WEEK_HOURS = 168;
    private static final int PREFIX = 400;

    private DeclarationForm() {}

    static Declaration read(Request in, Bucket bucket) {
        var form = in.form();
        var patience = number(
                form, "patience", "minutes", (int) Declaration.NONE.patience().toMinutes());
        int mostLag = number(form, "mostLag", "seconds", 0);
        var said = new Declaration(
                named(VersioningWish.values(), form.text("versioning"), VersioningWish.NOT_SAID),
                named(EncryptionWish.values(), form.text("encryption"), EncryptionWish.NOT_SAID),
                number(form, "retentionDays", "days", 0),
                mostLag == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(mostLag)),
                Duration.ofMinutes(patience),
                RHYTHMS.stream()
                        .filter(hours -> hours.toString().equals(form.text("every")))
                        .findFirst()
                        .orElse(0),
                spots(form, bucket),
                form.seen("seen"));
        form.mustBeValid();
        return said;
    }

    private static List<Spot> spots(Form form, Bucket bucket) {
        var spots = new ArrayList<Spot>();
        for (var purpose : places(bucket)) {
            if (form.all("timed").contains(purpose.name())) {
                spots.add(new Spot(purpose, form.optional("prefix-" + purpose.name(), PREFIX)));
            }
        }
        return spots;
    }

    /** What the bucket is for, as far as samples are timed of it. */
    static List<Purpose> places(Bucket bucket) {
        return bucket.purposes().stream()
                .filter(one -> one != Purpose.BACKUP)
                .sorted()
                .toList();
    }

    private static int number(Form form, String name, String unit, int whenMissing) {
        var text = form.text(name);
        if (text.isEmpty()) {
            return whenMissing;
        }
        if (!text.matches("\\d{1,6}")) {
            form.reject(name, "Write a whole number of " + unit + ".");
            return whenMissing;
        }
        return Integer.parseInt(text);
    }

    private static <T extends Enum<T>> T named(T[] all, String name, T otherwise) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    static String rhythm(int hours) {
        return switch (hours) {
            case 0 -> "Only when somebody asks";
            case 1 -> "Every hour";
            case DAY_HOURS -> "Every day";
            case WEEK_HOURS -> "Every week";
            default -> "Every " + hours + " hours";
        };
    }
}
