package io.remit.identity;

import io.remit.access.AccountId;
import io.remit.access.MembershipId;
import io.remit.access.Role;
import java.time.Instant;

/** A person in a tenant: the membership, the account, its name and address, the role, and since when. */
public record Member(MembershipId id, AccountId account, String name, String email, Role role, Instant since) {}
