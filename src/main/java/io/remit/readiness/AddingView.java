package io.remit.readiness;

import io.remit.catalog.ServiceEntry;
import io.remit.web.Request;
import io.remit.web.parts.Option;
import java.util.List;

/** Makes the form that adds an item of the tenant's own. */
final class AddingView {
    private final Request in;
    private final List<ServiceEntry> services;
    private final String base;

    AddingView(Request in, List<ServiceEntry> services, String base) {
        this.in = in;
        this.services = services;
        this.base = base;
    }

    ReadinessPage.Adding adding() {
        var typed = in.typedInto(base + "/items");
        return new ReadinessPage.Adding(
                typed.isBack(),
                typed.problems(),
                typed.field("forService", ""),
                services.stream()
                        .map(one -> new Option(one.slug(), one.name(), typed.chosen("forService", one.slug(), false)))
                        .toList(),
                typed.field("title", ""),
                typed.field("hint", ""),
                typed.field("keepsDays", String.valueOf(ReadinessItem.KEEPS_DAYS)),
                typed.field("perProject", ""));
    }
}
