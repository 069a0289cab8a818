package io.remit.authorization;

import io.remit.access.BucketId;
import io.remit.access.ServiceId;
import io.remit.catalog.ServiceEntry;
import io.remit.objectstorage.Operation;
import io.remit.objectstorage.PrefixRight;
import io.remit.web.Form;
import io.remit.web.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The form that asks for an authorization. Its rows of rights are numbered from 0. */
final class AskingForm {
    private static final int REASON = 1000;
    private static final int NOTE = 1000;
    static final List<Integer> MONTHS = List.of(3, 6, 12);

    private AskingForm() {}

    static Asking read(Request in, BucketId bucket, List<ServiceEntry> services) {
        var form = in.form();
        var service = service(form.text("service"), services);
        if (service.isEmpty()) {
            form.reject("service", "Choose one of the services you use.");
        }
        var reason = form.required("reason", "Say what the service needs it for.", REASON);
        var ends = form.text("endsOn").isEmpty()
                ? Optional.<LocalDate>empty()
                : Optional.of(form.date("endsOn", LocalDate.MAX));
        var asking = new Asking(
                bucket,
                service.orElse(new ServiceId(new UUID(0, 0))),
                rights(form::text, form::all),
                reason,
                ends,
                form.text("triesOutside").equals("yes"),
                months(form.text("recertify")));
        form.mustBeValid();
        return asking;
    }

    static Optional<ServiceId> service(String value, List<ServiceEntry> services) {
        return services.stream()
                .map(ServiceEntry::id)
                .filter(id -> id.toString().equals(value))
                .findFirst();
    }

    /** Rows without any operation and prefix are left out. */
    static List<PrefixRight> rights(Function<String, String> text, Function<String, List<String>> all) {
        var rights = new ArrayList<PrefixRight>();
        for (int i = 0; i < Asking.MOST_RIGHTS; i++) {
            var prefix = text.apply("prefix-" + i).strip();
            var operations = EnumSet.noneOf(Operation.class);
            for (var operation : Operation.values()) {
                if (all.apply("may-" + i).contains(operation.name())) {
                    operations.add(operation);
                }
            }
            if (!operations.isEmpty() || !prefix.isEmpty()) {
                rights.add(new PrefixRight(prefix, operations));
            }
        }
        return rights;
    }

    private static int months(String text) {
        return MONTHS.stream()
                .filter(one -> one.toString().equals(text))
                .findFirst()
                .orElse(MONTHS.get(1));
    }

    /** @param whenMissing what is said where it must be there; empty where it may be absent */
    static String note(Form form, String name, String whenMissing) {
        var note = whenMissing.isEmpty() ? form.optional(name, NOTE) : form.required(name, whenMissing, NOTE);
        form.mustBeValid();
        return note;
    }
}
