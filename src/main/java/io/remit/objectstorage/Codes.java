package io.remit.objectstorage;

import io.remit.objectstorage.Answer.Verdict;
import java.util.Map;
import java.util.Set;

/**
 * What the errors of the S3 API mean for the question whether a principal may do something, after Amazon's list of error
 * responses. A refusal is one word only: that the provider knew who asked and said no.
 */
final class Codes {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    /** Whoever may read an empty object is told that it has no first byte. */
    private static final int EMPTY = 416;

    private static final int SERVER_ERROR = 500;
    private static final String DENIED = "AccessDenied";

    /** What was asked for is not there, and whoever asked was let so far as to be told. */
    private static final Set<String> ABSENT = Set.of(
            "NoSuchKey",
            "ReplicationConfigurationNotFoundError",
            "ObjectLockConfigurationNotFoundError",
            "ServerSideEncryptionConfigurationNotFoundError");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry(
                    "SignatureDoesNotMatch",
                    "The signature was not accepted: the secret of the key is wrong. It has to be entered again."),
            Map.entry(
                    "InvalidAccessKeyId",
                    "The endpoint does not know the key. Look whether it is the right endpoint; else another key has to be"
                            + " entered."),
            Map.entry("InvalidToken", "The key has expired or is not complete. Another has to be entered."),
            Map.entry("ExpiredToken", "The key has expired. Another has to be entered."),
            Map.entry(
                    "RequestTimeTooSkewed",
                    "The clocks of the portal and of the endpoint differ too much. The operator has to set them right."),
            Map.entry("NoSuchBucket", "There is no bucket of this name at this endpoint. Look at its name and region."),
            Map.entry(
                    "PermanentRedirect",
                    "The bucket is at another endpoint, and the portal follows no redirects. Register it with that one."),
            Map.entry(
                    "TemporaryRedirect",
                    "The endpoint wants to redirect, which the portal does not follow. Try later."),
            Map.entry("AuthorizationHeaderMalformed", "The bucket is in another region. Register it with that one."),
            Map.entry(
                    "IllegalLocationConstraintException",
                    "The bucket is in another region. Register it with that one."),
            Map.entry("AccountProblem", "Something is wrong with the account of the bucket. Its provider knows what."),
            Map.entry("AllAccessDisabled", "The provider has closed the bucket to everybody."),
            Map.entry("SlowDown", "The endpoint is busy and asks to slow down. It is tried again later."),
            Map.entry("NotImplemented", "The endpoint does not offer this."),
            Map.entry("MethodNotAllowed", "The endpoint does not offer this."));

    private Codes() {}

    /** Whether it says that what was asked for does not exist, which is no refusal. */
    static boolean isAbsent(int status, String code) {
        return status == NOT_FOUND && ABSENT.contains(code) || status == EMPTY && code.equals("InvalidRange");
    }

    static Verdict verdict(int status, String code) {
        return status == FORBIDDEN && code.equals(DENIED) ? Verdict.REFUSED : Verdict.CANNOT_TELL;
    }

    static String words(int status, String code) {
        if (verdict(status, code) == Verdict.REFUSED) {
            return "The provider refused it: access denied.";
        }
        if (WORDS.containsKey(code)) {
            return WORDS.get(code);
        }
        if (status >= SERVER_ERROR) {
            return "The endpoint failed with status " + status + ". It is tried again later.";
        }
        if (status == FORBIDDEN && code.isEmpty()) {
            return "The endpoint said no and not why: this may be a refusal, or a bad signature.";
        }
        return "The endpoint answered with status " + status + (code.isEmpty() ? "" : ", " + code)
                + ". That says nothing of the rights.";
    }
}
