package io.remit.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.remit.intake.PageKind;
import java.util.List;
import java.util.Optional;

/** One thing the operator changed in what was read. Kept in order; the later one wins. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Correction.ColumnRoles.class, name = "column-roles"),
    @JsonSubTypes.Type(value = Correction.RowCut.class, name = "row-cut"),
    @JsonSubTypes.Type(value = Correction.RowDropped.class, name = "row-dropped"),
    @JsonSubTypes.Type(value = Correction.RowAdded.class, name = "row-added"),
    @JsonSubTypes.Type(value = Correction.ChangesJudged.class, name = "changes-judged")
})
public sealed interface Correction {

    /** What was done, for people, in one short line. */
    @JsonIgnore
    String told();

    /** Which of the draft's pages it corrects; none where it is about publishing. */
    @JsonIgnore
    default Optional<PageKind> page() {
        return Optional.empty();
    }

    /** A table of many parties would else fill a line, and the answer's header that carries it, beyond reason. */
    int LONGEST_ROLES = 200;

    /**
     * A table's columns mean something else.
     *
     * @param table ordinal of the table
     * @param heading its heading, to tell it
     * @param roles a role per column, as in the JSON contract
     */
    record ColumnRoles(int table, String heading, List<String> roles) implements Correction {
        @Override
        public Optional<PageKind> page() {
            return Optional.of(PageKind.RESPONSIBILITIES);
        }

        @Override
        public String told() {
            var read = String.join(", ", roles);
            return "Columns of " + Quote.of(heading) + " read as "
                    + (read.length() > LONGEST_ROLES ? read.substring(0, LONGEST_ROLES) + " …" : read);
        }
    }

    /**
     * A row says something else, or is cut into other duties.
     *
     * @param row the row's id in the draft
     * @param provider the provider's duties
     * @param customer the customer's duties
     */
    record RowCut(String row, String category, String area, List<String> provider, List<String> customer)
            implements Correction {
        @Override
        public String told() {
            return "Corrected " + Quote.of(area);
        }

        @Override
        public Optional<PageKind> page() {
            return Optional.of(DraftRow.page(row));
        }
    }

    /** A row is no responsibility. */
    record RowDropped(String row, String area) implements Correction {
        @Override
        public String told() {
            return "Dropped " + Quote.of(area);
        }

        @Override
        public Optional<PageKind> page() {
            return Optional.of(DraftRow.page(row));
        }
    }

    /** A responsibility that was not read. Its row id is made when it is added. */
    record RowAdded(String row, String category, String area, List<String> provider, List<String> customer)
            implements Correction {
        @Override
        public String told() {
            return "Added " + Quote.of(area);
        }

        @Override
        public Optional<PageKind> page() {
            return Optional.of(DraftRow.page(row));
        }
    }

    /**
     * The operator's say on changes from the edition before.
     *
     * @param material keys of changes said to be material
     * @param editorial keys of changes said to be editorial
     */
    record ChangesJudged(List<String> material, List<String> editorial) implements Correction {
        @Override
        public String told() {
            return "Judged changes: " + material.size() + " material, " + editorial.size() + " editorial";
        }
    }
}
