package io.remit.web;

/**
 * A cookie to set: HttpOnly, SameSite=Lax, for the whole site, Secure exactly when the portal's base address is https.
 *
 * @param name its name
 * @param value its value; empty removes it
 * @param maxAgeSeconds how long it lives; 0 removes it, -1 until the browser ends
 */
public record Cookie(String name, String value, int maxAgeSeconds) {
    public static Cookie remove(String name) {
        return new Cookie(name, "", 0);
    }
}
