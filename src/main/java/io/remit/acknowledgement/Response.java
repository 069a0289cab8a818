package io.remit.acknowledgement;

/** What a tenant did about an edition. */
enum Response {
    ANY,
    ACKNOWLEDGED,
    OBJECTED,
    /** Objected, and waits for an answer. */
    WAITING,
    NOTHING
}
