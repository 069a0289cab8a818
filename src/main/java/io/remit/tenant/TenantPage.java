package io.remit.tenant;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * What the operator's page of one tenant shows.
 *
 * @param crumbs the way back up
 * @param name its name
 * @param slug its slug
 * @param base its address, under which its forms post
 * @param refused why the last step was not done; empty at any other time
 * @param created since when it exists
 * @param subscriptions the services it uses
 * @param addable whether there is a service it could still subscribe to
 * @param services those services
 * @param members its members
 * @param invitations its open invitations and the form that makes one
 * @param projects its projects
 */
public record TenantPage(
        List<Link> crumbs,
        String name,
        String slug,
        String base,
        String refused,
        Moment created,
        List<Subscription> subscriptions,
        boolean addable,
        List<Option> services,
        List<Member> members,
        InvitationView invitations,
        List<Project> projects) {

    /** One subscription: the service, its slug, the edition that binds, since when. */
    public record Subscription(String service, String slug, String edition, Moment since) {}

    /** One member: name, address, role, since when. */
    public record Member(String name, String email, String role, Moment since) {}

    /** One project: its name, service and region, and whether it is in use. */
    public record Project(String name, String service, String region, Badge state) {}

    public TenantPage {
        crumbs = List.copyOf(crumbs);
        subscriptions = List.copyOf(subscriptions);
        services = List.copyOf(services);
        members = List.copyOf(members);
        projects = List.copyOf(projects);
    }
}
