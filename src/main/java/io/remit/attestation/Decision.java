package io.remit.attestation;

/** What a second person decides on what the first one said. */
public enum Decision {
    APPROVE,
    DECLINE
}
