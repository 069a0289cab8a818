package io.remit.duty;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * What the portal's own parts tell of a duty.
 *
 * @param shown whether there is anything to tell or to choose: the provider's own duties have no mechanism
 * @param label which mechanism proves it
 * @param proposed whether its words decided that
 * @param findings how things are now
 * @param deeds what was done last, the newest first
 * @param version the version that the form sends back
 * @param choice the form's choice
 * @param options what can be chosen
 */
public record MechanismPart(
        boolean shown,
        String label,
        boolean proposed,
        List<Found> findings,
        List<Done> deeds,
        String version,
        Field choice,
        List<Option> options) {

    /** How it is for one project; without a name for all of the service, without address where nothing is to be seen. */
    public record Found(String subject, Badge outcome, String sentence, String grade, String href) {}

    /** One time it was done, and where that is kept. */
    public record Done(Moment on, String sentence, String by, String href) {}

    public MechanismPart {
        findings = List.copyOf(findings);
        deeds = List.copyOf(deeds);
        options = List.copyOf(options);
    }

    /** Whether the mechanism is one that speaks by itself. */
    public boolean speaks() {
        return !findings.isEmpty() || !deeds.isEmpty();
    }
}
