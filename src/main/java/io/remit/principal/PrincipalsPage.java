package io.remit.principal;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * The operator's page of a service's principals.
 *
 * @param refused why the last step was not done; empty at any other time
 */
public record PrincipalsPage(
        List<Link> crumbs, String service, boolean mayEdit, String refused, List<Section> sections) {
    public PrincipalsPage {
        crumbs = List.copyOf(crumbs);
        sections = List.copyOf(sections);
    }

    /**
     * One kind of object storage.
     *
     * @param id its name in addresses and ids
     * @param ibm whether it asks for the source service
     * @param open whether its form is open
     * @param hasKey whether a key is stored, which is never shown
     */
    public record Section(
            String id,
            String label,
            Badge state,
            String granted,
            String testedAs,
            String note,
            boolean isSet,
            String action,
            boolean ibm,
            boolean open,
            boolean hasKey,
            List<FieldProblem> problems,
            Fields fields) {
        public Section {
            problems = List.copyOf(problems);
        }
    }

    /** The form's fields. */
    public record Fields(
            String version,
            Field granted,
            Field sourceService,
            Field note,
            Field tested,
            List<Option> tests,
            Field testedAs,
            Field hosts,
            Field key,
            Field secret,
            Field controlEndpoint,
            Field controlRegion,
            Field controlBucket) {
        public Fields {
            tests = List.copyOf(tests);
        }
    }
}
