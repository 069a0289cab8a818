package io.remit.objectstorage;

import io.remit.outbound.Outbound;
import io.remit.outbound.Outbound.NotCalled;
import io.remit.outbound.Pinned;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.DnsResolver;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Opens buckets, each at the addresses that were looked at for it. Every call is bounded in time and in size, is tried once
 * and follows no redirect; nothing of the machine's own environment, such as its keys or proxies, goes into it.
 */
public final class ObjectStorage implements AutoCloseable {
    private static final long MOST_BYTES = 4 << 20;
    private static final int CONNECTIONS = 2;
    private static final Region ANY_REGION = Region.US_EAST_1;
    private final Outbound outbound;
    private final Patience patience;
    private final ScheduledExecutorService timeouts;

    /** How long an endpoint may take: to be connected to, between two bytes, and for one call as a whole. */
    public record Patience(Duration connect, Duration read, Duration call) {
        public static final Patience USUAL =
                new Patience(Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(15));
    }

    public ObjectStorage(Outbound outbound, Patience patience) {
        this.outbound = outbound;
        this.patience = patience;
        this.timeouts = Executors.newScheduledThreadPool(1, work -> {
            var thread = new Thread(work, "object-storage-timeouts");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Opens a bucket. The endpoint's name is resolved now, and not again while it is open.
     *
     * @param keys of whoever asks; empty for anybody
     * @throws NotCalled where its endpoint must not be called
     */
    public BucketDoor open(BucketAddress address, Optional<Keys> keys) throws NotCalled {
        var pinned = outbound.pin(address.endpoint());
        var client = S3Client.builder()
                .endpointOverride(address.endpoint())
                .region(address.region().isEmpty() ? ANY_REGION : Region.of(address.region()))
                .forcePathStyle(true)
                .crossRegionAccessEnabled(false)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .credentialsProvider(credentials(keys))
                .httpClient(new BoundedHttpClient(http(pinned), MOST_BYTES))
                .overrideConfiguration(all -> all.retryStrategy(AwsRetryStrategy.doNotRetry())
                        .apiCallTimeout(patience.call())
                        .scheduledExecutorService(timeouts))
                .build();
        return new BucketDoor(client, address.name());
    }

    private static AwsCredentialsProvider credentials(Optional<Keys> keys) {
        return keys.<AwsCredentialsProvider>map(one -> StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        one.id().reveal(), one.secret().reveal())))
                .orElseGet(AnonymousCredentialsProvider::create);
    }

    private SdkHttpClient http(Pinned pinned) {
        return Apache5HttpClient.builder()
                .connectionTimeout(patience.connect())
                .socketTimeout(patience.read())
                .connectionAcquisitionTimeout(patience.connect())
                .maxConnections(CONNECTIONS)
                .useIdleConnectionReaper(false)
                .proxyConfiguration(ProxyConfiguration.builder()
                        .useSystemPropertyValues(false)
                        .useEnvironmentVariableValues(false)
                        .build())
                .dnsResolver(new PinnedResolver(pinned))
                .build();
    }

    /** Answers with what was looked at, and for no other name. */
    private record PinnedResolver(Pinned pinned) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return pinned.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @Override
    public void close() {
        timeouts.shutdownNow();
    }
}
