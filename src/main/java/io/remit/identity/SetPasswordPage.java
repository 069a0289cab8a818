package io.remit.identity;

import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import java.util.List;

/**
 * What the page behind a one-time link shows: an invitation, a first set-up, or a forgotten password.
 *
 * @param title what it is, such as "Join Acme"
 * @param explanation who invited whom to what, one or two sentences
 * @param action where the form posts
 * @param email whose account it is
 * @param askName whether the name is asked too
 * @param name the name to show to others
 * @param rules what a password must be
 * @param password the password's field; never carries a value
 * @param problems what is wrong with the form
 */
public record SetPasswordPage(
        String title,
        String explanation,
        String action,
        String email,
        boolean askName,
        Field name,
        String rules,
        Field password,
        List<FieldProblem> problems) {
    public SetPasswordPage {
        problems = List.copyOf(problems);
    }
}
