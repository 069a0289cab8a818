package io.remit.replication;

import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import java.util.List;

/**
 * The form that hands in a key of the tenant's own for a bucket.
 *
 * @param setBy who handed in the one that is there, and when; empty where there is none
 * @param policy what the key has to be allowed, and no more, as a policy
 * @param remark the same in words, where the platform has no such policies
 */
public record KeyPage(
        List<Link> crumbs,
        String bucket,
        String href,
        String back,
        String host,
        String refused,
        List<FieldProblem> problems,
        String setBy,
        Field named,
        Field key,
        Field secret,
        String policy,
        String remark) {
    public KeyPage {
        crumbs = List.copyOf(crumbs);
        problems = List.copyOf(problems);
    }
}
