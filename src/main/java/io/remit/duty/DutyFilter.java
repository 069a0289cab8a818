package io.remit.duty;

import io.remit.access.AccountId;
import io.remit.standing.DutyState;
import io.remit.web.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reader wants to see of the duties, and in which order. Empty texts filter nothing.
 *
 * @param state name of a state, or {@code action} for all that need somebody
 * @param owner id of an account, or {@code nobody}
 * @param service slug of a service
 * @param category name of a category
 * @param words all of which must stand in the duty, its area or its category, in any case
 * @param sort {@code pressing}, {@code due}, {@code page} or {@code owner}
 * @param after id of the last duty of the page before
 */
record DutyFilter(
        String state, String owner, String service, String category, String words, String sort, String after) {
    static final String ACTION = "action";
    static final String NOBODY = "nobody";
    static final List<String> SORTS = List.of("pressing", "due", "owner", "page");

    static DutyFilter of(Request in) {
        var sort = in.query("sort");
        return new DutyFilter(
                known(in.query("state")),
                in.query("owner"),
                in.query("service"),
                in.query("category"),
                in.query("q"),
                SORTS.contains(sort) ? sort : SORTS.get(0),
                in.query("after"));
    }

    /** The name under which an address knows a state. */
    static String name(DutyState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isActive() {
        return !(state + owner + service + category + words).isEmpty();
    }

    /** The same filter for another owner, from its first page on. */
    DutyFilter ownedBy(String other) {
        return new DutyFilter(state, other, service, category, words, sort, "");
    }

    boolean keeps(DutyEntry duty) {
        return keepsState(duty) && keepsButState(duty);
    }

    /** Whether it would be kept, were no state chosen. */
    boolean keepsButState(DutyEntry duty) {
        return keepsOwner(duty)
                && (service.isEmpty() || duty.service().slug().equals(service))
                && (category.isEmpty() || duty.row().category().equals(category))
                && wanted().allMatch(text(duty)::contains);
    }

    /** The duties that are kept, in an order that needs no names. */
    List<DutyEntry> of(List<DutyEntry> all) {
        return of(all, Map.of());
    }

    /**
     * The duties that are kept, in the order wanted.
     *
     * @param names of the owners, by account; whoever has none comes first
     */
    List<DutyEntry> of(List<DutyEntry> all, Map<UUID, String> names) {
        var kept = all.stream().filter(this::keeps);
        return switch (sort) {
            case "due" ->
                kept.sorted(Comparator.comparing(DutyEntry::turningOn)).toList();
            case "owner" ->
                kept.sorted(Comparator.comparing(duty -> duty.owner()
                                .map(AccountId::value)
                                .map(id -> names.getOrDefault(id, ""))
                                .orElse("")))
                        .toList();
            case "page" -> kept.toList();
            default ->
                kept.sorted(Comparator.comparing(
                                        (DutyEntry duty) -> duty.standing().state())
                                .thenComparing(DutyEntry::turningOn))
                        .toList();
        };
    }

    /** The same filter for another state, as a query. */
    String queryFor(String otherState) {
        return query(otherState, "");
    }

    /** The same filter for the page after a duty, as a query. */
    String queryAfter(DutyEntry last) {
        return query(state, last.id().toString());
    }

    /** The same filter in another order, from its first page on, as a query. */
    String queryIn(String otherSort) {
        return new DutyFilter(state, owner, service, category, words, otherSort, "").query(state, "");
    }

    String query(String chosenState, String afterId) {
        var query = Stream.of(
                        pair("state", chosenState),
                        pair("owner", owner),
                        pair("service", service),
                        pair("category", category),
                        pair("q", words),
                        pair("sort", sort.equals(SORTS.get(0)) ? "" : sort),
                        pair("after", afterId))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String pair(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String known(String name) {
        boolean exists = name.equals(ACTION)
                || Arrays.stream(DutyState.values())
                        .anyMatch(state -> name(state).equals(name));
        return exists ? name : "";
    }

    private boolean keepsState(DutyEntry duty) {
        var its = duty.standing().state();
        return state.isEmpty()
                || (state.equals(ACTION) ? its.needsAction() : name(its).equals(state));
    }

    private boolean keepsOwner(DutyEntry duty) {
        if (owner.isEmpty()) {
            return true;
        }
        return owner.equals(NOBODY)
                ? duty.owner().isEmpty()
                : duty.owner().filter(id -> id.toString().equals(owner)).isPresent();
    }

    private Stream<String> wanted() {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty());
    }

    private static String text(DutyEntry duty) {
        return String.join(
                        "\n", duty.duty().text(), duty.row().area(), duty.row().section())
                .toLowerCase(Locale.ROOT);
    }
}
