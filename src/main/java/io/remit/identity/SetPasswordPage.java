package io.remit.identity;

import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import java.util.List;

/**
 * What the page behind a one-time link shows to somebody who has no password yet: an invitation, or the first set-up.
 *
 * @param title what it is, such as "Join Acme"
 * @param explanation to what the person is invited, one or two sentences
 * @param action where the form posts
 * @param askEmail whether the address is asked; otherwise it is the link's and cannot be changed
 * @param email whose account it is
 * @param name the name to show to others
 * @param rules what a password must be
 * @param password the password's field; never carries a value
 * @param problems what is wrong with the form
 */
public record SetPasswordPage(
        String title,
        String explanation,
        String action,
        boolean askEmail,
        Field email,
        Field name,
        String rules,
        Field password,
        List<FieldProblem> problems) {
    public SetPasswordPage {
        problems = List.copyOf(problems);
    }
}
