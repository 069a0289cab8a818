package io.remit.authorization;

import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import java.util.List;

/**
 * An authorization's policy, put together with the one that the bucket has already.
 *
 * @param command prints the policy that is there
 * @param existing what was pasted
 * @param text both in one; empty until something was pasted
 * @param told what was done, in a sentence
 * @param broader what the policy that is there grants beyond
 * @param putting puts both in force
 */
public record TogetherPage(
        List<Link> crumbs,
        String href,
        String command,
        List<FieldProblem> problems,
        Field existing,
        String text,
        String told,
        List<String> broader,
        String putting) {
    public TogetherPage {
        crumbs = List.copyOf(crumbs);
        problems = List.copyOf(problems);
        broader = List.copyOf(broader);
    }
}
