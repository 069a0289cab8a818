package io.remit.objectstorage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.ReplicationRule;
import software.amazon.awssdk.services.s3.model.ReplicationRuleStatus;

/**
 * How a bucket says it keeps and copies what is in it. An answer without a value says that nothing is set; one that is not
 * allowed, that it cannot be read.
 *
 * @param versioning whether overwritten objects are kept
 * @param replication the rules that copy it elsewhere
 * @param retention for how long objects cannot be deleted, in words
 * @param lifecycle after how many days something is removed by itself, rule by rule
 * @param encryption how it is encrypted at rest
 */
public record BucketSettings(
        Answer<Boolean> versioning,
        Answer<List<Rule>> replication,
        Answer<String> retention,
        Answer<List<String>> lifecycle,
        Answer<String> encryption) {

    /**
     * One rule of replication.
     *
     * @param prefix what it copies; empty for everything
     * @param target the bucket it copies to, by name
     */
    public record Rule(boolean enabled, String prefix, String target) {}

    static BucketSettings read(BucketDoor door) {
        var client = door.client();
        var bucket = door.bucket();
        return new BucketSettings(
                door.ask(() ->
                        client.getBucketVersioning(one -> one.bucket(bucket)).status()
                                == BucketVersioningStatus.ENABLED),
                door.ask(() ->
                        client
                                .getBucketReplication(one -> one.bucket(bucket))
                                .replicationConfiguration()
                                .rules()
                                .stream()
                                .map(BucketSettings::rule)
                                .toList()),
                door.ask(() -> Optional.ofNullable(client.getObjectLockConfiguration(one -> one.bucket(bucket))
                                .objectLockConfiguration())
                        .flatMap(lock -> Optional.ofNullable(lock.rule()))
                        .flatMap(rule -> Optional.ofNullable(rule.defaultRetention()))
                        .map(keep -> (keep.days() == null ? keep.years() + " years" : keep.days() + " days") + ", "
                                + keep.modeAsString())
                        .orElse(null)),
                door.ask(() -> client.getBucketLifecycleConfiguration(one -> one.bucket(bucket)).rules().stream()
                        .filter(rule ->
                                rule.expiration() != null && rule.expiration().days() != null)
                        .map(rule -> rule.expiration().days() + " days")
                        .toList()),
                door.ask(
                        () -> client
                                .getBucketEncryption(one -> one.bucket(bucket))
                                .serverSideEncryptionConfiguration()
                                .rules()
                                .stream()
                                .map(rule -> rule.applyServerSideEncryptionByDefault()
                                        .sseAlgorithmAsString())
                                .collect(Collectors.joining(", "))));
    }

    private static Rule rule(ReplicationRule rule) {
        var prefix = Optional.ofNullable(rule.filter())
                .flatMap(filter -> Optional.ofNullable(filter.prefix()))
                .orElse("");
        var arn = Optional.ofNullable(rule.destination())
                .flatMap(to -> Optional.ofNullable(to.bucket()))
                .orElse("");
        return new Rule(
                rule.status() == ReplicationRuleStatus.ENABLED, prefix, arn.substring(arn.lastIndexOf(':') + 1));
    }
}
