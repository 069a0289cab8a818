package io.remit.identity;

import java.util.List;

/**
 * What the sign-in page shows.
 *
 * @param username what was typed before
 * @param error why signing in failed, without telling whether the account exists; empty at first
 * @param notice why the person is here, such as an ended session; empty at first
 * @param next where to go after signing in; empty for the start page
 * @param demo the demo's accounts; empty outside the demo
 */
public record SignInPage(String username, String error, String notice, String next, List<DemoAccount> demo) {

    /** One account of the demo: who it is, and how to sign in as it. */
    public record DemoAccount(String email, String password, String who) {}

    public SignInPage {
        demo = List.copyOf(demo);
    }
}
