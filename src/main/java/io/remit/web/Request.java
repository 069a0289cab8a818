package io.remit.web;

import io.javalin.http.Context;
import io.remit.access.Access;
import io.remit.access.Problem;
import io.remit.access.Problem.NotFound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One request behind its gate: who asks, and what for. */
public final class Request {
    private final Context context;
    private final Entry entry;
    private final Typed typed;
    private final Map<String, List<String>> remembered = new LinkedHashMap<>();

    Request(Context context, Entry entry) {
        this(context, entry, Typed.NOTHING);
    }

    private Request(Context context, Entry entry, Typed typed) {
        this.context = context;
        this.entry = entry;
        this.typed = typed;
    }

    /** The gate's proof. */
    public Access access() {
        return entry.access();
    }

    /** Who looks. */
    public Viewer viewer() {
        return entry.viewer();
    }

    /** A parameter of the path. */
    public String path(String name) {
        return context.pathParam(name);
    }

    /**
     * A typed id from the path.
     *
     * @throws NotFound where it is no id at all
     */
    public <T> T id(String name, Function<UUID, T> type) {
        try {
            return type.apply(UUID.fromString(path(name)));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    /** A parameter of the query, without surrounding white space; empty where absent. */
    public String query(String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("").strip();
    }

    /** A typed id from the query, such as where a page of a list begins; empty where absent, or where it is no id. */
    public <T> Optional<T> queryId(String name, Function<UUID, T> type) {
        try {
            return Optional.of(type.apply(UUID.fromString(query(name))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Every value of a parameter of the query that may come more than once. */
    public List<String> queryAll(String name) {
        return context.queryParams(name);
    }

    /** A whole number of the query, or what is given where it is absent or none. */
    public int queryNumber(String name, int otherwise) {
        try {
            return Integer.parseInt(query(name));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** A cookie's value. */
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(context.cookie(name));
    }

    /** A header's value, or empty. */
    public String header(String name) {
        return Optional.ofNullable(context.header(name)).orElse("");
    }

    /** The body as it came; for routes of the API alone, as those of people get forms. */
    public byte[] body() {
        return context.bodyAsBytes();
    }

    /**
     * The body as an object of JSON; for routes of the API alone.
     *
     * @throws RuntimeException answered with 415 or 400 where it is something else
     */
    public JsonBody json() {
        return JsonBody.read(context);
    }

    /** The posted form. */
    public Form form() {
        var posted = Posted.of(context);
        return new Form(posted.values(), posted.uploads());
    }

    /**
     * Has one more value in the form, should it be shown again: what was uploaded with it is in place already, and a
     * browser cannot be made to send a file twice.
     */
    public void remember(String field, String value) {
        remembered.computeIfAbsent(field, first -> new ArrayList<>()).add(value);
    }

    /** What was typed before and is shown again with its errors. */
    public Typed typed() {
        return typed;
    }

    /**
     * The same of one form among several on a page: nothing where another was sent.
     *
     * @param action the path that the form posts to
     */
    public Typed typedInto(String action) {
        return context.path().equals(action) ? typed : Typed.NOTHING;
    }

    /** Path and query of this request. */
    public String address() {
        var query = context.queryString();
        return query == null ? context.path() : context.path() + "?" + query;
    }

    /** For the sign-in adapter, whose library speaks Javalin; nobody else may name its type. */
    public Context context() {
        return context;
    }

    /** The same request on the way back to its form. */
    Request rejected(Problem problem) {
        var errors = problem instanceof Problem.Invalid invalid
                ? invalid.errors()
                : Map.of("", Optional.ofNullable(problem.getMessage()).orElse(""));
        return new Request(context, entry, new Typed(typedOrRemembered(), sorted(errors)));
    }

    private Map<String, List<String>> typedOrRemembered() {
        var all = new LinkedHashMap<>(Posted.of(context).values());
        remembered.forEach((field, values) -> all.merge(field, values, (typed, more) -> {
            var both = new ArrayList<>(typed);
            both.addAll(more);
            return both;
        }));
        return all;
    }

    private Map<String, String> sorted(Map<String, String> errors) {
        var order = List.copyOf(Posted.of(context).values().keySet());
        return errors.entrySet().stream()
                .sorted(java.util.Comparator.comparingInt(error -> order.indexOf(error.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
