package io.remit.authorization;

import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * The form that asks for an authorization, with the policy it would lead to.
 *
 * @param action where it is sent
 * @param unclaimed whether the bucket is not claimed, so that nothing can be asked
 * @param rightsError what is wrong with the rights
 * @param preview what would be put in force; none while something is missing
 */
public record AskingPage(
        List<Link> crumbs,
        String bucket,
        String action,
        String back,
        boolean unclaimed,
        String refused,
        List<FieldProblem> problems,
        Field service,
        List<Option> services,
        List<RightRow> rights,
        String rightsError,
        Field reason,
        Field endsOn,
        Field recertify,
        List<Option> months,
        Field triesOutside,
        Preview preview) {
    public AskingPage {
        crumbs = List.copyOf(crumbs);
        problems = List.copyOf(problems);
        services = List.copyOf(services);
        rights = List.copyOf(rights);
        months = List.copyOf(months);
    }

    /** One row of rights. */
    public record RightRow(int number, String prefix, List<Option> may) {
        public RightRow {
            may = List.copyOf(may);
        }
    }

    /**
     * What would be put in force.
     *
     * @param missing why there is nothing to show; empty where there is
     */
    public record Preview(String missing, List<Text> documents, List<String> remarks) {
        public Preview {
            documents = List.copyOf(documents);
            remarks = List.copyOf(remarks);
        }
    }

    /** A text to paste. */
    public record Text(String key, String title, String text) {}
}
