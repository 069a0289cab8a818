package io.remit.setup;

import io.remit.access.Problem.Invalid;
import io.remit.duty.DutyEntry;
import io.remit.duty.Register;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Duties by what people call them: their key, their text, or the area where it has no other duty. */
final class DutyNames {
    private final List<Map<String, List<DutyEntry>>> ways;

    DutyNames(Register register) {
        var keys = new HashMap<String, List<DutyEntry>>();
        var texts = new HashMap<String, List<DutyEntry>>();
        var areas = new HashMap<String, List<DutyEntry>>();
        for (var duty : register.duties()) {
            add(keys, duty.duty().key(), duty);
            add(keys, duty.id().toString(), duty);
            add(texts, duty.duty().text(), duty);
            add(texts, duty.label(), duty);
            add(areas, duty.row().area(), duty);
        }
        ways = List.of(keys, texts, areas);
    }

    /**
     * The duty that a line means.
     *
     * @throws Invalid saying what to write where it means none, or several
     */
    DutyEntry find(DoneLine line) {
        if (line.duty().isEmpty()) {
            throw new Invalid("", "In “duty”, write which duty it is, as the template names it.");
        }
        for (var way : ways) {
            var found = way.getOrDefault(plain(line.duty()), List.of()).stream()
                    .filter(duty -> isOf(duty, line.service()))
                    .toList();
            if (found.size() == 1) {
                return found.get(0);
            }
            if (found.size() > 1) {
                throw new Invalid("", several(line, found));
            }
        }
        throw new Invalid(
                "",
                "In “duty”, write a duty as the template names it: none of yours is called “" + cut(line.duty()) + "”"
                        + (line.service().isEmpty() ? "." : " in the service “" + cut(line.service()) + "”."));
    }

    private static String several(DoneLine line, List<DutyEntry> found) {
        boolean services = found.stream().map(DutyEntry::service).distinct().count() > 1;
        return found.size() + " duties are called “" + cut(line.duty()) + "”: "
                + (services ? "add a column “service”, or" : "") + " write the key, one of "
                + String.join(
                        ", ",
                        found.stream().limit(5).map(duty -> duty.duty().key()).toList())
                + ".";
    }

    private static boolean isOf(DutyEntry duty, String service) {
        return service.isEmpty()
                || duty.service().slug().equalsIgnoreCase(service)
                || duty.service().name().equalsIgnoreCase(service);
    }

    private static void add(Map<String, List<DutyEntry>> names, String name, DutyEntry duty) {
        var all = names.computeIfAbsent(plain(name), first -> new ArrayList<>());
        if (!all.contains(duty)) {
            all.add(duty);
        }
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static String cut(String text) {
        return text.length() > 80 ? text.substring(0, 79) + "…" : text;
    }
}
