package io.remit.objectstorage;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an endpoint said to one request.
 *
 * @param value what it gave; only where it allowed, and empty even then where what was asked for does not exist
 * @param code the provider's code of the error; empty where there was none
 * @param status of HTTP; 0 where no answer came
 * @param took from the first byte sent to the last one read
 * @param told why, and what to mend, in a sentence for people; empty where it allowed
 */
public record Answer<T>(Verdict verdict, Optional<T> value, String code, int status, Duration took, String told) {

    /** Whether a principal may do something. */
    public enum Verdict {
        ALLOWED("Allowed"),
        /** The provider knew who asked, and said no. */
        REFUSED("Refused"),
        /** Anything else: silence, a bad signature, a missing bucket. It proves nothing either way. */
        CANNOT_TELL("Cannot tell");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }

    public boolean isAllowed() {
        return verdict == Verdict.ALLOWED;
    }

    public boolean isRefused() {
        return verdict == Verdict.REFUSED;
    }

    /** Whether nothing came at all: no connection, or no answer in time. */
    public boolean isSilent() {
        return verdict == Verdict.CANNOT_TELL && status == 0;
    }

    /** Whether it was allowed and gave what was hoped for. */
    public boolean gave(Predicate<T> hoped) {
        return isAllowed() && value.filter(hoped).isPresent();
    }

    /** That no request was made. */
    public static <T> Answer<T> notAsked(String why) {
        return new Answer<>(Verdict.CANNOT_TELL, Optional.empty(), "", 0, Duration.ZERO, why);
    }
}
