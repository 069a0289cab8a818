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

    /**
     * For programs that speak for a tenant.
     *
     * @throws TokenNeeded without a token, or with one that opens nothing
     * @throws io.remit.access.Problem.NotFound where the token is not for this tenant
     * @throws io.remit.access.Problem.Forbidden where it lacks the permission
     */
    Entry program(Visit visit, String slug, Permission permission);

    /**
     * For programs that speak for a service, of whatever tenant.
     *
     * @throws TokenNeeded without a token, or with one that opens nothing
     * @throws io.remit.access.Problem.Forbidden where it is no service's, or lacks the permission
     */
    Entry programOfService(Visit visit, Permission permission);

    /** Name of the session cookie. */
    String sessionCookie();

    /** There is no session, or it has ended; {@code web} answers with the sign-in page. */
    final class SignInNeeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public SignInNeeded() {
            super("sign-in needed", null, false, false);
        }
    }

    /** There is no token, or none that opens anything; {@code web} answers 401 and names the scheme. */
    final class TokenNeeded extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean given;

        /** @param given whether a token came that is unknown, revoked or past its end */
        public TokenNeeded(boolean given) {
            super("token needed", null, false, false);
            this.given = given;
        }

        /** What a program is told of the scheme (RFC 6750). */
        String challenge() {
            return given ? "Bearer realm=\"remit\", error=\"invalid_token\"" : "Bearer realm=\"remit\"";
        }

        String detail() {
            return given
                    ? "This token is unknown, revoked or past its end."
                    : "Send a token of the portal: Authorization: Bearer rmt_…";
        }
    }
}
