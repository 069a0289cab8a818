package io.remit.objectstorage;

/** Whether a bucket keeps what is overwritten and deleted. */
public enum Versioning {
    ON,
    /** It did once; what it kept is still there. */
    SUSPENDED,
    OFF
}
