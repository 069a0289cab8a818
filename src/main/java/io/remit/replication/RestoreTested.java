package io.remit.replication;

import io.remit.web.parts.Link;

/**
 * The last restore test, which a backup needs beside its replica.
 *
 * @param says when, and what came of it, in a sentence
 * @param where where it is read, or where a plan is made that has one
 */
public record RestoreTested(String says, Link where) {}
