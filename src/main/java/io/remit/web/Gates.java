package io.remit.web;

import io.remit.access.Permission;

/** From a visit to an {@link Entry}: the only way to an {@code Access} over HTTP. Implemented in {@code identity}. */
public interface Gates {

    /** For pages without sign-in; knows the person where there is a session. Never refuses. */
    Entry open(Visit visit);

    /** For error pages when even the session cannot be looked up: a visitor. Never touches the database. */
    Entry nobody(Visit visit);

    /**
     * For a person's own pages.
     *
     * @throws SignInNeeded without a session
     */
    Entry signedIn(Visit visit);

    /**
     * For a tenant's pages.
     *
     * @throws SignInNeeded without a session
     * @throws io.remit.access.Problem.NotFound where the person is no member: strangers do not learn what exists
     * @throws io.remit.access.Problem.Forbidden where a member lacks the permission
     */
    Entry tenant(Visit visit, String slug, Permission permission);

    /**
     * For the operator's pages.
     *
     * @throws SignInNeeded without a session
     * @throws io.remit.access.Problem.NotFound for everybody who is no operator
     */
    Entry operator(Visit visit, Permission permission);

    /** For the operator's pages about one tenant: acts, and is audited, inside that tenant. */
    Entry operatorIn(Visit visit, String slug, Permission permission);

    /** Name of the session cookie. */
    String sessionCookie();

    /** There is no session, or it has ended; {@code web} answers with the sign-in page. */
    final class SignInNeeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public SignInNeeded() {
            super("sign-in needed", null, false, false);
        }
    }
}
