package io.remit.setup;

import io.remit.assignment.Assignment;
import io.remit.assignment.CategoryOwner;
import io.remit.assignment.Holding;
import io.remit.duty.DutyEntry;
import io.remit.setup.LeavingPage.Item;
import io.remit.setup.LeavingService.Leaver;
import io.remit.standing.Cadence;
import io.remit.web.Request;
import io.remit.web.parts.Field;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes the page on which a member leaves. */
final class LeavingView {
    private final Request in;
    private final String members;
    private final Leaver leaver;

    LeavingView(Request in, String members, Leaver leaver) {
        this.in = in;
        this.members = members;
        this.leaver = leaver;
    }

    LeavingPage page() {
        var typed = in.typed();
        var holding = leaver.holding();
        boolean stays = leaver.isOnlyAdministrator();
        return new LeavingPage(
                List.of(new Link("Members", members)),
                members + "/" + leaver.member().id() + "/leaving",
                members,
                leaver.member().name(),
                lead(),
                typed.field("", "").error(),
                !holding.isEmpty(),
                holding.duties().stream().map(this::duty).toList(),
                holding.categories().stream().map(this::category).toList(),
                waiting(),
                leaver.pings().stream()
                        .map(ping -> new Item(
                                ping.name(),
                                "Reports about: " + label(ping.duty().toString()),
                                ""))
                        .toList(),
                leaver.own(),
                stays
                        ? leaver.member().name()
                                + " is the only administrator, so that the membership cannot end. Make somebody else"
                                + " administrator first."
                        : "",
                !stays || !leaver.leavesNothing(),
                typed.field("to", ""),
                others(),
                Field.of(typed.chosen("revokes", "yes", false) ? "yes" : ""),
                Field.of(typed.chosen("ends", "yes", true) ? "yes" : ""),
                leaver.fingerprint());
    }

    private String lead() {
        var name = leaver.member().name();
        return leaver.holding().isEmpty()
                ? name + " answers for no duty and no category."
                : name + " answers for " + counted(leaver.holding()) + ".";
    }

    /** As people read it: "3 duties and 1 category". */
    static String counted(Holding holding) {
        int duties = holding.duties().size();
        int categories = holding.categories().size();
        var parts = new ArrayList<String>();
        if (duties > 0) {
            parts.add(duties + (duties == 1 ? " duty" : " duties"));
        }
        if (categories > 0) {
            parts.add(categories + (categories == 1 ? " category" : " categories"));
        }
        return String.join(" and ", parts);
    }

    private Item duty(Assignment duty) {
        var entry = leaver.register().find(duty.id());
        var cadence = duty.cadence().map(Cadence::label).orElse("not said how often");
        var label = leaver.labels().get(duty.id());
        return new Item(
                label == null ? "A duty of a service that you do not use any more" : label,
                entry.map(one -> one.service().name() + ", " + cadence)
                        .orElse("No edition that binds you has it any more"),
                label == null ? "" : href(duty.id().toString()));
    }

    private Item category(CategoryOwner category) {
        var service = leaver.register().duties().stream()
                .map(DutyEntry::service)
                .filter(one -> one.id().equals(category.service()))
                .findFirst();
        return new Item(category.category(), service.map(one -> one.name()).orElse(""), "");
    }

    private List<Item> waiting() {
        var items = new ArrayList<Item>();
        leaver.attestations().forEach(one -> {
            var id = one.dutyId().toString();
            items.add(new Item(label(id), "Attested, waits for approval", href(id)));
        });
        leaver.exceptions().forEach(one -> {
            var id = one.dutyId().toString();
            items.add(new Item(label(id), "Exception asked for, waits for approval", href(id)));
        });
        return items;
    }

    private String label(String duty) {
        return leaver.register().duties().stream()
                .filter(one -> one.id().toString().equals(duty))
                .findFirst()
                .map(DutyEntry::label)
                .orElse("A duty of an earlier edition");
    }

    private String href(String duty) {
        return in.viewer().base() + "/duties/" + duty;
    }

    private List<Option> others() {
        var typed = in.typed();
        var options = new ArrayList<Option>();
        options.add(new Option("", "Choose", typed.chosen("to", "", true)));
        leaver.heirs().forEach(member -> {
            var id = member.account().toString();
            options.add(new Option(
                    id,
                    member.name() + ", " + member.role().label().toLowerCase(Locale.ROOT),
                    typed.chosen("to", id, false)));
        });
        options.add(new Option(
                LeavingRoutes.NOBODY,
                "Nobody: it stays without an owner",
                typed.chosen("to", LeavingRoutes.NOBODY, false)));
        return options;
    }
}
