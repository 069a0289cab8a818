package io.remit.identity;

/**
 * What the page behind a one-time link shows to somebody who has an account, or when the link does not work.
 *
 * @param title what it is, such as "Join Acme"
 * @param explanation to what the person is invited, or why there is nothing to accept
 * @param next the one step from here
 * @param href where signing in, or the acceptance, leads
 */
public record InvitationPage(String title, String explanation, Step next, String href) {

    /** What the reader can do. */
    public enum Step {
        SIGN_IN,
        ACCEPT,
        SIGN_OUT,
        NOTHING
    }

    public boolean signIn() {
        return next == Step.SIGN_IN;
    }

    public boolean accept() {
        return next == Step.ACCEPT;
    }

    public boolean signOut() {
        return next == Step.SIGN_OUT;
    }
}
