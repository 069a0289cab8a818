package io.remit.acknowledgement;

/** How many tenants use a service, and how many of them responded to an edition in which way; some do both. */
record ResponseCounts(int subscribed, int acknowledged, int objected, int waiting, int nothing) {}
