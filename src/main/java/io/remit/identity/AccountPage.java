package io.remit.identity;

import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Moment;
import java.util.List;

/**
 * What a person's own account page shows.
 *
 * @param email the address
 * @param nowhere whether the person has no place to go: neither a tenant nor the platform
 * @param name the name to show to others
 * @param nameProblems what is wrong with the name's form
 * @param rules what a password must be
 * @param current the present password's field; never carries a value
 * @param password the new password's field; never carries a value
 * @param passwordProblems what is wrong with the password's form
 * @param sessions where the account is signed in, this one first
 * @param memberships where the person is a member
 */
public record AccountPage(
        String email,
        boolean nowhere,
        Field name,
        List<FieldProblem> nameProblems,
        String rules,
        Field current,
        Field password,
        List<FieldProblem> passwordProblems,
        List<Session> sessions,
        List<Membership> memberships) {

    /** One session: browser and system in words, the address it came from, since when, last seen, whether it is this one. */
    public record Session(String id, String device, String address, Moment since, Moment seen, boolean current) {}

    /** One membership: the tenant, the role in words, the tenant's page. */
    public record Membership(String tenant, String role, String href) {}

    public AccountPage {
        nameProblems = List.copyOf(nameProblems);
        passwordProblems = List.copyOf(passwordProblems);
        sessions = List.copyOf(sessions);
        memberships = List.copyOf(memberships);
    }
}
