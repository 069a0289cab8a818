package io.remit.web;

import java.util.List;

/**
 * Who looks at a page, and from where.
 *
 * @param signedIn whether somebody is
 * @param name the person's name
 * @param email the person's address
 * @param place the tenant's name, {@code Operator}, or empty
 * @param base where the place's addresses begin: {@code /t/acme}, {@code /admin}, or empty
 * @param places the places the person belongs to
 */
public record Viewer(boolean signedIn, String name, String email, String place, String base, List<Shell.Place> places) {
    public static final Viewer NOBODY = new Viewer(false, "", "", "", "", List.of());

    public Viewer {
        places = List.copyOf(places);
    }
}
