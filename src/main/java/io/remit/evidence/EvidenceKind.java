package io.remit.evidence;

/** What a piece of evidence is. */
public enum EvidenceKind {
    /** Bytes that somebody, or a system, handed in. */
    FILE,
    /** An address where it is. */
    LINK
}
