/**
 * What a tenant has beside its members' accounts: subscriptions, projects, invitations, roles; and the operator's pages
 * about tenants. Called by {@code duty}, {@code recovery}, {@code overview} and {@code share}.
 */
@NullMarked
package io.remit.tenant;

import org.jspecify.annotations.NullMarked;
