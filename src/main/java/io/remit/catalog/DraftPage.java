package io.remit.catalog;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import io.remit.web.parts.Span;
import java.util.List;

/**
 * What the page of one draft shows: the source beside what was read from it, what is wrong with it, what was corrected,
 * what would change, and the form that publishes it.
 *
 * @param crumbs the way back up
 * @param title the page's title as read
 * @param base the draft's address, under which its forms post
 * @param source where the page comes from; empty for a pasted page
 * @param importedBy who imported it
 * @param imported when
 * @param problems why what was just sent was not done, where no form on the page says it beside a field
 * @param severities how many findings of each severity, in words
 * @param findings what the linter noticed, in line order
 * @param unresolved keywords with no known text
 * @param sources the pages it is made from, and which of them is shown
 * @param text that page's source, or a part of it
 * @param tables the tables that say who does what, with a role for each column
 * @param rowCount how many responsibilities were read
 * @param groups the responsibilities, by category
 * @param seen how many corrections this draft has
 * @param corrections what the operator changed so far, in the edition before where its page is still the same; oldest first
 * @param last what was changed last, to be taken back at once; empty where nothing was
 * @param added the form that adds a responsibility
 * @param recovery what is said of recovery beside the duties
 * @param pageChoices the pages to which a responsibility can be added
 * @param form the form that imports another page into this draft
 * @param changes what publishing would change
 * @param publication the form that publishes
 */
public record DraftPage(
        List<Link> crumbs,
        String title,
        String base,
        String source,
        String importedBy,
        Moment imported,
        List<FieldProblem> problems,
        List<Badge> severities,
        List<Finding> findings,
        List<String> unresolved,
        List<Source> sources,
        Text text,
        List<Table> tables,
        int rowCount,
        List<Group> groups,
        int seen,
        List<EditionPage.Correction> corrections,
        String last,
        RowForm added,
        RecoveryView recovery,
        List<Option> pageChoices,
        ServicePage.Import form,
        Changes changes,
        Publication publication) {

    /** One finding: how bad, the rule, the line it is about in words and as a link (empty for the whole page), what to do. */
    public record Finding(Badge severity, String rule, String where, String href, String message) {}

    /** A page of the draft: its name, where its source is shown, whether it is now, and where it comes from. */
    public record Source(String name, String href, boolean shown, String origin) {}

    /**
     * The source, in parts where it is long.
     *
     * @param lines this part's lines
     * @param shown which part of how much this is, in words; empty where it is all
     * @param parts the parts before and after
     */
    public record Text(List<Line> lines, String shown, List<Link> parts) {
        public Text {
            lines = List.copyOf(lines);
            parts = List.copyOf(parts);
        }
    }

    /** One line of the source, with the findings about it. {@code tone} is that of the worst, empty for none. */
    public record Line(int number, String text, String tone, List<Badge> marks) {
        public Line {
            marks = List.copyOf(marks);
        }
    }

    /**
     * One table.
     *
     * @param ordinal its place among the tables
     * @param heading what it stands under
     * @param where its source line in words
     * @param href that line
     * @param rows how many rows it has, in words
     * @param problems why the roles just sent were not taken
     * @param open whether its form is open, because something in it was wrong
     * @param columns its columns
     */
    public record Table(
            int ordinal,
            String heading,
            String where,
            String href,
            String rows,
            List<FieldProblem> problems,
            boolean open,
            List<Column> columns) {
        public Table {
            problems = List.copyOf(problems);
            columns = List.copyOf(columns);
        }
    }

    /** One column: its number, header, a first cell as an example, its role, and the category a party column is for. */
    public record Column(int number, String header, String example, List<Option> roles, Field role, Field category) {
        public Column {
            roles = List.copyOf(roles);
        }
    }

    /** The responsibilities of one category. */
    public record Group(String anchor, String category, int count, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One responsibility as read.
     *
     * @param id its id in the draft, part of the addresses its forms post to
     * @param view what it says
     * @param where its source line in words
     * @param href that line
     * @param editHref opens its form
     * @param editing the form where it is open, filled with what it says now or with what was typed; none or one
     */
    public record Row(String id, MatrixRow view, String where, String href, String editHref, List<RowForm> editing) {
        public Row {
            editing = List.copyOf(editing);
        }
    }

    /** The form of a responsibility: one duty a line for each party. Ids are made unique with {@code prefix}. */
    public record RowForm(
            String prefix, List<FieldProblem> problems, Field category, Field area, Field provider, Field customer) {
        public RowForm {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What publishing would change.
     *
     * @param first whether no edition was published yet, so there is nothing to compare with
     * @param against the edition compared with, such as "Edition 7"
     * @param summary how much changes, in words
     * @param recovery what would change of recovery beside the duties
     * @param list the changes
     */
    public record Changes(
            boolean first, String against, String summary, List<RecoveryChange> recovery, List<Choice> list) {
        public Changes {
            recovery = List.copyOf(recovery);
            list = List.copyOf(list);
        }
    }

    /** One change with the operator's say: material or editorial; {@code name} is the form's name for it. */
    public record Choice(
            String name,
            Badge kind,
            String area,
            String category,
            List<Span> words,
            boolean material,
            boolean editorial) {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /**
     * The form that publishes.
     *
     * @param number the edition it would become, such as "Edition 9"
     * @param identical whether nothing differs from the published edition, so that there is nothing to publish
     * @param warning what to think of before publishing; may be empty
     * @param problems what is wrong with the form
     * @param promise how much notice tenants are promised, and until when that would be; empty where none is
     * @param effective the effective date
     * @param note a note for the tenants
     * @param confirm the tick that it cannot be undone
     */
    public record Publication(
            String number,
            boolean identical,
            String warning,
            List<FieldProblem> problems,
            String promise,
            Field effective,
            Field note,
            Field confirm) {
        public Publication {
            problems = List.copyOf(problems);
        }
    }

    public DraftPage {
        crumbs = List.copyOf(crumbs);
        problems = List.copyOf(problems);
        severities = List.copyOf(severities);
        findings = List.copyOf(findings);
        unresolved = List.copyOf(unresolved);
        tables = List.copyOf(tables);
        groups = List.copyOf(groups);
        corrections = List.copyOf(corrections);
    }
}
