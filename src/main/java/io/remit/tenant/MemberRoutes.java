package io.remit.tenant;

import static io.remit.access.Permission.MEMBER_EDIT;
import static io.remit.access.Permission.MEMBER_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.MembershipId;
import io.remit.access.Problem.Invalid;
import io.remit.identity.InvitationService;
import io.remit.identity.InvitationService.Made;
import io.remit.identity.Member;
import io.remit.identity.MembershipService;
import io.remit.report.Csv;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.Typed;
import io.remit.web.parts.Moment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A tenant's page of members: who belongs to it, as what, and who is invited. */
public final class MemberRoutes {
    /** A list that fits a screen is read; a longer one is searched. */
    private static final int MANY = 20;

    private final MembershipService memberships;
    private final Invitations invitations;

    /** @param configuredAddress the address people use, for links to be sent; empty where none is set */
    public MemberRoutes(MembershipService memberships, InvitationService invitations, String configuredAddress) {
        this.memberships = memberships;
        this.invitations = new Invitations(invitations, memberships, new PortalAddress(configuredAddress));
    }

    public void register(Routes routes) {
        routes.tenantNav("Members", "users", "/members", MEMBER_READ);
        routes.tenant(GET, "/members", MEMBER_READ, this::page);
        routes.tenant(GET, "/members/csv", MEMBER_READ, this::csv);
        routes.tenant(POST, "/members/{member}/role", MEMBER_EDIT, this::changeRole)
                .reshow(this::refused);
        routes.tenant(POST, "/members/invitations", MEMBER_EDIT, this::invite).reshow(this::invitingAgain);
        routes.tenant(POST, "/members/invitations/{invitation}/revocation", MEMBER_EDIT, this::revoke)
                .reshow(this::refused);
    }

    private Reply csv(Request in) {
        var rows = memberships.members(in.access()).stream()
                .map(one -> List.of(
                        one.name(), one.email(), one.role().label(), one.since().toString()))
                .toList();
        return Reply.file(Attachment.csv("members.csv", Csv.bytes(List.of("name", "address", "role", "since"), rows)));
    }

    private Reply changeRole(Request in) {
        var role = Invitations.role(in.form().text("role"))
                .orElseThrow(() -> new Invalid("", "Choose one of the roles offered."));
        memberships.changeRole(in.access(), in.id("member", MembershipId::new), role);
        return Reply.goTo(base(in)).flash("The role is changed.");
    }

    private Reply invite(Request in) {
        return show(in, "", Optional.of(invitations.make(in)), Optional.empty());
    }

    private Reply revoke(Request in) {
        invitations.revoke(in);
        return Reply.goTo(base(in)).flash("The invitation is taken back; its link does not work any more.");
    }

    private Reply page(Request in) {
        return show(in, "", Optional.empty(), Optional.empty());
    }

    private Reply invitingAgain(Request in) {
        return show(in, "", Optional.empty(), Optional.of(in.typed()));
    }

    private Reply refused(Request in) {
        return show(in, ProjectRoutes.refusal(in.typed()), Optional.empty(), Optional.empty());
    }

    private Reply show(Request in, String refused, Optional<Made> made, Optional<Typed> inviting) {
        var mayManage = in.access().may(MEMBER_EDIT);
        var members = memberships.members(in.access());
        var q = in.query("q");
        return Reply.page(
                "tenant/members",
                new MembersPage(
                        base(in),
                        mayManage,
                        refused,
                        members.size() > MANY,
                        q,
                        members.stream()
                                .filter(member -> (member.name() + "\n" + member.email())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(q.toLowerCase(Locale.ROOT)))
                                .map(member -> person(in, member))
                                .toList(),
                        mayManage ? invitations.view(in, base(in), made, inviting) : Invitations.none(base(in))));
    }

    private static MembersPage.Person person(Request in, Member member) {
        return new MembersPage.Person(
                member.id().toString(),
                member.name(),
                member.email(),
                isReader(in, member),
                member.role().label(),
                Moment.dayOf(member.since()),
                Invitations.roles(role -> role == member.role()));
    }

    private static boolean isReader(Request in, Member member) {
        return in.access().actor().accountId().filter(member.account()::equals).isPresent();
    }

    private static String base(Request in) {
        return "/t/" + in.access().tenantSlug() + "/members";
    }
}
