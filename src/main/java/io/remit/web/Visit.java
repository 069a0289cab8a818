package io.remit.web;

import io.remit.access.Origin;
import java.util.Optional;

/**
 * What a gate sees of a request.
 *
 * @param origin request id and address
 * @param sessionToken the session cookie's value
 * @param bearerToken the token of a program
 */
public record Visit(Origin origin, Optional<String> sessionToken, Optional<String> bearerToken) {}
