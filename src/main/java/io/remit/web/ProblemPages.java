package io.remit.web;

import io.remit.access.Problem;
import io.remit.web.parts.Link;

/** From what went wrong to the page that says so. */
final class ProblemPages {
    private ProblemPages() {}

    static int status(Problem problem) {
        if (problem instanceof Problem.NotFound) {
            return 404;
        } else if (problem instanceof Problem.Forbidden) {
            return 403;
        } else if (problem instanceof Problem.Conflict) {
            return 409;
        } else if (problem instanceof Problem.TooMany) {
            return 429;
        }
        return 422;
    }

    /** @param detail what the problem itself says; where empty, what its status means is said */
    static ProblemPage page(int status, String detail, String requestId) {
        var words = Words.of(status);
        return new ProblemPage(
                status,
                words.title,
                detail.isEmpty() ? words.explanation : detail,
                words.whatToDo,
                requestId,
                new Link("Go to your start page", "/"));
    }

    private enum Words {
        BAD_REQUEST(400, "Not understood", "The request was not understood.", "Go back and try again."),
        UNAUTHORIZED(401, "Not signed in", "This needs a signed-in person, or a token.", "Sign in and try again."),
        FORBIDDEN(
                403,
                "Not allowed",
                "You are a member here, but your role does not include this.",
                "Ask an administrator of your organisation."),
        NOT_FOUND(
                404,
                "Not found",
                "There is nothing here, or it is not yours to see.",
                "Check the address, or start from your start page."),
        NOT_ALLOWED(405, "Not possible here", "This address cannot be used that way.", "Start from your start page."),
        CONFLICT(
                409,
                "Somebody was faster",
                "This has changed since you saw it.",
                "Go back, reload the page and look at the present state."),
        GONE(410, "Gone", "This was here once and is no more.", ""),
        TOO_LARGE(413, "Too large", "What you sent is larger than this page accepts.", "Send something smaller."),
        UNSUPPORTED(415, "Wrong kind of content", "This page expects a form.", "Go back and try again."),
        INVALID(422, "Please correct", "Something in the form is not right.", "Go back and correct it."),
        TOO_MANY(429, "Too many tries", "This was tried too often.", "Wait a little and try again."),
        BROKEN(
                500,
                "Something broke",
                "This is our fault, not yours. It has been logged; nothing was changed.",
                "Try again; if it stays, tell your operator the request id.");

        final int status;
        final String title;
        final String explanation;
        final String whatToDo;

        Words(int status, String title, String explanation, String whatToDo) {
            this.status = status;
            this.title = title;
            this.explanation = explanation;
            this.whatToDo = whatToDo;
        }

        static Words of(int status) {
            for (var words : values()) {
                if (words.status == status) {
                    return words;
                }
            }
            return status >= 500 ? BROKEN : BAD_REQUEST;
        }
    }
}
