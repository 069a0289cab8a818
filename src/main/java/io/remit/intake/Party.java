package io.remit.intake;

/** The two parties of a shared responsibility. */
public enum Party {
    PROVIDER,
    CUSTOMER
}
