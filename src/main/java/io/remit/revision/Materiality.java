package io.remit.revision;

/** Whether a change touches what must be done. Proposed here; the operator decides. */
public enum Materiality {
    MATERIAL,
    EDITORIAL
}
