package io.remit.tenant;

import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * What a tenant's page of members shows.
 *
 * @param base the page's address, under which its forms post
 * @param mayManage whether the reader may invite, change roles and end memberships
 * @param refused why the last step was not done; empty at any other time
 * @param searchable whether there are so many that one is searched for
 * @param q what is searched for
 * @param people the members who fit it, by name
 * @param invitations the open invitations and the form that makes one
 */
public record MembersPage(
        String base,
        boolean mayManage,
        String refused,
        boolean searchable,
        String q,
        List<Person> people,
        InvitationView invitations) {

    /**
     * One member.
     *
     * @param id the membership's id, part of the addresses its forms post to
     * @param name the name
     * @param email the address
     * @param you whether it is the reader
     * @param role the role in words
     * @param since when the membership began
     * @param roles the roles to choose from
     */
    public record Person(
            String id, String name, String email, boolean you, String role, Moment since, List<Option> roles) {
        public Person {
            roles = List.copyOf(roles);
        }
    }

    public MembersPage {
        people = List.copyOf(people);
    }
}
