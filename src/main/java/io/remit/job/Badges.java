package io.remit.job;

import io.remit.standing.Grade;
import io.remit.web.parts.Badge;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** States of jobs as shapes and words, the same on every page. */
final class Badges {
    private Badges() {}

    static Badge of(JobState state) {
        return switch (state) {
            case QUEUED -> Badge.quiet("hourglass", state.label());
            case RUNNING, RESUMED -> new Badge("info", "circle-dot", state.label());
            case INTERRUPTED -> new Badge("warn", "player-pause", state.label());
            case COMPLETED -> Badge.ok(state.label());
            case FAILED -> new Badge("bad", "circle-x", state.label());
            case CANCELLED -> Badge.quiet("circle-minus", state.label());
        };
    }

    static Badge of(Grade grade) {
        var icon = grade == Grade.STATED ? "user" : grade == Grade.REPORTED ? "plug-connected" : "eye";
        var word = grade.label();
        return Badge.quiet(icon, word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }

    static Badge of(Settlement.Kind kind) {
        return switch (kind) {
            case VERIFIED, RESTARTED -> Badge.ok(kind.label());
            case EXCEPTED -> Badge.quiet("circle-minus", kind.label());
            case OPEN -> new Badge("warn", "hourglass", kind.label());
            case FAILED -> new Badge("bad", "circle-x", kind.label());
        };
    }

    static Badge outdated() {
        return Badge.warn("Not on the newest version");
    }

    /** Where an output may be opened: https, a host, and nobody's name in it; else it is text only. */
    static String safeLink(String output) {
        try {
            var address = new URI(output);
            boolean safe = "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null;
            return safe ? address.toASCIIString() : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
