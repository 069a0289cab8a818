package io.remit.blob;

/** There was more to write than was allowed; nothing was kept. */
public final class TooLarge extends Exception {
    private static final long serialVersionUID = 1L;

    TooLarge(long maxBytes) {
        super("more than " + maxBytes + " bytes", null, false, false);
    }
}
