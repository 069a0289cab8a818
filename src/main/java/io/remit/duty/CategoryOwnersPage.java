package io.remit.duty;

import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * What the page of categories and their owners shows.
 *
 * @param crumbs the way back
 * @param action where each row's form posts
 * @param mayAssign whether the reader may change owners
 * @param refused why the last step was not done; empty at any other time
 * @param manyServices whether the service needs saying
 * @param categories every category with a duty
 */
public record CategoryOwnersPage(
        List<Link> crumbs,
        String action,
        boolean mayAssign,
        String refused,
        boolean manyServices,
        List<Category> categories) {

    /**
     * One category.
     *
     * @param anchor the row's id
     * @param service slug of its service
     * @param serviceName the service's name
     * @param name its name
     * @param detail how many duties it has, and how many of them fall to its owner
     * @param version the version that the form changes
     * @param owner who owns it; empty for nobody
     * @param owners who can
     */
    public record Category(
            String anchor,
            String service,
            String serviceName,
            String name,
            String detail,
            int version,
            String owner,
            List<Option> owners) {
        public Category {
            owners = List.copyOf(owners);
        }
    }

    public CategoryOwnersPage {
        crumbs = List.copyOf(crumbs);
        categories = List.copyOf(categories);
    }
}
