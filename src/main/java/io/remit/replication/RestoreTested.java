package io.remit.replication;

/**
 * The last restore test, which a backup needs beside its replica.
 *
 * @param says when, and what came of it, in a sentence
 * @param href where it is read, within the tenant; empty where nobody tested
 */
public record RestoreTested(String says, String href) {}
