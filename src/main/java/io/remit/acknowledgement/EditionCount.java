package io.remit.acknowledgement;

import io.remit.access.ServiceId;

/**
 * An edition, and how many tenants or objections there are of a sort.
 *
 * @param service whose edition
 * @param number which of them
 * @param count how many
 */
public record EditionCount(ServiceId service, int number, int count) {
    /** Where the operator answers the objections to it. */
    public String unansweredHref(String serviceSlug) {
        return AnswerRoutes.address(serviceSlug, number, Response.WAITING);
    }

    /** Where the operator sees who said nothing to it. */
    public String silentHref(String serviceSlug) {
        return AnswerRoutes.address(serviceSlug, number, Response.NOTHING);
    }
}
