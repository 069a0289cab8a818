package io.remit.authorization;

import io.remit.access.Problem.Invalid;
import io.remit.access.ServiceId;
import io.remit.authorization.AskingPage.Preview;
import io.remit.authorization.AskingPage.RightRow;
import io.remit.authorization.AskingPage.Text;
import io.remit.bucket.Bucket;
import io.remit.bucket.Purpose;
import io.remit.catalog.ServiceEntry;
import io.remit.objectstorage.Operation;
import io.remit.objectstorage.PrefixRight;
import io.remit.policy.Recipe;
import io.remit.web.Request;
import io.remit.web.Typed;
import io.remit.web.parts.Field;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Makes the form that asks for an authorization: as it was typed, as it is being changed, or with what fits the bucket. */
final class AskingView {
    private static final Set<Operation> READING = EnumSet.of(Operation.LIST, Operation.READ);
    private static final Set<Operation> ALL = EnumSet.allOf(Operation.class);
    private final Request in;
    private final Typed typed;
    private final Bucket bucket;
    private final List<ServiceEntry> services;
    private final boolean isChanging;

    AskingView(Request in, Bucket bucket, List<ServiceEntry> services) {
        this.in = in;
        this.typed = in.typed();
        this.bucket = bucket;
        this.services = services;
        // While a form is filled in, it is sent along as a query for the preview.
        this.isChanging = !typed.isBack() && !in.query("changing").isEmpty();
    }

    AskingPage page(Function<Asking, Optional<Recipe>> recipes) {
        var base = in.viewer().base() + "/buckets";
        var home = base + "/" + bucket.id();
        var service =
                field("service", services.size() == 1 ? services.get(0).id().toString() : "");
        var rights = rights();
        var recertify = field("recertify", "6");
        return new AskingPage(
                List.of(new Link("Buckets", base), new Link(bucket.name(), home)),
                bucket.name(),
                home + "/authorizations",
                home,
                !bucket.isClaimed(),
                typed.field("", "").error(),
                typed.fieldProblems(),
                service,
                options(service.value()),
                rows(rights),
                typed.field("rights", "").error(),
                field("reason", ""),
                field("endsOn", ""),
                recertify,
                AskingForm.MONTHS.stream()
                        .map(one -> new Option(
                                one.toString(),
                                "Every " + one + " months",
                                one.toString().equals(recertify.value())))
                        .toList(),
                field("triesOutside", ""),
                preview(service.value(), rights, recipes));
    }

    private Field field(String name, String atFirst) {
        return typed.field(name, isChanging ? in.query(name) : atFirst);
    }

    private List<Option> options(String chosen) {
        var options = new ArrayList<Option>();
        if (services.size() != 1) {
            options.add(new Option("", "Choose a service", chosen.isEmpty()));
        }
        services.forEach(one -> options.add(
                new Option(one.id().toString(), one.name(), one.id().toString().equals(chosen))));
        return options;
    }

    private List<PrefixRight> rights() {
        if (typed.isBack()) {
            return AskingForm.rights(name -> typed.field(name, "").value(), typed::all);
        }
        return isChanging ? AskingForm.rights(in::query, in::queryAll) : usual();
    }

    /** What the service needs where a bucket is for this or that. */
    private List<PrefixRight> usual() {
        var usual = new ArrayList<PrefixRight>();
        if (bucket.purposes().contains(Purpose.TAXONOMY)) {
            usual.add(new PrefixRight("taxonomy/", READING));
        }
        if (bucket.purposes().contains(Purpose.GENERATED)) {
            usual.add(new PrefixRight("generated/", ALL));
        }
        if (bucket.purposes().contains(Purpose.MODELS)) {
            usual.add(new PrefixRight("models/", ALL));
        }
        return usual;
    }

    private static List<RightRow> rows(List<PrefixRight> rights) {
        return rows(rights, Math.min(Asking.MOST_RIGHTS, Math.max(3, rights.size() + 1)));
    }

    /** @param shown how many rows; those beyond the rights are empty */
    static List<RightRow> rows(List<PrefixRight> rights, int shown) {
        var rows = new ArrayList<RightRow>();
        for (int i = 0; i < shown; i++) {
            var right = i < rights.size() ? rights.get(i) : new PrefixRight("", Set.of());
            rows.add(new RightRow(
                    i,
                    right.prefix(),
                    Arrays.stream(Operation.values())
                            .map(one -> new Option(one.name(), one.label(), right.may(one)))
                            .toList()));
        }
        return rows;
    }

    private Preview preview(String service, List<PrefixRight> rights, Function<Asking, Optional<Recipe>> recipes) {
        var asking = new Asking(
                bucket.id(),
                AskingForm.service(service, services).orElse(new ServiceId(new UUID(0, 0))),
                rights,
                "",
                endsOn(field("endsOn", "").value()),
                false,
                0);
        try {
            asking.mustBeSound(LocalDate.MIN);
        } catch (Invalid e) {
            return missing(String.join(" ", e.errors().values()));
        }
        return recipes.apply(asking)
                .map(recipe -> new Preview(
                        "",
                        recipe.granting().stream()
                                .map(one -> new Text(one.key(), one.title(), one.text()))
                                .toList(),
                        recipe.remarks()))
                .orElseGet(() -> missing(
                        service.isEmpty()
                                ? "Choose a service."
                                : "The operator has not said yet whom to authorize on "
                                        + bucket.address().platform().label()
                                        + ". Until then there is no policy to show."));
    }

    private static Preview missing(String why) {
        return new Preview(why, List.of(), List.of());
    }

    private static Optional<LocalDate> endsOn(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
