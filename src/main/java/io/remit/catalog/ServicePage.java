package io.remit.catalog;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * What the operator's page of one service shows.
 *
 * @param crumbs the way back up
 * @param name its name
 * @param slug its slug
 * @param base its address, under which drafts, editions and the comparison are
 * @param editions the published editions, newest first
 * @param drafts the drafts, newest first
 * @param comparable whether there are two editions to compare
 * @param fromChoices the editions to choose from as the older one
 * @param toChoices the editions to choose from as the newer one
 * @param form the import form
 * @param notice the form of the notice that tenants are promised
 */
public record ServicePage(
        List<Link> crumbs,
        String name,
        String slug,
        String base,
        List<Edition> editions,
        List<Draft> drafts,
        boolean comparable,
        List<Option> fromChoices,
        List<Option> toChoices,
        Import form,
        Notice notice) {

    /** The form of the notice in days, and how it is said. */
    public record Notice(List<FieldProblem> problems, String words, Field days) {
        public Notice {
            problems = List.copyOf(problems);
        }
    }

    /**
     * One published edition.
     *
     * @param number such as "Edition 8"
     * @param href its page
     * @param standing whether it binds
     * @param effective from when on
     * @param notice how long before it was published, in words
     * @param publishedBy who published it
     * @param published when
     * @param note what was written about it; may be empty
     * @param changes what changed with it; leads nowhere for the first
     */
    public record Edition(
            String number,
            String href,
            Badge standing,
            Moment effective,
            String notice,
            String publishedBy,
            Moment published,
            String note,
            Link changes) {}

    /** One draft: what it was read from, by whom, when, and what the linter noticed. */
    public record Draft(
            String title, String href, String source, String importedBy, Moment imported, List<Badge> findings) {
        public Draft {
            findings = List.copyOf(findings);
        }
    }

    /** The import form: which page, uploaded or pasted, where it comes from, and its keyword file. */
    public record Import(
            List<FieldProblem> problems,
            String prefix,
            Field kind,
            List<Option> kinds,
            Field page,
            Field text,
            Field address,
            Field retrieved,
            Field keyref) {
        public Import {
            problems = List.copyOf(problems);
            kinds = List.copyOf(kinds);
        }
    }

    public ServicePage {
        crumbs = List.copyOf(crumbs);
        editions = List.copyOf(editions);
        drafts = List.copyOf(drafts);
        fromChoices = List.copyOf(fromChoices);
        toChoices = List.copyOf(toChoices);
    }
}
