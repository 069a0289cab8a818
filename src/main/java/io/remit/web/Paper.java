package io.remit.web;

/** Makes a PDF of a page that was written for paper. It lives in a room above, which knows no HTTP. */
@FunctionalInterface
public interface Paper {
    /** @param html the whole page */
    byte[] print(String html);
}
