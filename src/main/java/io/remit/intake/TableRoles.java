package io.remit.intake;

import static io.remit.intake.HeaderSense.Kind.AREA;
import static io.remit.intake.HeaderSense.Kind.CUSTOMER;
import static io.remit.intake.HeaderSense.Kind.DESCRIPTION;
import static io.remit.intake.HeaderSense.Kind.EMPTY;
import static io.remit.intake.HeaderSense.Kind.GROUP;
import static io.remit.intake.HeaderSense.Kind.HOLDER;
import static io.remit.intake.HeaderSense.Kind.NOTE;
import static io.remit.intake.HeaderSense.Kind.PROVIDER;
import static io.remit.intake.HeaderSense.Kind.SERVICE;
import static io.remit.intake.HeaderSense.Kind.SHARED;
import static io.remit.intake.HeaderSense.Kind.UNKNOWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a table says who does what, and what each of its columns says. It goes by the words of the headers and
 * by what the cells hold, never by the order of columns.
 */
final class TableRoles {
    private final List<ColumnProfile> columns;
    private final HeaderSense section;
    private final boolean cue;
    private final PageNames names;
    private final @Nullable ColumnRole[] roles;

    private TableRoles(List<ColumnProfile> columns, HeaderSense section, boolean cue, PageNames names) {
        this.columns = columns;
        this.section = section;
        this.cue = cue;
        this.names = names;
        this.roles = new ColumnRole[columns.size()];
    }

    /**
     * The roles of a who-does-what table; empty for any other table.
     *
     * @param section what the nearest heading says; it speaks for a table whose own header names nobody
     * @param cue whether title, headings or caption speak of responsibility
     * @param names providers that only this page knows
     */
    static Optional<List<ColumnRole>> of(PageTable table, HeaderSense section, boolean cue, PageNames names) {
        var columns = IntStream.range(0, table.columns().size())
                .mapToObj(column -> ColumnProfile.of(table, column, names.all()))
                .toList();
        return new TableRoles(columns, section, cue, names).decide();
    }

    private Optional<List<ColumnRole>> decide() {
        naming();
        parties();
        if (!isWhoDoesWhat() && !labelled() && !underHeading()) return Optional.empty();
        subjects();
        return Optional.of(List.of(roles));
    }

    /** Columns whose cells name the party: owner columns, and the categories of a matrix. */
    private void naming() {
        var naming = open().filter(
                        column -> columns.get(column).namesParties() || isUnfilledHolder(columns.get(column)))
                .boxed()
                .toList();
        var parties = EnumSet.noneOf(PartyWords.class);
        naming.forEach(column -> parties.addAll(columns.get(column).parties()));
        var asked = naming.stream().anyMatch(column -> isHolder(columns.get(column)));
        if (naming.isEmpty() || parties.size() < 2 && !asked) return;
        var raci = columns.stream().anyMatch(column -> isRaciPassenger(column.header()));
        for (var column : naming) {
            var profile = columns.get(column);
            if (raci && !isRaciHolder(profile.header())) roles[column] = ColumnRole.of(ColumnRole.Kind.OTHER);
            else if (isHolder(profile) || profile.sense().kind() == EMPTY)
                roles[column] = ColumnRole.of(ColumnRole.Kind.HOLDER);
            else roles[column] = ColumnRole.party(profile.header());
        }
    }

    /** An owner column without any owner is a gap of the page, not another kind of table. */
    private boolean isUnfilledHolder(ColumnProfile profile) {
        return cue
                && profile.isEmpty()
                && profile.sense().kind() == HOLDER
                && columns.stream().anyMatch(column -> column.sense().kind() == AREA && !column.isEmpty());
    }

    private static boolean isHolder(ColumnProfile profile) {
        var sense = profile.sense();
        return sense.kind() == HOLDER
                || sense.kind() == SHARED
                || sense.responsibility()
                || sense.namesParty() && sense.pure();
    }

    private static boolean isRaciPassenger(String header) {
        return header.strip().matches("(?i)(?:C|I|consulted|informed)(?:\\s*\\(.*\\))?");
    }

    private static boolean isRaciHolder(String header) {
        return header.strip().matches("(?i)(?:R|responsible)(?:\\b.*)?");
    }

    private void parties() {
        open().forEach(column -> {
            var sense = columns.get(column).sense();
            if (sense.isParty(PROVIDER)) roles[column] = ColumnRole.of(ColumnRole.Kind.PROVIDER);
            else if (sense.isParty(CUSTOMER)) roles[column] = ColumnRole.of(ColumnRole.Kind.CUSTOMER);
            else if (sense.isParty(SHARED)) roles[column] = ColumnRole.of(ColumnRole.Kind.SHARED);
        });
        besides(ColumnRole.Kind.PROVIDER);
        besides(ColumnRole.Kind.CUSTOMER);
        twice(ColumnRole.Kind.CUSTOMER, ColumnRole.Kind.PROVIDER, Lexicon.Kind.NAME);
        twice(ColumnRole.Kind.PROVIDER, ColumnRole.Kind.CUSTOMER, Lexicon.Kind.YOU);
        if (has(ColumnRole.Kind.CUSTOMER) && !has(ColumnRole.Kind.PROVIDER)) other(ColumnRole.Kind.PROVIDER);
        if (has(ColumnRole.Kind.PROVIDER) && !has(ColumnRole.Kind.CUSTOMER)) other(ColumnRole.Kind.CUSTOMER);
    }

    /** Beside a column of a side's responsibilities, a bare name of that side heads something else: "Acme service". */
    private void besides(ColumnRole.Kind side) {
        var same = IntStream.range(0, roles.length)
                .filter(column -> is(column, side))
                .boxed()
                .toList();
        if (same.stream().noneMatch(column -> columns.get(column).sense().responsibility())) return;
        same.stream()
                .filter(column -> !columns.get(column).sense().responsibility())
                .forEach(column -> roles[column] = null);
    }

    /** Two columns of one side and none of the other: the one that also has the other side's word is the other's. */
    private void twice(ColumnRole.Kind side, ColumnRole.Kind missing, Lexicon.Kind word) {
        if (has(missing)) return;
        var same = IntStream.range(0, roles.length)
                .filter(column -> is(column, side))
                .boxed()
                .toList();
        var also = same.stream()
                .filter(column -> Lexicon.tokens(columns.get(column).header(), names.all()).stream()
                        .anyMatch(token -> token.is(word)))
                .toList();
        if (same.size() == 2 && also.size() == 1) roles[also.get(0)] = ColumnRole.of(missing);
    }

    /** One side is sure: of the columns left, the only one that speaks of a responsibility is the other side's. */
    private void other(ColumnRole.Kind missing) {
        var own = missing == ColumnRole.Kind.PROVIDER ? PROVIDER : CUSTOMER;
        var spoken = with(ColumnRole.Kind.PROVIDER, ColumnRole.Kind.CUSTOMER).stream()
                .anyMatch(column -> column.sense().responsibility());
        var candidates = open().filter(column -> maySpeakFor(columns.get(column).sense(), own, spoken))
                .boxed()
                .toList();
        if (candidates.size() == 1) roles[candidates.get(0)] = ColumnRole.of(missing);
        else if (candidates.isEmpty() && missing == ColumnRole.Kind.PROVIDER) byName(spoken);
    }

    /**
     * Headers that are nothing but names the page knows, beside the customer's column, are the providers'. So is a single
     * unknown one, if the customer's is bare too and the first column is about responsibilities: then nothing else is left.
     */
    private void byName(boolean spoken) {
        var unknown = open().filter(column -> columns.get(column).sense().kind() == UNKNOWN)
                .boxed()
                .toList();
        var named = unknown.stream()
                .filter(column -> names.mentions(columns.get(column).header()))
                .toList();
        var left = unknown.size() == 1
                && !spoken
                && columns.stream()
                        .anyMatch(column ->
                                column.sense().kind() == AREA && column.sense().responsibility());
        var providers = named.size() == 1 || cue ? named : List.<Integer>of();
        if (left) providers = unknown;
        providers.forEach(column -> roles[column] = ColumnRole.of(ColumnRole.Kind.PROVIDER));
    }

    /** Both sides' headers are alike: either both speak of responsibility, or both are bare. */
    private static boolean maySpeakFor(HeaderSense sense, HeaderSense.Kind party, boolean spoken) {
        if (sense.kind() == party) return !spoken;
        if (sense.kind() == SERVICE) return party == PROVIDER;
        return sense.kind() == UNKNOWN && sense.responsibility() && spoken;
    }

    private boolean isWhoDoesWhat() {
        if (has(ColumnRole.Kind.HOLDER) || has(ColumnRole.Kind.PARTY)) return true;
        var sides = Set.of(ColumnRole.Kind.PROVIDER, ColumnRole.Kind.CUSTOMER, ColumnRole.Kind.SHARED).stream()
                .filter(this::has)
                .count();
        var party = with(ColumnRole.Kind.PROVIDER, ColumnRole.Kind.CUSTOMER, ColumnRole.Kind.SHARED);
        if (party.stream().noneMatch(column -> !column.isNumeric() && !column.isEmpty())
                && !party.stream().allMatch(ColumnProfile::isEmpty)) {
            return false;
        }
        var spoken = party.stream().anyMatch(column -> column.sense().responsibility());
        return sides > 1
                ? spoken || cue || hasSubject() || party.stream().allMatch(this::saysWhoActs)
                : sides == 1 && spoken;
    }

    /** "Managed by Acme" says as much as "Acme's responsibilities" where the other side's header does the same. */
    private boolean saysWhoActs(ColumnProfile column) {
        return Lexicon.tokens(column.header(), names.all()).stream().anyMatch(token -> token.is(Lexicon.Kind.HOLDER));
    }

    /** Bare names need more to mean responsibility: at the least a column that says what the rows are about. */
    private boolean hasSubject() {
        return open().anyMatch(column -> columns.get(column).sense().responsibility()
                || Lexicon.tokens(columns.get(column).header(), Set.of()).stream()
                        .anyMatch(token -> token.is(Lexicon.Kind.TASK)));
    }

    /** Two-column tables whose second column holds both sides' lists, each under its label. */
    private boolean labelled() {
        var labelled =
                open().filter(column -> columns.get(column).holdsLabels()).findFirst();
        labelled.ifPresent(column -> roles[column] = ColumnRole.of(ColumnRole.Kind.HOLDER));
        return labelled.isPresent();
    }

    /** A table of tasks under a heading that names one party. */
    private boolean underHeading() {
        var provider = section.isParty(PROVIDER);
        if (!section.responsibility() || !provider && !section.isParty(CUSTOMER)) return false;
        if (columns.stream()
                .noneMatch(column -> Set.of(AREA, GROUP, EMPTY, HOLDER)
                        .contains(column.sense().kind()))) return false;
        var kinds = EnumSet.of(AREA, GROUP, DESCRIPTION, HOLDER, EMPTY, NOTE);
        if (!columns.stream().allMatch(column -> kinds.contains(column.sense().kind()))) return false;
        var text = open().filter(column -> columns.get(column).sense().kind() == DESCRIPTION)
                .findFirst()
                .orElse(columns.size() - 1);
        Arrays.fill(roles, null);
        roles[text] = ColumnRole.of(provider ? ColumnRole.Kind.PROVIDER : ColumnRole.Kind.CUSTOMER);
        return true;
    }

    /** What the remaining columns are about. Without a header that says so, the first of them is the area. */
    private void subjects() {
        open().forEach(column ->
                roles[column] = subject(columns.get(column).sense().kind()));
        if (has(ColumnRole.Kind.AREA)) return;
        var unnamed = IntStream.range(0, roles.length)
                .filter(column -> is(column, ColumnRole.Kind.OTHER)
                        && columns.get(column).sense().kind() != NOTE);
        var described = IntStream.range(0, roles.length).filter(column -> is(column, ColumnRole.Kind.DESCRIPTION));
        IntStream.concat(unnamed, described)
                .findFirst()
                .ifPresent(column -> roles[column] = ColumnRole.of(ColumnRole.Kind.AREA));
    }

    private static ColumnRole subject(HeaderSense.Kind kind) {
        return ColumnRole.of(
                switch (kind) {
                    case AREA, GROUP -> ColumnRole.Kind.AREA;
                    case DESCRIPTION -> ColumnRole.Kind.DESCRIPTION;
                    default -> ColumnRole.Kind.OTHER;
                });
    }

    private IntStream open() {
        return IntStream.range(0, roles.length).filter(column -> roles[column] == null);
    }

    private boolean has(ColumnRole.Kind kind) {
        return IntStream.range(0, roles.length).anyMatch(column -> is(column, kind));
    }

    private boolean is(int column, ColumnRole.Kind kind) {
        var role = roles[column];
        return role != null && role.kind() == kind;
    }

    private List<ColumnProfile> with(ColumnRole.Kind... kinds) {
        return IntStream.range(0, roles.length)
                .filter(column -> Arrays.stream(kinds).anyMatch(kind -> is(column, kind)))
                .mapToObj(columns::get)
                .toList();
    }
}
