package io.remit.duty;

import static io.remit.access.Permission.DUTY_ATTEST;
import static io.remit.access.Permission.PROVIDER_DUTY_EDIT;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.identity.MembershipService;
import io.remit.standing.Cadence;
import io.remit.standing.DutyState;
import io.remit.standing.Grade;
import io.remit.standing.Standing;
import io.remit.web.Request;
import io.remit.web.parts.Moment;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes rows of duties for one reader. */
final class DutyRows {
    private final Request in;
    private final String base;
    private final Map<UUID, String> names;
    private final boolean manyServices;
    private final boolean mayAttest;

    /** @param names of the owners, by account */
    DutyRows(Request in, List<DutyEntry> all, Map<UUID, String> names) {
        this.in = in;
        this.base = base(in);
        this.names = names;
        this.manyServices =
                all.stream().map(duty -> duty.service().slug()).distinct().count() > 1;
        this.mayAttest = mayAttest(in.access());
    }

    /** Where the reader's duties are. */
    static String base(Request in) {
        return in.viewer().base() + "/duties";
    }

    /** Names of the owners of these duties, by account. */
    static Map<UUID, String> names(Request in, MembershipService memberships, List<DutyEntry> shown) {
        return memberships.names(
                in.access(),
                shown.stream()
                        .flatMap(duty -> duty.owner().stream())
                        .map(AccountId::value)
                        .distinct()
                        .toList());
    }

    static boolean mayAttest(Access access) {
        return access.may(DUTY_ATTEST) || access.may(PROVIDER_DUTY_EDIT);
    }

    List<DutyRow> rows(List<DutyEntry> duties) {
        return duties.stream().map(this::row).toList();
    }

    DutyRow row(DutyEntry duty) {
        var id = duty.id().toString();
        var standing = duty.standing();
        var choice = id + ":" + duty.assignment().version();
        return new DutyRow(
                id,
                base + "/" + id,
                duty.duty().text(),
                duty.row().area(),
                duty.row().section(),
                duty.service().name(),
                manyServices,
                StateBadge.of(standing.state()),
                reason(standing),
                standing.day().map(on -> Moment.on(on).text()).orElse(""),
                duty.owner().isPresent(),
                duty.owner().map(this::name).orElse(""),
                duty.ownedByCategory(),
                StateBadge.unowned(),
                duty.assignment().cadence().map(Cadence::label).orElse("not said yet"),
                standing.grade().map(Grade::label).orElse(""),
                subjects(duty),
                choice,
                in.typed().chosen("duty", choice, false),
                mayAttest && standing.state() != DutyState.NOT_APPLICABLE,
                base + "/" + id + "/attestation" + WayBack.toList(in),
                duty.ownedByCategory() ? "You own its category" : "You own it");
    }

    /** What is open or overdue says when; the rest says why. */
    private static String reason(Standing standing) {
        var day = standing.day().map(on -> Moment.on(on).text());
        return switch (standing.state()) {
            case OPEN -> day.map(on -> "Due by " + on + ". ").orElse("") + standing.reason();
            default -> standing.reason();
        };
    }

    private String name(AccountId owner) {
        return names.getOrDefault(owner.value(), "somebody who left");
    }

    private static String subjects(DutyEntry duty) {
        if (!duty.isPerSubject()) {
            return "";
        }
        int all = duty.whole().count();
        return all == 0 ? "no project yet" : duty.whole().label() + (all == 1 ? " project" : " projects");
    }
}
