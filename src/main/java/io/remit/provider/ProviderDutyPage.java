package io.remit.provider;

import io.remit.evidence.EvidenceRow;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One of the provider's duties, for a tenant.
 *
 * @param place the tenant's name
 * @param crumbs the way back
 * @param area what it is about
 * @param badge how it stands proved
 * @param detail until when
 * @param text its text with its links
 * @param edition service and edition
 * @param attestations what the provider stated, the newest first
 */
public record ProviderDutyPage(
        String place,
        List<Link> crumbs,
        String area,
        Badge badge,
        String detail,
        List<Span> text,
        String edition,
        List<Proven> attestations) {

    private static final int MOST_NAME_CHARACTERS = 70;

    /** One attestation. */
    public record Proven(
            String by,
            String period,
            Badge state,
            String statement,
            List<EvidenceRow> evidence,
            Moment at,
            String edition,
            String note) {
        public Proven {
            evidence = List.copyOf(evidence);
        }
    }

    /** The beginning of its text, as windows and bookmarks call the page. */
    public String name() {
        var all = text.stream().map(Span::text).collect(Collectors.joining());
        return all.length() > MOST_NAME_CHARACTERS
                ? all.substring(0, MOST_NAME_CHARACTERS).strip() + "…"
                : all;
    }

    public ProviderDutyPage {
        crumbs = List.copyOf(crumbs);
        text = List.copyOf(text);
        attestations = List.copyOf(attestations);
    }
}
