package io.remit.setup;

import static io.remit.access.Permission.MEMBER_EDIT;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.AccountId;
import io.remit.access.MembershipId;
import io.remit.access.Problem.Invalid;
import io.remit.assignment.Assignment;
import io.remit.assignment.CategoryOwner;
import io.remit.duty.DutyEntry;
import io.remit.duty.DutyService;
import io.remit.duty.Register;
import io.remit.setup.LeavingPage.Item;
import io.remit.setup.LeavingService.Leaver;
import io.remit.standing.Cadence;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Field;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The page on which a member leaves: it shows what they answer for and what becomes of it, before anything happens. */
public final class LeavingRoutes {
    private static final String NOBODY = "nobody";
    private final LeavingService leaving;
    private final DutyService duties;

    public LeavingRoutes(LeavingService leaving, DutyService duties) {
        this.leaving = leaving;
        this.duties = duties;
    }

    public void register(Routes routes) {
        routes.tenant(GET, "/members/{member}/leaving", MEMBER_EDIT, this::page);
        routes.tenant(POST, "/members/{member}/leaving", MEMBER_EDIT, this::leave)
                .reshow(this::page);
    }

    private Reply leave(Request in) {
        var form = in.form();
        boolean ends = form.text("ends").equals("yes");
        var left = leaving.leave(in.access(), member(in), form.text("seen"), to(form.text("to")), ends);
        boolean isReader =
                in.access().actor().accountId().filter(left.account()::equals).isPresent();
        return Reply.goTo(ends && isReader ? "/" : members(in))
                .flash(
                        ends
                                ? "The membership of " + left.name() + " has ended."
                                : "What " + left.name() + " answered for has changed hands.");
    }

    private static Optional<AccountId> to(String chosen) {
        if (chosen.equals(NOBODY)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AccountId(UUID.fromString(chosen)));
        } catch (IllegalArgumentException e) {
            throw new Invalid("to", "Choose who takes it over, or nobody.");
        }
    }

    private Reply page(Request in) {
        var leaver = leaving.leaver(in.access(), member(in));
        var typed = in.typed();
        var holding = leaver.holding();
        var register = duties.register(in.access());
        var ends = typed.chosen("ends", "yes", true) ? "yes" : "";
        return Reply.page(
                "setup/leaving",
                new LeavingPage(
                        List.of(new Link("Members", members(in))),
                        members(in) + "/" + leaver.member().id() + "/leaving",
                        members(in),
                        leaver.member().name(),
                        lead(leaver),
                        typed.field("", "").error(),
                        !holding.isEmpty(),
                        holding.duties().stream()
                                .map(duty -> item(in, register, duty))
                                .toList(),
                        holding.categories().stream()
                                .map(category -> item(register, category))
                                .toList(),
                        waiting(in, leaver),
                        typed.field("to", ""),
                        others(in, leaver),
                        Field.of(ends),
                        leaver.fingerprint()));
    }

    private static String lead(Leaver leaver) {
        int duties = leaver.holding().duties().size();
        int categories = leaver.holding().categories().size();
        if (leaver.holding().isEmpty()) {
            return leaver.member().name() + " answers for no duty and no category.";
        }
        return leaver.member().name() + " answers for " + duties + (duties == 1 ? " duty" : " duties") + " and "
                + categories + (categories == 1 ? " category." : " categories.");
    }

    private static Item item(Request in, Register register, Assignment duty) {
        var entry = register.find(duty.id());
        var cadence = duty.cadence().map(Cadence::label).orElse("not said how often");
        return new Item(
                entry.map(DutyEntry::label).orElse(duty.key()),
                entry.map(one -> one.service().name() + ", " + cadence)
                        .orElse("No edition that binds you has it any more"),
                entry.map(one -> in.viewer().base() + "/duties/" + one.id()).orElse(""));
    }

    private static Item item(Register register, CategoryOwner category) {
        var service = register.duties().stream()
                .map(DutyEntry::service)
                .filter(one -> one.id().equals(category.service()))
                .findFirst();
        return new Item(category.category(), service.map(one -> one.name()).orElse(""), "");
    }

    private static List<Item> waiting(Request in, Leaver leaver) {
        var base = in.viewer().base() + "/duties/";
        var items = new ArrayList<Item>();
        leaver.attestations()
                .forEach(one ->
                        items.add(new Item(one.duty().label(), "Attested, waits for approval", base + one.dutyId())));
        leaver.exceptions()
                .forEach(one -> items.add(
                        new Item(one.duty().label(), "Exception asked for, waits for approval", base + one.dutyId())));
        return items;
    }

    private static List<Option> others(Request in, Leaver leaver) {
        var options = new ArrayList<Option>();
        options.add(new Option("", "Choose", in.typed().chosen("to", "", true)));
        leaver.others().forEach(member -> {
            var id = member.account().toString();
            options.add(new Option(
                    id,
                    member.name() + ", " + member.role().label().toLowerCase(Locale.ROOT),
                    in.typed().chosen("to", id, false)));
        });
        options.add(new Option(
                NOBODY, "Nobody: it stays without an owner", in.typed().chosen("to", NOBODY, false)));
        return options;
    }

    private static MembershipId member(Request in) {
        return in.id("member", MembershipId::new);
    }

    private static String members(Request in) {
        return in.viewer().base() + "/members";
    }
}
