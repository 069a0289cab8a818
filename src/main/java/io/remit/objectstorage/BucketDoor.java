package io.remit.objectstorage;

import io.remit.objectstorage.Answer.Verdict;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.DefaultRetention;
import software.amazon.awssdk.services.s3.model.Destination;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;
import software.amazon.awssdk.services.s3.model.ObjectLockRule;
import software.amazon.awssdk.services.s3.model.ReplicationRuleAndOperator;
import software.amazon.awssdk.services.s3.model.ReplicationRuleFilter;
import software.amazon.awssdk.services.s3.model.ReplicationRuleStatus;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * One bucket, as one principal sees it. Reads, lists and writes single objects; there is nothing in it that deletes. No
 * method throws for what an endpoint does: whatever that is, it is an {@link Answer}.
 */
public final class BucketDoor implements AutoCloseable {
    private static final int FIRST_ERROR = 400;
    private static final int DAYS_OF_A_YEAR = 365;
    private final S3Client client;
    private final String bucket;

    BucketDoor(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /** The first keys that begin like this. */
    public Answer<List<String>> list(String prefix, int most) {
        return ask(() ->
                client.listObjectsV2(all -> all.bucket(bucket).prefix(prefix).maxKeys(most)).contents().stream()
                        .map(S3Object::key)
                        .toList());
    }

    /**
     * How large an object is, in bytes. An answer to HEAD has no body and so no reason (RFC 9110, 9.3.2): whoever is told no
     * cannot tell from it alone whether that was a refusal.
     */
    public Answer<Long> head(String key) {
        Answer<Long> answer =
                ask(() -> client.headObject(one -> one.bucket(bucket).key(key)).contentLength());
        return reasoned(answer);
    }

    /** An error in answer to HEAD, which has no reason. */
    private static <T> Answer<T> reasoned(Answer<T> answer) {
        return answer.status() < FIRST_ERROR
                ? answer
                : new Answer<>(
                        Verdict.CANNOT_TELL,
                        Optional.empty(),
                        "",
                        answer.status(),
                        answer.took(),
                        Codes.words(answer.status(), ""));
    }

    /** What is in an object; no value where there is none. More than a few megabytes cannot be told. */
    public Answer<byte[]> get(String key) {
        return ask(() ->
                client.getObjectAsBytes(one -> one.bucket(bucket).key(key)).asByteArrayUnsafe());
    }

    /** Whether an object may be read: its first byte is, and no more of what may be somebody's secret. */
    public Answer<byte[]> touch(String key) {
        return ask(
                () -> client.getObjectAsBytes(one -> one.bucket(bucket).key(key).range("bytes=0-0"))
                        .asByteArrayUnsafe());
    }

    /** Writes an object, over one that is there. */
    public Answer<Boolean> put(String key, byte[] content) {
        return ask(() -> {
            client.putObject(one -> one.bucket(bucket).key(key), RequestBody.fromBytes(content));
            return true;
        });
    }

    /** Whether the bucket's own list of rights lets everybody in. */
    public Answer<Boolean> isOpenByAcl() {
        return ask(() -> client.getBucketAcl(one -> one.bucket(bucket)).grants().stream()
                .anyMatch(grant -> grant.grantee() != null
                        && grant.grantee().uri() != null
                        && (grant.grantee().uri().endsWith("/AllUsers")
                                || grant.grantee().uri().endsWith("/AuthenticatedUsers"))));
    }

    /** Whether the bucket keeps versions. */
    public Answer<Versioning> versioning() {
        return ask(() -> {
            var status = client.getBucketVersioning(one -> one.bucket(bucket)).status();
            return status == BucketVersioningStatus.ENABLED
                    ? Versioning.ON
                    : status == BucketVersioningStatus.SUSPENDED ? Versioning.SUSPENDED : Versioning.OFF;
        });
    }

    /** To where it copies what is written to it; no value where it has no rule. */
    public Answer<List<ReplicationRule>> replication() {
        return ask(
                () -> client.getBucketReplication(one -> one.bucket(bucket)).replicationConfiguration().rules().stream()
                        .map(BucketDoor::rule)
                        .toList());
    }

    /** Rules of the older form, which storages still answer with, have their prefix beside a filter. */
    @SuppressWarnings("deprecation")
    private static ReplicationRule rule(software.amazon.awssdk.services.s3.model.ReplicationRule rule) {
        var filter = Optional.ofNullable(rule.filter());
        var prefix = filter.map(ReplicationRuleFilter::prefix)
                .or(() -> filter.map(ReplicationRuleFilter::and).map(ReplicationRuleAndOperator::prefix))
                .or(() -> Optional.ofNullable(rule.prefix()))
                .orElse("");
        var target =
                Optional.ofNullable(rule.destination()).map(Destination::bucket).orElse("");
        return new ReplicationRule(
                rule.status() == ReplicationRuleStatus.ENABLED, prefix, target.substring(target.lastIndexOf(':') + 1));
    }

    /** For how long nobody may delete what is written; no value where it locks nothing. */
    public Answer<Retention> retention() {
        return ask(() -> Optional.ofNullable(client.getObjectLockConfiguration(one -> one.bucket(bucket))
                        .objectLockConfiguration())
                .map(ObjectLockConfiguration::rule)
                .map(ObjectLockRule::defaultRetention)
                .map(BucketDoor::retention)
                .orElse(new Retention(0, "")));
    }

    private static Retention retention(DefaultRetention kept) {
        int years = Optional.ofNullable(kept.years()).orElse(0);
        int days = Optional.ofNullable(kept.days()).orElse(0);
        return new Retention(
                years * DAYS_OF_A_YEAR + days,
                Optional.ofNullable(kept.modeAsString()).orElse(""));
    }

    /** How it encrypts what is written; no value where it says that it does not. */
    public Answer<Encryption> encryption() {
        return ask(() ->
                client
                        .getBucketEncryption(one -> one.bucket(bucket))
                        .serverSideEncryptionConfiguration()
                        .rules()
                        .stream()
                        .flatMap(rule -> Stream.ofNullable(rule.applyServerSideEncryptionByDefault()))
                        .map(one -> new Encryption(
                                one.sseAlgorithmAsString(),
                                Optional.ofNullable(one.kmsMasterKeyID()).orElse("")))
                        .findFirst()
                        .orElse(null));
    }

    /**
     * The same on IBM Cloud, which encrypts everything, and names a key of the owner's in the answer to HEAD ("Object Storage
     * S3 API, Retrieve a bucket's headers").
     */
    public Answer<Encryption> encryptionOfIbm() {
        Answer<Encryption> answer = ask(() -> {
            var headers = client.headBucket(one -> one.bucket(bucket)).sdkHttpResponse();
            var isOwn = headers.firstMatchingHeader("ibm-sse-kp-enabled")
                    .filter("true"::equalsIgnoreCase)
                    .isPresent();
            return new Encryption(
                    "AES256",
                    isOwn ? headers.firstMatchingHeader("ibm-sse-kp-crk-id").orElse("a key of yours") : "");
        });
        return reasoned(answer);
    }

    private <T> Answer<T> ask(Supplier<T> call) {
        long began = System.nanoTime();
        try {
            var value = call.get();
            return new Answer<>(Verdict.ALLOWED, Optional.ofNullable(value), "", 200, since(began), "");
        } catch (S3Exception e) {
            return answered(e, since(began));
        } catch (RuntimeException e) {
            // Whatever an endpoint sends, up to what breaks the client, is an answer that proves nothing.
            return new Answer<>(Verdict.CANNOT_TELL, Optional.empty(), "", 0, since(began), whyNone(e));
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static <T> Answer<T> answered(S3Exception e, Duration took) {
        var details = Optional.ofNullable(e.awsErrorDetails());
        var code = details.flatMap(one -> Optional.ofNullable(one.errorCode())).orElse("");
        if (Codes.isAbsent(e.statusCode(), code)) {
            return new Answer<>(Verdict.ALLOWED, Optional.empty(), code, e.statusCode(), took, "");
        }
        return new Answer<>(
                Codes.verdict(e.statusCode(), code),
                Optional.empty(),
                code,
                e.statusCode(),
                took,
                Codes.words(e.statusCode(), code));
    }

    /** Nothing of the request, which is signed, and nothing of the inside goes into the words. */
    private static String whyNone(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiCallTimeoutException || cause instanceof SocketTimeoutException) {
                return "The endpoint did not answer in time.";
            }
            if (cause instanceof UnknownHostException) {
                return "The endpoint's name has no address, or wants to lead elsewhere.";
            }
            if (cause instanceof SSLException) {
                return "No safe connection: the endpoint's certificate is not accepted, or it speaks no TLS.";
            }
            if (cause instanceof ConnectException) {
                return "The endpoint did not take the connection.";
            }
            if (cause instanceof BoundedHttpClient.TooLong) {
                return "The endpoint's answer was too long.";
            }
        }
        return "The endpoint's answer could not be understood.";
    }

    @Override
    public void close() {
        client.close();
    }
}
