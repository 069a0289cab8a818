package io.remit.web;

import io.javalin.http.Context;

/** All that is known about htmx: when it wants a fragment, and how it is sent elsewhere. */
final class Htmx {
    private Htmx() {}

    /** A boosted link or form wants the whole page, and so does a restored history entry. */
    static boolean wantsFragment(Context context) {
        return isRequest(context)
                && context.header("HX-Boosted") == null
                && context.header("HX-History-Restore-Request") == null;
    }

    static boolean isRequest(Context context) {
        return context.header("HX-Request") != null;
    }

    /** Makes the browser leave for another page, also where htmx would follow a redirect unseen. */
    static void leaveFor(Context context, String address) {
        if (isRequest(context)) {
            context.header("HX-Redirect", address).status(204);
        } else {
            context.header("Location", address).status(303);
        }
    }
}
