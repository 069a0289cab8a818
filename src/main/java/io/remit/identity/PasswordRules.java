package io.remit.identity;

import io.remit.web.Form;
import io.remit.web.Typed;
import io.remit.web.parts.Field;

/** What a form asks of a new password; the rules of NIST SP 800-63B: length counts, composition does not. */
final class PasswordRules {
    static final String TOLD =
            "At least " + Passwords.MIN_CHARACTERS + " characters; a few words in a row are easy to keep in mind.";

    private PasswordRules() {}

    /** The new password as it was typed, spaces included; what is wrong with it is noted in the form. */
    static String read(Form form, String field) {
        var password = form.raw(field);
        if (password.length() < Passwords.MIN_CHARACTERS) {
            form.reject(field, "Use at least " + Passwords.MIN_CHARACTERS + " characters.");
        } else if (password.length() > Passwords.MAX_CHARACTERS) {
            form.reject(field, "Use at most " + Passwords.MAX_CHARACTERS + " characters.");
        }
        return password;
    }

    /** The field with its error and without its value: a password is never sent back. */
    static Field unshown(Typed typed, String field) {
        return new Field("", typed.field(field, "").error());
    }
}
