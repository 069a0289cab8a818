package io.remit.incident;

import io.remit.catalog.ServiceEntry;
import io.remit.standing.TypedTime;
import io.remit.web.Form;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The form by which somebody declares an incident. */
final class DeclarationForm {
    /** Regions as people know them, with UTC; the others are abbreviations, which know no summer time. */
    static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.equals("UTC")
                    || zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .sorted()
            .toList();

    static final int REVIEW_CHARACTERS = 10_000;
    static final int TEXT_CHARACTERS = 4000;
    private static final int TITLE_CHARACTERS = 200;
    private static final int SCENARIO_CHARACTERS = 1000;
    private static final int REGION_CHARACTERS = 60;
    private static final int MOST_REGIONS = 50;

    private DeclarationForm() {}

    /** @param services those that can be chosen */
    static Declaration read(Form form, List<ServiceEntry> services) {
        var service = services.stream()
                .filter(one -> one.slug().equals(form.text("service")))
                .findFirst();
        if (service.isEmpty()) {
            form.reject("service", "Choose the service.");
        }
        var regions = regions(form);
        var title = form.required("title", "Say in a few words what is wrong.", TITLE_CHARACTERS);
        var scenario = form.required("scenario", "Say what kind of failure it is.", SCENARIO_CHARACTERS);
        var description = form.optional("description", TEXT_CHARACTERS);
        var disrupted = time(form, "disrupted");
        var detected = form.text("detected").isEmpty() ? Optional.<Instant>empty() : time(form, "detected");
        form.mustBeValid();
        return new Declaration(
                service.orElseThrow().id(), regions, title, scenario, description, disrupted.orElseThrow(), detected);
    }

    /** Those ticked, and those typed with commas between; each once. */
    static List<String> regions(Form form) {
        var all = regions(form.all("regions"), form.text("others"));
        if (all.isEmpty()) {
            form.reject("regions", "Choose at least one region.");
        }
        if (all.size() > MOST_REGIONS) {
            form.reject("regions", "Choose at most " + MOST_REGIONS + " regions.");
        }
        if (all.stream().anyMatch(region -> region.length() > REGION_CHARACTERS)) {
            form.reject(
                    "others", "A region has at most " + REGION_CHARACTERS + " characters. Put commas between them.");
        }
        return all;
    }

    static List<String> regions(Collection<String> ticked, String typed) {
        var all = new ArrayList<>(ticked);
        all.addAll(List.of(typed.split("[,;\\n]")));
        var once = all.stream()
                .map(String::strip)
                .filter(region -> !region.isEmpty())
                .collect(Collectors.toMap(Incident::normal, one -> one, (one, again) -> one, LinkedHashMap::new));
        return List.copyOf(once.values());
    }

    /** A time in the zone that the form says. */
    static Optional<Instant> time(Form form, String name) {
        if (form.text(name).isEmpty()) {
            form.reject(name, "Say when, with day and time.");
            return Optional.empty();
        }
        var read = TypedTime.read(form.text(name), form.text("zone"));
        if (read.time().isEmpty()) {
            boolean isZone = read.problem().startsWith("Choose a time zone");
            form.reject(isZone ? "zone" : name, read.problem());
        }
        return read.time();
    }
}
