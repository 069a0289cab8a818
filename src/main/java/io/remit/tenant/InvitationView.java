package io.remit.tenant;

import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * Invitations as the operator's page of a tenant and the tenant's own page of members show them.
 *
 * @param action where the form posts; an open invitation is revoked at its id below it
 * @param open the invitations nobody has used yet
 * @param problems what is wrong with the form
 * @param email the form's address
 * @param roles the form's roles
 * @param link the one-time link just made, shown this once; empty at any other time
 * @param linkFor whom the link is for
 */
public record InvitationView(
        String action,
        List<Open> open,
        List<FieldProblem> problems,
        Field email,
        List<Option> roles,
        String link,
        String linkFor) {

    /** One open invitation: whom it is for, in which role, who made it, until when it works. */
    public record Open(String id, String email, String role, String by, Moment expires) {}

    public InvitationView {
        open = List.copyOf(open);
        problems = List.copyOf(problems);
        roles = List.copyOf(roles);
    }
}
