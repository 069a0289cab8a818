package io.remit.duty;

import static io.remit.access.Permission.DUTY_ASSIGN;
import static io.remit.access.Permission.PROVIDER_DUTY_EDIT;

import io.remit.duty.DutiesPage.Chip;
import io.remit.identity.Member;
import io.remit.standing.DutyState;
import io.remit.web.Request;
import io.remit.web.parts.Notice;
import io.remit.web.parts.Option;
import io.remit.web.parts.Pager;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Makes the list of duties. */
final class DutiesView {
    private static final int PAGE = 100;
    private static final Map<String, String> SORTS = Map.of(
            "pressing", "What is pressing", "due", "Date", "owner", "Owner", "page", "As on the provider's page");
    private static final List<String> HEADS = List.of("page", "pressing", "owner", "due");
    private static final Map<String, String> HEAD_WORDS =
            Map.of("page", "Duty", "pressing", "State", "owner", "Owner", "due", "Due or until");
    private final Request in;
    private final Register register;
    private final List<Member> people;
    private final DutyRows rows;
    private final Map<UUID, String> names;
    private final DutyFilter filter;
    private final String base;
    private final boolean isProvider;
    private final List<Notice> waiting;

    DutiesView(Request in, Register register, List<Member> people, Map<UUID, String> names, List<Notice> waiting) {
        this.in = in;
        this.register = register;
        this.people = people;
        this.names = names;
        this.rows = new DutyRows(in, register.duties(), names);
        this.filter = DutyFilter.of(in);
        this.base = DutyRows.base(in);
        this.isProvider = DutyService.isProvider(in.access());
        this.waiting = waiting;
    }

    DutiesPage page() {
        var kept = filter.of(register.duties(), names);
        int from = from(kept);
        var shown = kept.subList(from, Math.min(kept.size(), from + PAGE));
        return new DutiesPage(
                in.viewer().place(),
                isProvider ? "Our duties" : "Duties",
                isProvider
                        ? "What the provider's side of every service is, and where it stands. Tenants see what you attest."
                        : "Everything that is yours to do, and where it stands today.",
                waiting,
                !register.duties().isEmpty(),
                isProvider
                        ? "Publish an edition, and the provider's duties are listed here."
                        : "When the provider subscribes you to a service, its duties are listed here.",
                base,
                isProvider ? "" : base + "/mine",
                base + "/csv" + filter.query(filter.state(), ""),
                base + "/assignment" + filter.query(filter.state(), filter.after()),
                base + "/attestation",
                states(),
                owners(),
                services().size() > 2,
                services(),
                categories(),
                DutyFilter.SORTS.stream()
                        .map(sort -> new Option(sort, SORTS.get(sort), sort.equals(filter.sort())))
                        .toList(),
                filter.words(),
                filter.isActive(),
                chips(),
                summary(kept.size()),
                in.typed().field("", "").error(),
                rows.rows(shown),
                in.access().may(DUTY_ASSIGN) || in.access().may(PROVIDER_DUTY_EDIT),
                DutyRows.mayAttest(in.access()),
                people.stream()
                        .map(member -> new Option(
                                member.account().toString(),
                                member.name(),
                                in.typed().chosen("to", member.account().toString(), false)))
                        .toList(),
                HEADS.stream()
                        .map(sort -> new DutiesPage.Head(
                                HEAD_WORDS.get(sort),
                                base + filter.queryIn(sort),
                                sort.equals(filter.sort()),
                                sort.equals("due")))
                        .toList(),
                pager(kept, from));
    }

    /** Where the page begins: after the duty that the address names, or at the first. */
    private int from(List<DutyEntry> kept) {
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i).id().toString().equals(filter.after())) {
                return i + 1;
            }
        }
        return 0;
    }

    private Pager pager(List<DutyEntry> kept, int from) {
        int end = Math.min(kept.size(), from + PAGE);
        var before = from == 0
                ? ""
                : base + (from > PAGE ? filter.queryAfter(kept.get(from - PAGE - 1)) : filter.queryFor(filter.state()));
        return new Pager(before, end == kept.size() ? "" : base + filter.queryAfter(kept.get(end - 1)));
    }

    private String summary(int kept) {
        int all = register.duties().size();
        var what = all == 1 ? "1 duty" : all + " duties";
        return filter.isActive() ? kept + " of " + what : what;
    }

    private List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        var others = register.duties().stream().filter(filter::keepsButState).toList();
        var counts = new Register(register.today(), others).counts();
        for (var state : DutyState.values()) {
            long count = counts.getOrDefault(state, 0L);
            if (count > 0) {
                var badge = StateBadge.of(state);
                var name = DutyFilter.name(state);
                boolean chosen = name.equals(filter.state());
                chips.add(new Chip(
                        badge.word(),
                        badge.icon(),
                        badge.tone(),
                        count,
                        base + filter.queryFor(chosen ? "" : name),
                        chosen));
            }
        }
        var unowned = filter.ownedBy(DutyFilter.NOBODY);
        long gaps = register.duties().stream().filter(unowned::keeps).count();
        boolean chosen = filter.owner().equals(DutyFilter.NOBODY);
        if (gaps > 0 || chosen) {
            var other = chosen ? filter.ownedBy("") : unowned;
            chips.add(new Chip(
                    "Without an owner", "user-question", "warn", gaps, base + other.query(other.state(), ""), chosen));
        }
        return chips;
    }

    private List<Option> states() {
        var options = new ArrayList<Option>();
        options.add(new Option("", "Every state", filter.state().isEmpty()));
        options.add(
                new Option(DutyFilter.ACTION, "Needs somebody", filter.state().equals(DutyFilter.ACTION)));
        for (var state : DutyState.values()) {
            var name = DutyFilter.name(state);
            options.add(new Option(name, StateBadge.of(state).word(), name.equals(filter.state())));
        }
        return options;
    }

    private List<Option> owners() {
        var options = new ArrayList<Option>();
        options.add(new Option("", "Everybody", filter.owner().isEmpty()));
        options.add(new Option(DutyFilter.NOBODY, "Nobody", filter.owner().equals(DutyFilter.NOBODY)));
        for (var member : people) {
            var id = member.account().toString();
            options.add(new Option(id, member.name(), id.equals(filter.owner())));
        }
        return options;
    }

    private List<Option> services() {
        var names = new TreeMap<String, String>();
        register.duties()
                .forEach(duty -> names.put(duty.service().slug(), duty.service().name()));
        var options = new ArrayList<Option>();
        options.add(new Option("", "Every service", filter.service().isEmpty()));
        names.forEach((slug, name) -> options.add(new Option(slug, name, slug.equals(filter.service()))));
        return options;
    }

    private List<Option> categories() {
        var names = new LinkedHashSet<String>();
        register.duties().forEach(duty -> names.add(duty.row().category()));
        if (!filter.category().isEmpty()) {
            names.add(filter.category());
        }
        var options = new ArrayList<Option>();
        options.add(new Option("", "Every category", filter.category().isEmpty()));
        names.forEach(name -> options.add(new Option(name, name, name.equals(filter.category()))));
        return options;
    }
}
