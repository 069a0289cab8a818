package io.remit.replication;

import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.util.List;

/** The form that declares how a bucket is kept. */
public record DeclarationPage(
        List<Link> crumbs,
        String bucket,
        String action,
        String back,
        String refused,
        List<FieldProblem> problems,
        String seen,
        Field versioning,
        List<Option> versionings,
        Field encryption,
        List<Option> encryptions,
        Field retentionDays,
        String backup,
        String details,
        List<Place> places,
        Field mostLag,
        Field patience,
        Field every,
        List<Option> rhythms) {
    public DeclarationPage {
        crumbs = List.copyOf(crumbs);
        problems = List.copyOf(problems);
        versionings = List.copyOf(versionings);
        encryptions = List.copyOf(encryptions);
        places = List.copyOf(places);
        rhythms = List.copyOf(rhythms);
    }

    /** A purpose that a sample can be timed for. */
    public record Place(String purpose, String label, boolean timed, Field prefix) {}
}
