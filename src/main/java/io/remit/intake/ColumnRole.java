package io.remit.intake;

/**
 * What a column of a who-does-what table says.
 *
 * @param kind what the column's cells hold
 * @param category for {@link Kind#PARTY} the category whose holder the cells name; empty for every other kind
 */
public record ColumnRole(Kind kind, String category) {

    /** The kinds of column. {@code HOLDER}: the cell names the party. {@code PARTY}: it names it for one category. */
    public enum Kind {
        AREA,
        DESCRIPTION,
        PROVIDER,
        CUSTOMER,
        SHARED,
        HOLDER,
        PARTY,
        OTHER
    }

    public static ColumnRole of(Kind kind) {
        return new ColumnRole(kind, "");
    }

    public static ColumnRole party(String category) {
        return new ColumnRole(Kind.PARTY, category);
    }

    /** The form of the JSON contract: the kind, or {@code PARTY:<category>}. */
    @Override
    public String toString() {
        return kind == Kind.PARTY ? "PARTY:" + category : kind.name();
    }
}
