package io.remit.readiness;

import io.remit.catalog.ServiceEntry;

/**
 * An item of the tenant's own, to be added.
 *
 * @param keepsDays how many days a confirmation keeps
 * @param perProject whether it is asked of each project, or once for all
 */
public record ItemDraft(ServiceEntry service, String title, String hint, int keepsDays, boolean perProject) {}
