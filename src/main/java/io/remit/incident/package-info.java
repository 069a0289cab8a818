/**
 * Incidents: what the provider declares for a service and regions, and how each tenant that it concerns has it; a tenant
 * declares its own too. Called by people on their pages, by the job that hands incidents out, and by the rooms above, which
 * ask what set duties off ({@link io.remit.incident.IncidentService#triggers}).
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Declaring writes the incident and nothing else, however many tenants there are. A job hands it out, tenant by
 *       tenant in transactions of their own; what is handed out is told by rows, so that a job that was killed goes on where
 *       it was, and whoever gets a project or a region later is found by the same question.
 *   <li>A case is an incident as one tenant has it. What the provider says of it is read from the incident, never copied,
 *       so that a correction reaches everybody at once.
 *   <li>Whom it concerns follows from projects in use and present subscriptions, so that pages say it before any case is
 *       there. What is open is remembered for moments: a page of a tenant that nothing concerns asks the database nothing.
 *   <li>Regions are compared without regard to case: people type them.
 *   <li>An incident is closed once, with a review. One that was declared by mistake is closed as withdrawn and sets no duty
 *       off.
 *   <li>The operator sees how far tenants are by counts alone. For that, this room's system act reads runs and
 *       verifications over all tenants, as only it knows which cases belong together.
 * </ul>
 */
@NullMarked
package io.remit.incident;

import org.jspecify.annotations.NullMarked;
