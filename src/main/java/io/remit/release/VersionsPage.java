package io.remit.release;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import io.remit.web.parts.Pager;
import java.util.List;

/**
 * What the operator's page of a service's versions shows.
 *
 * @param crumbs the way back up
 * @param base the page's address, under which its forms post
 * @param mayPublish whether the reader may publish and withdraw
 * @param refused why the last step was not done; empty at any other time
 * @param versions the newest first
 */
public record VersionsPage(
        List<Link> crumbs,
        String service,
        String base,
        boolean mayPublish,
        String refused,
        List<Row> versions,
        Pager pager,
        Publishing publishing) {

    /**
     * One version.
     *
     * @param supported the last day of support; without text where nobody said
     * @param withdrawn why it was withdrawn; empty while it stands
     */
    public record Row(
            String id,
            String name,
            String kind,
            Badge state,
            String note,
            Moment released,
            Moment supported,
            Moment published,
            String publishedBy,
            boolean isWithdrawn,
            String withdrawn,
            Withdrawing withdrawing) {}

    /** The form that withdraws one; {@code open} when it comes back with what was wrong. */
    public record Withdrawing(boolean open, List<FieldProblem> problems, Field reason) {
        public Withdrawing {
            problems = List.copyOf(problems);
        }
    }

    /** The form that publishes one. */
    public record Publishing(
            List<FieldProblem> problems,
            Field name,
            Field kind,
            List<Option> kinds,
            Field released,
            Field supported,
            Field note) {
        public Publishing {
            problems = List.copyOf(problems);
            kinds = List.copyOf(kinds);
        }
    }

    public VersionsPage {
        crumbs = List.copyOf(crumbs);
        versions = List.copyOf(versions);
    }
}
