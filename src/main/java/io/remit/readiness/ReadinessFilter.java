package io.remit.readiness;

import io.remit.access.Access;
import io.remit.tenant.Project;
import io.remit.web.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reader wants to see of the list. Empty texts filter nothing.
 *
 * @param service slug of a service
 * @param project id of a project
 * @param state name of a state, or {@code action} for all that need somebody
 * @param mine whether only what the reader looks after
 * @param words all of which must stand in the item, its section or its hint, in any case
 */
record ReadinessFilter(String service, String project, String state, boolean mine, String words) {
    static final String ACTION = "action";

    static ReadinessFilter of(Request in) {
        var state = in.query("state");
        boolean isKnown = state.equals(ACTION)
                || Arrays.stream(ReadinessState.values())
                        .anyMatch(one -> name(one).equals(state));
        return new ReadinessFilter(
                in.query("service"),
                in.query("project"),
                isKnown ? state : "",
                in.query("owner").equals("me"),
                in.query("q"));
    }

    /** The name under which an address knows a state. */
    static String name(ReadinessState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isActive() {
        return mine || !(service + project + state + words).isEmpty();
    }

    /** What is kept, without a look at states. */
    List<ItemStanding> keptButState(Readiness readiness, Access access) {
        var wanted = Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return readiness.standings().stream()
                .filter(one -> service.isEmpty() || one.item().service().slug().equals(service))
                .filter(this::keepsProject)
                .filter(one -> !mine || isOwn(one.item(), access))
                .filter(one -> wanted.stream().allMatch(text(one.item())::contains))
                .toList();
    }

    boolean keepsState(ReadinessState one) {
        return state.isEmpty()
                || (state.equals(ACTION) ? one.needsSomebody() : name(one).equals(state));
    }

    /** The projects that get a column. */
    boolean shows(Project one) {
        return project.isEmpty() || one.id().toString().equals(project);
    }

    String query() {
        return query(state);
    }

    /** The same filter for another state, as a query. */
    String query(String otherState) {
        return query(project, otherState);
    }

    /** The same filter for another project, as a query. */
    String queryOf(String otherProject) {
        return query(otherProject, state);
    }

    private String query(String ofProject, String inState) {
        var query = Stream.of(
                        pair("service", service),
                        pair("project", ofProject),
                        pair("state", inState),
                        pair("owner", mine ? "me" : ""),
                        pair("q", words))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** A project's list has what is asked of it, and nothing of other services. */
    private boolean keepsProject(ItemStanding one) {
        return project.isEmpty()
                || one.project()
                        .filter(of -> of.id().toString().equals(project))
                        .isPresent();
    }

    private static boolean isOwn(ReadinessItem item, Access access) {
        return item.setting().owner().isPresent()
                && item.setting().owner().equals(access.actor().accountId());
    }

    private static String text(ReadinessItem item) {
        return (item.title() + " " + item.section() + " " + item.hint()).toLowerCase(Locale.ROOT);
    }

    private static String pair(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
