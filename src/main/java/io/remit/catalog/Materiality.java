package io.remit.catalog;

/** Whether a change touches what must be done. Proposed here; the operator decides. */
public enum Materiality {
    MATERIAL,
    EDITORIAL
}
