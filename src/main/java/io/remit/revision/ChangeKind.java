package io.remit.revision;

/** What became of a responsibility or duty from one edition to the next. */
public enum ChangeKind {
    /** The customer has it now, and did not before (or not alone). */
    MOVED_TO_CUSTOMER,
    /** Both have it now; before, one party had it. */
    MOVED_TO_SHARED,
    /** The provider has it now, and did not before (or not alone). */
    MOVED_TO_PROVIDER,
    NEW,
    /** The text says something else, or says it in other words. */
    REWORDED,
    DROPPED,
    /** The same under another area or category. */
    RENAMED,
    /** Only links, punctuation, case, spacing, quotation marks, list markers or a slip of spelling differ. */
    COSMETIC,
    UNCHANGED
}
