package io.remit.tenant;

import io.remit.access.OneTimeLinkId;
import io.remit.access.Role;
import io.remit.identity.Invitation;
import io.remit.identity.InvitationService;
import io.remit.identity.InvitationService.Made;
import io.remit.identity.MembershipService;
import io.remit.web.Request;
import io.remit.web.Typed;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The part about invitations of two pages: the operator's of a tenant, and the tenant's of its members. */
final class Invitations {
    private static final int EMAIL_CHARACTERS = 250;
    private final InvitationService invitations;
    private final MembershipService memberships;
    private final PortalAddress address;

    Invitations(InvitationService invitations, MembershipService memberships, PortalAddress address) {
        this.invitations = invitations;
        this.memberships = memberships;
        this.address = address;
    }

    Made make(Request in) {
        var form = in.form();
        var email = form.required("email", "Write the address of the person to invite.", EMAIL_CHARACTERS);
        var role = role(form.text("role"));
        if (role.isEmpty()) {
            form.reject("role", "Choose one of the roles offered.");
        }
        form.mustBeValid();
        return invitations.invite(in.access(), email, role.orElseThrow());
    }

    void revoke(Request in) {
        invitations.revoke(in.access(), in.id("invitation", OneTimeLinkId::new));
    }

    /**
     * The part as it is shown.
     *
     * @param base the page's address
     * @param made the link just made, shown this once
     * @param typed what was typed into its form before; nothing where another form of the page was sent
     */
    InvitationView view(Request in, String base, Optional<Made> made, Optional<Typed> typed) {
        return new InvitationView(
                base + "/invitations",
                open(in),
                typed.map(Typed::problems).orElse(List.<FieldProblem>of()),
                typed.map(form -> form.field("email", "")).orElse(Field.EMPTY),
                roles(role -> typed.map(form -> form.chosen("role", role.name(), role == Role.VIEWER))
                        .orElse(role == Role.VIEWER)),
                made.map(link -> address.link(in, link.path())).orElse(""),
                made.map(link -> link.invitation().email()).orElse(""));
    }

    /** For readers who may not see who was invited. */
    static InvitationView none(String base) {
        return new InvitationView(base, List.of(), List.of(), Field.EMPTY, List.of(), "", "");
    }

    static List<Option> roles(Predicate<Role> selected) {
        return Role.ofTenants().stream()
                .map(role -> new Option(role.name(), role.label(), selected.test(role)))
                .toList();
    }

    /** The role of this name, in any case; none where it is no role of a tenant's. */
    static Optional<Role> role(String name) {
        return Role.ofTenants().stream()
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private List<InvitationView.Open> open(Request in) {
        var open = invitations.open(in.access());
        var names = memberships.actorNames(
                in.access(), open.stream().map(Invitation::createdBy).toList());
        return open.stream()
                .map(invitation -> new InvitationView.Open(
                        invitation.id().toString(),
                        invitation.email(),
                        invitation.role().label(),
                        names.getOrDefault(invitation.createdBy(), ""),
                        Moment.dayOf(invitation.expiresAt())))
                .toList();
    }
}
