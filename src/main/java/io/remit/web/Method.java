package io.remit.web;

/** GET reads, POST writes; there are no others. */
public enum Method {
    GET,
    POST
}
