package io.remit.catalog;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.List;

/**
 * What the page of one published edition shows the operator. Nothing on it can be changed.
 *
 * @param crumbs the way back up
 * @param service the service's name
 * @param number such as "Edition 8"
 * @param standing whether it binds
 * @param effective from when on it binds
 * @param publishedBy who published it
 * @param published when
 * @param note what was written about it; may be empty
 * @param hash its content hash
 * @param comparable whether there is an edition before
 * @param compare leads to the comparison with the edition before
 * @param sources the pages it was read from
 * @param corrections what the operator changed in what was read, oldest first
 * @param sections what it says
 * @param recovery what it says of recovery beside its duties
 */
public record EditionPage(
        List<Link> crumbs,
        String service,
        String number,
        Badge standing,
        Moment effective,
        String publishedBy,
        Moment published,
        String note,
        String hash,
        boolean comparable,
        Link compare,
        List<Source> sources,
        List<Correction> corrections,
        List<MatrixSection> sections,
        RecoveryView recovery) {

    /** One page it was read from: title, address (empty for a pasted page), when it was retrieved, its bytes' hash. */
    public record Source(String title, String address, Moment retrieved, String hash) {}

    /** One correction: what was done, by whom, when. */
    public record Correction(String what, String who, Moment at) {}

    public EditionPage {
        crumbs = List.copyOf(crumbs);
        sources = List.copyOf(sources);
        corrections = List.copyOf(corrections);
        sections = List.copyOf(sections);
    }
}
