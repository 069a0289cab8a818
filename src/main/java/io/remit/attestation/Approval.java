package io.remit.attestation;

/** Whether a second person has to approve an attestation, and did. */
public enum Approval {
    NOT_NEEDED,
    WAITING,
    APPROVED,
    DECLINED;

    /** Whether an attestation with it counts. */
    public boolean counts() {
        return this == NOT_NEEDED || this == APPROVED;
    }
}
