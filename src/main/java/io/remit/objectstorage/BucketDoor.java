package io.remit.objectstorage;

import io.remit.objectstorage.Answer.Verdict;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * One bucket, as one principal sees it. Reads, lists and writes single objects; there is nothing in it that deletes. No
 * method throws for what an endpoint does: whatever that is, it is an {@link Answer}.
 */
public final class BucketDoor implements AutoCloseable {
    private static final int FIRST_ERROR = 400;
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
