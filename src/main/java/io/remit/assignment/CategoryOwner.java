package io.remit.assignment;

import io.remit.access.AccountId;
import io.remit.access.ServiceId;

/**
 * Who answers for the duties of a category that have no owner of their own.
 *
 * @param service the service
 * @param category the category as its editions name it
 * @param owner who
 * @param version how often it was changed, which a form sends back
 */
public record CategoryOwner(ServiceId service, String category, AccountId owner, int version) {}
