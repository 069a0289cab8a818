package io.remit.web;

import io.remit.web.parts.Link;

/**
 * What the error page shows.
 *
 * @param status HTTP status
 * @param title what happened, in a few words
 * @param explanation what it means
 * @param whatToDo what to do about it; may be empty
 * @param requestId to quote when asking for help
 * @param link the way on
 */
public record ProblemPage(int status, String title, String explanation, String whatToDo, String requestId, Link link) {}
