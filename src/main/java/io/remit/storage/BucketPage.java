package io.remit.storage;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Fact;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.List;

/**
 * One bucket.
 *
 * @param claim whether it is the tenant's
 * @param claimTold what was found when somebody looked last, and what to do
 * @param challengeKey what the object is called that has to be in it
 * @param challenge what is in that object
 * @param claimed whether it is claimed now
 * @param kept how it stands against what was declared of it; {@code keptTold} says so in a sentence
 * @param mayAsk whether the reader may ask for an authorization
 */
public record BucketPage(
        List<Link> crumbs,
        String href,
        String name,
        boolean retired,
        boolean mayEdit,
        boolean mayAsk,
        List<Fact> facts,
        Badge claim,
        String claimTold,
        Moment checkedAt,
        String challengeKey,
        String challenge,
        List<String> commands,
        boolean claimed,
        Badge kept,
        String keptTold,
        List<Row> authorizations) {
    public BucketPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        commands = List.copyOf(commands);
        authorizations = List.copyOf(authorizations);
    }

    /** An authorization. */
    public record Row(
            String href, String service, String granted, String rights, Badge standing, Moment triedAt, String as) {}
}
