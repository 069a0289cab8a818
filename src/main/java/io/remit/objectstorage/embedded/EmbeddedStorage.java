package io.remit.objectstorage.embedded;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** An object storage on a free port of loopback. Rights can be given and taken while it runs. */
public final class EmbeddedStorage implements AutoCloseable {
    private static final String OWNER = "owner";
    private final S3Proxy proxy;
    private final BlobStore blobs = new TransientNio2BlobStore();
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final Set<String> buckets = ConcurrentHashMap.newKeySet();
    private final List<Right> rights = new CopyOnWriteArrayList<>();
    private final List<Copying> copying = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService copier = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "embedded-storage-copier");
        thread.setDaemon(true);
        return thread;
    });

    /** What may be done. */
    public enum May {
        LIST,
        READ,
        WRITE,
        /** Everything, and reading how the bucket is set up. */
        OWN
    }

    /** That an identity may do something below a prefix of a bucket. */
    public record Right(String identity, String bucket, String prefix, May may) {}

    /** That what is written below a prefix of a bucket is copied to another, after a while. */
    private record Copying(String from, String prefix, String to, Duration after) {}

    private EmbeddedStorage(int port) {
        proxy = S3Proxy.builder()
                .blobStore(blobs)
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .awsAuthentication(AuthenticationType.AWS_V4, OWNER, OWNER)
                .ignoreUnknownHeaders(true)
                .build();
        proxy.setBlobStoreLocator(this::located);
    }

    /** Starts it on a free port, empty. */
    public static EmbeddedStorage start() {
        return start(0);
    }

    /**
     * Starts it, empty.
     *
     * @param port 0 for a free one
     * @throws IllegalStateException where the port is taken
     */
    public static EmbeddedStorage start(int port) {
        var storage = new EmbeddedStorage(port);
        try {
            storage.proxy.start();
        } catch (Exception e) {
            throw new IllegalStateException("The embedded object storage could not start", e);
        }
        return storage;
    }

    private AccessGrant located(String identity, String bucket, String blob) {
        var secret = identity == null ? null : secrets.get(identity);
        return secret == null
                ? null
                : new AccessGrant(secret, new RightsBlobStore(blobs, identity, this::may, this::written));
    }

    private boolean may(String identity, String bucket, String key, May what) {
        return rights.stream()
                .filter(right -> right.identity().equals(identity))
                .filter(right -> right.bucket().equals(bucket))
                .filter(right -> right.may() == what || right.may() == May.OWN)
                .anyMatch(right -> key.startsWith(right.prefix()));
    }

    /** From now on, what is written below a prefix of a bucket is copied to another so long after. */
    public void copy(String from, String prefix, String to, Duration after) {
        stopCopying(from);
        copying.add(new Copying(from, prefix, to, after));
    }

    /** From now on, nothing of a bucket is copied. */
    public void stopCopying(String from) {
        copying.removeIf(one -> one.from().equals(from));
    }

    private void written(String bucket, String key) {
        copying.stream()
                .filter(one -> one.from().equals(bucket) && key.startsWith(one.prefix()))
                .forEach(one ->
                        copier.schedule(() -> copied(one, key), one.after().toMillis(), TimeUnit.MILLISECONDS));
    }

    private void copied(Copying one, String key) {
        if (!copying.contains(one)) {
            return;
        }
        try (var content = blobs.getBlob(
                GetObjectRequest.builder().bucket(one.from()).key(key).build())) {
            put(one.to(), key, content.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("The embedded object storage did not copy an object", e);
        }
    }

    /** Where it is. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }

    /** Makes an identity, or gives it another secret; it may do nothing yet. */
    public void identity(String name, String secret) {
        secrets.put(name, secret);
    }

    /** Makes a bucket. */
    public void bucket(String name) {
        buckets.add(name);
        blobs.createContainer(CreateBucketRequest.builder().bucket(name).build());
    }

    public void give(Right right) {
        rights.add(right);
    }

    public boolean has(String bucket) {
        return buckets.contains(bucket);
    }

    /** Takes every right of an identity in a bucket. */
    public void take(String identity, String bucket) {
        rights.removeIf(
                right -> right.identity().equals(identity) && right.bucket().equals(bucket));
    }

    /** Puts an object, as the owner of the storage can. */
    public void put(String bucket, String key, byte[] content) {
        try (var stream = RequestBody.fromBytes(content).contentStreamProvider().newStream()) {
            blobs.putBlob(
                    PutObjectRequest.builder()
                            .bucket(bucket)
                            .key(key)
                            .contentLength((long) content.length)
                            .build(),
                    stream);
        } catch (IOException e) {
            throw new IllegalStateException("The embedded object storage did not take an object", e);
        }
    }

    /** Removes an object, as the owner of the storage can. */
    public void remove(String bucket, String key) {
        blobs.removeBlob(DeleteObjectRequest.builder().bucket(bucket).key(key).build());
    }

    /** What it holds, by key. */
    public List<String> keys(String bucket) {
        return blobs
                .list(software.amazon.awssdk.services.s3.model.ListObjectsV2Request.builder()
                        .bucket(bucket)
                        .build())
                .contents()
                .stream()
                .map(one -> one.key())
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        copier.shutdownNow();
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The embedded object storage did not stop", e);
        }
    }
}
