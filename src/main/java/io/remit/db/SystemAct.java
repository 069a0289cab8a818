package io.remit.db;

/**
 * The few acts that cross tenants or come before sign-in. A new one is added here, in the open, and shows up with its
 * caller in the golden file of {@code house.SystemActsTest}.
 */
public enum SystemAct {
    /** Marks a new database as demo or real, and refuses the other kind. */
    INSTALLATION_CLAIM,
    /** From a session cookie to an account, and from account and slug to a membership. */
    GATE_RESOLVE,
    /** Counts failures and checks a password. */
    SIGN_IN,
    /** Begins, renews and ends sessions. */
    SESSION_KEEP,
    /** Makes, shows, redeems and revokes one-time links. */
    ONE_TIME_LINK,
    /** A person's own account, sessions and memberships over all tenants. */
    OWN_ACCOUNT,
    /** How many members, projects and subscriptions tenants have, for the operator's lists. */
    TENANT_COUNTS,
    /** How many duties of tenants stand in which state, for the operator's list. */
    TENANT_STANDING,
    /** Which tenants acknowledged an edition, objected to it or said nothing, for the operator. */
    EDITION_RESPONSES,
    /** Names of accounts for lists of members and events. */
    ACCOUNT_NAMES,
    /** What the provider proved of its own duties, read by tenants. */
    PROVIDER_STANDING,
    /** Which of the kept files some tenant's evidence still names. */
    EVIDENCE_COLLECT,
    /** From a ping's secret address to the tenant it reports to. */
    PING_RECEIVE,
    /** Notices pings that fell silent, and forgets what they said long ago. */
    PING_WATCH,
    /** From an API token to what it opens, and when it was used. */
    TOKEN_ENTER,
    /** Makes, lists and revokes API tokens, which belong to no tenant's rows. */
    TOKEN_KEEP,
    /** Puts reminders into the outbox, and takes them out again as they are sent. */
    MAIL_SEND,
    /** Which tenants an incident concerns, and how far they are with it, for the operator. */
    INCIDENT_REACH,
    /** Which tenants have not got their case of an incident yet. */
    INCIDENT_HAND_OUT,
    /** What is open in the whole installation, so that pages of those whom nothing concerns ask nothing. */
    INCIDENT_ALERT,
    /** From a calendar's secret address to the member it is for. */
    CALENDAR_OPEN,
    /** Keeps and opens the sealed keys with which the portal speaks as a principal. */
    PRINCIPAL_KEY,
    /** Whose a bucket is, over all tenants: taken, looked up, given up. */
    BUCKET_CLAIM,
    /** What a service may do in a bucket, whichever tenant's it is; and that it asked. */
    AUTHORIZATION_DECIDE,
    /** Which trails have events without a number. */
    AUDIT_SEQUENCE,
    /** Makes and opens the key that signs checkpoints. */
    CHECKPOINT_KEY,
    /** Deletes what has expired: sessions, throttles. */
    EXPIRED_PURGE
}
