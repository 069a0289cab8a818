package io.remit.web;

import io.remit.web.parts.Alert;
import io.remit.web.parts.Guide;
import java.util.List;

/**
 * What the layout shows around every page. Two equal shells render equally, so that whole pages can be kept.
 *
 * @param demo whether this is a demo, said on every page
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param path the current address, for the theme form's way back
 * @param signedIn whether somebody is
 * @param personName the person's name
 * @param personEmail the person's address
 * @param place the tenant's name, {@code Operator}, or empty
 * @param placeHref the place's dashboard
 * @param tenant the tenant's slug, or empty
 * @param nav the main navigation
 * @param places where else the person can go
 * @param flash what was just done, told once; or empty
 * @param alerts what goes on and is told on every page
 * @param guide what leads through pages like this one, or {@link Guide#NONE}
 * @param css address of the style sheet
 * @param paperCss address of the style sheet of pages for paper
 * @param script address of the script
 * @param icons address of the icon sprite
 * @param htmx address of htmx
 * @param events address of htmx's extension for server-sent events
 */
public record Shell(
        boolean demo,
        String theme,
        String path,
        boolean signedIn,
        String personName,
        String personEmail,
        String place,
        String placeHref,
        String tenant,
        List<NavItem> nav,
        List<Place> places,
        String flash,
        List<Alert> alerts,
        Guide guide,
        String css,
        String paperCss,
        String script,
        String icons,
        String htmx,
        String events) {

    /** One entry of the main navigation. */
    public record NavItem(String label, String href, String icon, boolean current) {}

    /** A tenant, or the platform, that the person can switch to. */
    public record Place(String label, String href, boolean current) {}

    public Shell {
        nav = List.copyOf(nav);
        alerts = List.copyOf(alerts);
        places = List.copyOf(places);
    }
}
