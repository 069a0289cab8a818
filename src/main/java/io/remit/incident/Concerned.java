package io.remit.incident;

import io.remit.identity.Tenant;

/** A tenant that an incident concerns, with how many of its projects. */
record Concerned(Tenant tenant, int projects) {}
