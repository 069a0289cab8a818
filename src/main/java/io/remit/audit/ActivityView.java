package io.remit.audit;

import io.remit.access.Actor;
import io.remit.identity.Member;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes rows and filters of a list of events. */
final class ActivityView {
    /** What is done here, by the beginnings of the actions' names. */
    private static final Map<String, String> OF_TENANTS = ordered(
            "acknowledgement", "Editions",
            "assignment", "Owners and cadences",
            "attestation", "Attestations and exceptions",
            "evidence", "Evidence",
            "duty", "Comments",
            "ping", "Pings",
            "job", "Jobs",
            "plan", "Recovery plans",
            "exercise", "Exercises",
            "incident", "Incidents",
            "readiness", "Readiness",
            "deployment", "Deployments and backup projects",
            "bucket", "Buckets",
            "authorization", "Access to buckets",
            "probe", "Probes of buckets",
            "replication", "How buckets are kept",
            "token", "API tokens",
            "ledger", "This trail itself",
            "tenant", "Projects, services, settings",
            "identity", "Members and invitations",
            "reminder", "Reminders and calendars");

    private static final Map<String, String> OF_PLATFORM = ordered(
            "catalog", "Catalog and editions",
            "assignment", "Owners and cadences",
            "attestation", "Attestations and exceptions",
            "evidence", "Evidence",
            "release", "Versions of services",
            "incident", "Incidents",
            "principal", "Principals of services",
            "token", "API tokens",
            "ledger", "This trail itself",
            "identity.session", "Who signed in",
            "identity", "Accounts, tenants, sign-in");

    private final String address;
    private final AuditFilter filter;
    private final Map<Actor, String> actors;
    private final Map<UUID, String> accounts;

    ActivityView(String address, AuditFilter filter, Map<Actor, String> actors, Map<UUID, String> accounts) {
        this.address = address;
        this.filter = filter;
        this.actors = actors;
        this.accounts = accounts;
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    ActivityPage.Event row(AuditEvent event) {
        return new ActivityPage.Event(
                Moment.at(event.at()),
                address + "/events/" + event.id(),
                name(event.actor()),
                address + filter.by(event.actor()).query(""),
                event.words(),
                address + filter.doing(event.action()).query(""),
                event.action(),
                event.subjectName(),
                event.told().stream()
                        .map(this::change)
                        .filter(change ->
                                change.before().any() || change.after().any())
                        .toList());
    }

    String name(Actor actor) {
        return actors.getOrDefault(actor, "");
    }

    private ActivityPage.Change change(AuditEvent.Change change) {
        return new ActivityPage.Change(
                change.field().replace('_', ' '),
                Value.of(change.field(), change.before(), accounts),
                Value.of(change.field(), change.after(), accounts));
    }

    ActivityPage.Filters filters(List<Member> people, boolean ofPlatform, String zone) {
        return new ActivityPage.Filters(
                filter.isActive(),
                filter.from(),
                filter.to(),
                actors(people),
                actions(ofPlatform ? OF_PLATFORM : OF_TENANTS),
                filter.words(),
                zone);
    }

    /** Who may be chosen: everybody who is here now, and whoever is chosen already, also where that is a job. */
    private List<Option> actors(List<Member> people) {
        var options = new ArrayList<Option>();
        options.add(new Option("", "Everybody", filter.actor().isEmpty()));
        people.forEach(member -> {
            var reference = Actor.account(member.account()).reference();
            options.add(new Option(reference, member.name(), reference.equals(filter.actor())));
        });
        if (options.stream().noneMatch(Option::selected)) {
            filter.who().ifPresent(who -> options.add(new Option(filter.actor(), name(who), true)));
        }
        return options;
    }

    private List<Option> actions(Map<String, String> rooms) {
        var options = new ArrayList<Option>();
        options.add(new Option("", "Everything", filter.action().isEmpty()));
        rooms.forEach((name, words) -> options.add(new Option(name, words, name.equals(filter.action()))));
        if (options.stream().noneMatch(Option::selected)) {
            options.add(new Option(filter.action(), AuditEvent.words(filter.action()), true));
        }
        return options;
    }
}
