package io.remit.duty;

import io.remit.web.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Where somebody came from who opens the form that attests: a list with its filters, or a duty's page. The form's own
 * address says it, so that it outlives a refused form and a new sign-in.
 */
final class WayBack {
    private static final String FROM = "from";
    private static final int MOST_CHARACTERS = 2000;

    /** Nothing that a browser takes for another site or for a step up. */
    private static final Pattern ADDRESS = Pattern.compile("(/[A-Za-z0-9_-]+)+(\\?[!-~&&[^\\\\#]]*)?");

    private WayBack() {}

    /** Where to go back to: what the address says where that is one of the place's own pages, else what is given. */
    static String of(Request in, String otherwise) {
        var from = in.query(FROM);
        var path = from.split("\\?", 2)[0];
        // A list that came back with an error is at the address its form was sent to, where there is nothing to see.
        boolean isHere = path.startsWith(in.viewer().base() + "/") && !path.equals(DutyRows.base(in) + "/assignment");
        return isHere
                        && from.length() <= MOST_CHARACTERS
                        && ADDRESS.matcher(from).matches()
                ? from
                : otherwise;
    }

    /** To be added to the address of a form that is opened from a list: where the list is, if this is a list. */
    static String toList(Request in) {
        var address = in.address();
        var path = address.split("\\?", 2)[0];
        var base = DutyRows.base(in);
        boolean isList = path.equals(base) || path.equals(base + "/mine");
        return isList ? "?" + FROM + "=" + URLEncoder.encode(address, StandardCharsets.UTF_8) : "";
    }
}
