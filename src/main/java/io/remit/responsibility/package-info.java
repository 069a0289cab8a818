/**
 * What a tenant has to do: the matrix of responsibilities with both parties' duties, and what changed between editions.
 *
 * <p>Reads editions from {@code catalog} and subscriptions from {@code tenant}; keeps nothing of its own yet. Called by
 * {@code overview}. Decision: a service's matrix depends on its edition and the filters alone, so it is rendered once for
 * all tenants ({@link io.remit.web.Kept}); addresses in it are relative to the tenant's page.
 */
@NullMarked
package io.remit.responsibility;

import org.jspecify.annotations.NullMarked;
