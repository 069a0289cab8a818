package io.remit.bucket;

import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * The form that registers a bucket, or changes what is said of it.
 *
 * @param action where it is sent
 * @param back where it is left
 * @param isNew whether it asks where the bucket is, which does not change later
 * @param where where it is, for one that is registered
 * @param seen the version that was seen
 * @param purposeError what is wrong with the purposes
 */
public record BucketFieldsPage(
        List<Link> crumbs,
        String title,
        String action,
        String back,
        boolean isNew,
        String where,
        String refused,
        List<FieldProblem> problems,
        String seen,
        Field platform,
        List<Option> platforms,
        Field name,
        Field region,
        Field endpoint,
        Field instance,
        Field project,
        List<Option> projects,
        List<Option> purposes,
        String purposeError,
        Field backup,
        List<Option> backups,
        Field note) {
    public BucketFieldsPage {
        crumbs = List.copyOf(crumbs);
        problems = List.copyOf(problems);
        platforms = List.copyOf(platforms);
        projects = List.copyOf(projects);
        purposes = List.copyOf(purposes);
        backups = List.copyOf(backups);
    }
}
