package io.remit.web;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that are read when they are needed, from the beginning each time, and never all held in memory. */
@FunctionalInterface
public interface Source {
    /** Begins to read; whoever reads closes. */
    InputStream open() throws IOException;
}
