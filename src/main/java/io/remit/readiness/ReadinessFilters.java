package io.remit.readiness;

import io.remit.web.parts.Option;
import java.util.ArrayList;
import java.util.List;

/** The choices of the list's filters. */
final class ReadinessFilters {
    private final Readiness readiness;
    private final ReadinessFilter filter;

    ReadinessFilters(Readiness readiness, ReadinessFilter filter) {
        this.readiness = readiness;
        this.filter = filter;
    }

    ReadinessPage.Filters filters() {
        return new ReadinessPage.Filters(
                services(),
                projects(),
                states(),
                filter.mine(),
                filter.words(),
                filter.isActive(),
                readiness.services().size() > 1,
                readiness.projects().size() > 1);
    }

    private List<Option> services() {
        var options = new ArrayList<Option>();
        options.add(new Option("", "Every service", filter.service().isEmpty()));
        readiness
                .services()
                .forEach(one -> options.add(
                        new Option(one.slug(), one.name(), one.slug().equals(filter.service()))));
        return options;
    }

    private List<Option> projects() {
        var options = new ArrayList<Option>();
        options.add(new Option("", "Every project", filter.project().isEmpty()));
        readiness.projects().forEach(one -> {
            var id = one.id().toString();
            options.add(new Option(id, one.name() + " (" + one.region() + ")", id.equals(filter.project())));
        });
        return options;
    }

    private List<Option> states() {
        var options = new ArrayList<Option>();
        options.add(new Option("", "Every state", filter.state().isEmpty()));
        options.add(new Option(
                ReadinessFilter.ACTION, "Needs somebody", filter.state().equals(ReadinessFilter.ACTION)));
        for (var state : ReadinessState.values()) {
            var name = ReadinessFilter.name(state);
            options.add(new Option(name, state.label(), name.equals(filter.state())));
        }
        return options;
    }
}
