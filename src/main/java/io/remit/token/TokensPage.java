package io.remit.token;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * What a page of tokens shows.
 *
 * @param base the page's address, under which its forms post
 * @param forServices whether these are services' tokens, on the operator's pages
 * @param refused why the last step was not done; empty at any other time
 * @param secret the secret of a token just made; empty where none was
 * @param secretOf that token's name
 * @param tokens the tokens
 * @param making the form that makes one
 */
record TokensPage(
        String base,
        boolean forServices,
        String refused,
        String secret,
        String secretOf,
        List<Row> tokens,
        Making making) {

    /** One token; only those that {@code open} something can be revoked. */
    record Row(
            String id,
            String name,
            String service,
            String permissions,
            Moment made,
            String madeBy,
            Moment lastDay,
            boolean wasUsed,
            Moment used,
            Badge state,
            boolean open) {}

    /** The form. */
    record Making(
            List<FieldProblem> problems,
            Field name,
            Field service,
            List<Option> services,
            String permissionError,
            List<Option> permissions,
            Field lastDay) {
        Making {
            problems = List.copyOf(problems);
            services = List.copyOf(services);
            permissions = List.copyOf(permissions);
        }
    }

    TokensPage {
        tokens = List.copyOf(tokens);
    }
}
