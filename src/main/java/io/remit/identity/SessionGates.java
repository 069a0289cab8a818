package io.remit.identity;

import io.remit.access.Access;
import io.remit.access.Permission;
import io.remit.access.Problem.NotFound;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.web.Entry;
import io.remit.web.Gates;
import io.remit.web.Shell;
import io.remit.web.Viewer;
import io.remit.web.Visit;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The gates over HTTP: a session's person, then {@link TenantGate} or {@link OperatorGate}. */
public final class SessionGates implements Gates {
    private static final String OPERATOR_BASE = "/admin";
    private final Store store;
    private final Sessions sessions;
    private final Programs programs;
    private final boolean secure;

    /** From a program's token to its Access; the room of tokens, which lies above, knows how. */
    public interface Programs {
        Access enter(Access visitor, Optional<String> token, String slug, Permission permission);

        /** As one of a service, on the platform. */
        Access enter(Access visitor, Optional<String> token, Permission permission);
    }

    /**
     * @param programs the gate for programs
     * @param secure whether the portal's base address is https
     */
    public SessionGates(Store store, Clock clock, Programs programs, boolean secure) {
        this.store = store;
        this.programs = programs;
        this.sessions = new Sessions(store, clock);
        this.secure = secure;
    }

    @Override
    public String sessionCookie() {
        return secure ? "__Host-remit" : "remit_session";
    }

    @Override
    public Entry open(Visit visit) {
        return person(visit)
                .map(person -> new Entry(TenantGate.own(person.account(), visit.origin()), viewer(person, "")))
                .orElseGet(() -> nobody(visit));
    }

    @Override
    public Entry nobody(Visit visit) {
        return new Entry(TenantGate.visitor(visit.origin()), Viewer.NOBODY);
    }

    @Override
    public Entry signedIn(Visit visit) {
        var person = person(visit).orElseThrow(SignInNeeded::new);
        return new Entry(TenantGate.own(person.account(), visit.origin()), viewer(person, ""));
    }

    @Override
    public Entry tenant(Visit visit, String slug, Permission permission) {
        var person = person(visit).orElseThrow(SignInNeeded::new);
        var access = TenantGate.enter(person, slug, permission, visit.origin());
        return new Entry(access, viewer(person, "/t/" + slug));
    }

    @Override
    public Entry operator(Visit visit, Permission permission) {
        var person = person(visit).orElseThrow(SignInNeeded::new);
        return new Entry(OperatorGate.enter(person, permission, visit.origin()), viewer(person, OPERATOR_BASE));
    }

    @Override
    public Entry operatorIn(Visit visit, String slug, Permission permission) {
        var person = person(visit).orElseThrow(SignInNeeded::new);
        var platform = OperatorGate.enter(person, permission, visit.origin());
        var tenant = store.systemRead(SystemAct.GATE_RESOLVE, platform, tx -> TenantQueries.bySlug(tx, slug))
                .orElseThrow(NotFound::new);
        var access = OperatorGate.enter(person, permission, visit.origin(), tenant.id(), tenant.slug());
        return new Entry(access, viewer(person, OPERATOR_BASE));
    }

    @Override
    public Entry program(Visit visit, String slug, Permission permission) {
        return new Entry(programs.enter(visitor(visit), visit.bearerToken(), slug, permission), Viewer.NOBODY);
    }

    @Override
    public Entry programOfService(Visit visit, Permission permission) {
        return new Entry(programs.enter(visitor(visit), visit.bearerToken(), permission), Viewer.NOBODY);
    }

    private Optional<Person> person(Visit visit) {
        return visit.sessionToken().flatMap(token -> sessions.person(visitor(visit), token));
    }

    private static Access visitor(Visit visit) {
        return TenantGate.visitor(visit.origin());
    }

    private static Viewer viewer(Person person, String base) {
        List<Shell.Place> places = new ArrayList<>();
        if (person.operator()) {
            places.add(new Shell.Place("Operator", OPERATOR_BASE, base.equals(OPERATOR_BASE)));
        }
        for (var place : person.places()) {
            places.add(new Shell.Place(place.name(), "/t/" + place.slug(), base.equals("/t/" + place.slug())));
        }
        var here = places.stream().filter(Shell.Place::current).findFirst();
        // On pages that belong to no place, such as one's account, the first place gives the layout its way back.
        var shown = here.or(() -> places.stream().findFirst());
        return new Viewer(
                true,
                person.name(),
                person.email(),
                shown.map(Shell.Place::label).orElse(""),
                here.isPresent() ? base : "",
                places);
    }
}
