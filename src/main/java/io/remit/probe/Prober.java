package io.remit.probe;

import io.remit.bucket.Bucket;
import io.remit.objectstorage.Answer;
import io.remit.objectstorage.Answer.Verdict;
import io.remit.objectstorage.BucketAddress;
import io.remit.objectstorage.BucketDoor;
import io.remit.objectstorage.Keys;
import io.remit.objectstorage.ObjectStorage;
import io.remit.objectstorage.Operation;
import io.remit.objectstorage.PrefixRight;
import io.remit.outbound.Outbound.NotCalled;
import io.remit.principal.PrincipalKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tries, step by step, what a principal may do in one bucket; tells each step as it is answered. For one probe. */
final class Prober {
    /** The one object that is written, below each prefix. */
    static final String MARKED = "remit-probe.txt";

    /** The one that is written outside the prefixes, where the tenant lets that be tried. */
    static final String MARKED_OUTSIDE = "remit-probe-outside.txt";

    /** The same in every probe, so that two at once of one prefix do not read each other's. */
    private static final byte[] MARK =
            "Remit writes this object to test an authorization.\n".getBytes(StandardCharsets.UTF_8);

    private static final String SILENT = "Not asked: the endpoint did not answer the step before.";
    private final ObjectStorage storage;
    private final Clock clock;
    private final Consumer<ProbeStep> sink;
    private boolean silent;
    private Optional<String> there = Optional.empty();

    /** @param sink is told each step */
    Prober(ObjectStorage storage, Clock clock, Consumer<ProbeStep> sink) {
        this.storage = storage;
        this.clock = clock;
        this.sink = sink;
    }

    /** Whether the key works where it must, whatever tenants do. */
    void control(PrincipalKey key) {
        step(
                StepKind.CONTROL,
                "",
                Verdict.ALLOWED,
                () -> key.control()
                        .map(control -> controlled(control, key))
                        .orElseGet(() ->
                                Answer.notAsked("The operator has set no control, so no refusal proves anything.")));
        // The control is at another bucket, and often at another endpoint: its silence says nothing of the tenant's.
        silent = false;
    }

    private Answer<?> controlled(BucketAddress control, PrincipalKey key) {
        try (var door = storage.open(control, Optional.of(key.keys()))) {
            return door.list("", 1);
        } catch (NotCalled e) {
            return Answer.notAsked(e.getMessage());
        }
    }

    /**
     * What was granted works, and nothing else does.
     *
     * @param read the objects that could be read before
     */
    void granted(Bucket bucket, PrincipalKey key, ProbeOrder order, List<String> read) {
        var rights = order.rights();
        boolean triesOutside = order.triesOutside();
        opened(bucket, Optional.of(key.keys()), door -> {
            rights.forEach(right -> granted(door, right, triesOutside));
            order.former().forEach(former -> refused(door, former, stillRefused(read, rights)));
            if (rights.stream().noneMatch(right -> right.covers("") && right.may(Operation.LIST))) {
                step(StepKind.LIST_OUTSIDE, "", Verdict.REFUSED, () -> door.list("", 1));
            }
            if (triesOutside && rights.stream().noneMatch(right -> right.covers("") && right.may(Operation.WRITE))) {
                step(StepKind.WRITE_OUTSIDE, "", Verdict.REFUSED, () -> door.put(MARKED_OUTSIDE, MARK));
            }
            isPublic(door);
        });
        opened(bucket, Optional.empty(), anybody -> {
            step(StepKind.ANYBODY_LIST, "", Verdict.REFUSED, () -> anybody.list("", 1));
            there.ifPresentOrElse(
                    object -> step(StepKind.ANYBODY_READ, object, Verdict.REFUSED, () -> anybody.get(object)),
                    () -> step(
                            StepKind.ANYBODY_READ,
                            "",
                            Verdict.CANNOT_TELL,
                            () -> Answer.notAsked("Nothing is there yet that anybody could read.")));
        });
    }

    private void granted(BucketDoor door, PrefixRight right, boolean triesOutside) {
        var prefix = right.prefix();
        var key = prefix + MARKED;
        var first = new AtomicReference<Optional<String>>(Optional.empty());
        step(StepKind.LIST, prefix, expected(right, Operation.LIST), () -> {
            var listed = door.list(prefix, 1);
            first.set(listed.value().flatMap(keys -> keys.stream().findFirst()));
            return listed;
        });
        boolean writes = right.may(Operation.WRITE);
        if (writes || triesOutside) {
            step(StepKind.WRITE, prefix, expected(right, Operation.WRITE), () -> {
                var written = door.put(key, MARK);
                first.updateAndGet(there -> written.isAllowed() ? Optional.of(key) : there);
                return written;
            });
        }
        read(door, right, first.get().orElse(key), first.get().isPresent());
        there = there.or(first::get);
        if (right.may(Operation.READ) && writes) {
            step(StepKind.HEAD, prefix, Verdict.ALLOWED, () -> door.head(key));
        }
    }

    private static Verdict expected(PrefixRight right, Operation operation) {
        return right.may(operation) ? Verdict.ALLOWED : Verdict.REFUSED;
    }

    /**
     * The marked object is read and compared; of what is somebody else's, the first byte. S3 answers "access denied" for an
     * object that is not there, unless whoever asks may list everything; so a refusal counts only for one that is there.
     */
    private void read(BucketDoor door, PrefixRight right, String key, boolean isThere) {
        boolean isOurs = key.endsWith(MARKED);
        step(StepKind.READ, key, expected(right, Operation.READ), () -> {
            var answer = isOurs ? door.get(key) : door.touch(key);
            if (right.may(Operation.READ) && !isThere && answer.isRefused()) {
                return other(
                        answer,
                        "Refused, or not there: put any object below " + right.prefix() + ", so that it can be read.");
            }
            boolean isOther = isOurs
                    && right.may(Operation.WRITE)
                    && answer.isAllowed()
                    && !answer.gave(it -> Arrays.equals(it, MARK));
            return isOther ? other(answer, "What was read is not what was written.") : answer;
        });
    }

    private static Answer<?> other(Answer<?> answer, String told) {
        return new Answer<>(Verdict.CANNOT_TELL, Optional.empty(), answer.code(), answer.status(), answer.took(), told);
    }

    /** Whoever may not read the list of rights learns nothing from it; then the tries of anybody stand alone. */
    private void isPublic(BucketDoor door) {
        if (silent) {
            return;
        }
        var asked = clock.instant();
        var answer = door.isOpenByAcl();
        boolean isOpen = answer.gave(open -> open);
        tell(
                StepKind.PUBLIC,
                "",
                answer.isAllowed() ? Verdict.REFUSED : Verdict.CANNOT_TELL,
                answer.isAllowed() ? isOpen ? Verdict.ALLOWED : Verdict.REFUSED : Verdict.CANNOT_TELL,
                answer,
                answer.isAllowed()
                        ? isOpen ? "Its list of rights lets everybody in." : ""
                        : "The list of rights cannot be read; what anybody may do is tried.",
                asked);
    }

    /**
     * Nothing that was granted works any more. The marked object is not read: where a storage lets writers own what they
     * write, whoever is tested may read its own for ever, which says nothing of the bucket's policy.
     *
     * @param read the objects that were there and could be read before, as the only ones whose refusal proves something
     */
    void closed(Bucket bucket, PrincipalKey key, List<PrefixRight> rights, List<String> read) {
        opened(bucket, Optional.of(key.keys()), door -> rights.forEach(right -> refused(door, right, read)));
    }

    private void refused(BucketDoor door, PrefixRight right, List<String> read) {
        var prefix = right.prefix();
        if (right.may(Operation.LIST)) {
            step(StepKind.LIST, prefix, Verdict.REFUSED, () -> door.list(prefix, 1));
        }
        if (right.may(Operation.READ)) {
            read.stream()
                    .filter(there -> right.covers(there) && !there.endsWith(MARKED))
                    .findFirst()
                    .ifPresent(there -> step(StepKind.READ, there, Verdict.REFUSED, () -> door.touch(there)));
        }
        if (right.may(Operation.WRITE)) {
            step(StepKind.WRITE, prefix, Verdict.REFUSED, () -> door.put(prefix + MARKED, MARK));
        }
    }

    private static List<String> stillRefused(List<String> read, List<PrefixRight> rights) {
        return read.stream()
                .filter(there -> rights.stream().noneMatch(right -> right.covers(there) && right.may(Operation.READ)))
                .toList();
    }

    private void opened(Bucket bucket, Optional<Keys> keys, Consumer<BucketDoor> work) {
        try (var door = storage.open(bucket.address(), keys)) {
            work.accept(door);
        } catch (NotCalled e) {
            step(StepKind.LIST, "", Verdict.ALLOWED, () -> Answer.notAsked(e.getMessage()));
        }
    }

    private void step(StepKind kind, String prefix, Verdict expected, Supplier<Answer<?>> ask) {
        var asked = clock.instant();
        var answer = silent ? Answer.notAsked(SILENT) : ask.get();
        silent = silent || answer.isSilent();
        tell(kind, prefix, expected, answer.verdict(), answer, told(expected, answer), asked);
    }

    private static String told(Verdict expected, Answer<?> answer) {
        if (answer.verdict() == expected) {
            return expected == Verdict.CANNOT_TELL ? answer.told() : "";
        }
        return answer.isAllowed() ? "This is allowed and should not be: take it out of the policy." : answer.told();
    }

    private void tell(
            StepKind kind,
            String prefix,
            Verdict expected,
            Verdict verdict,
            Answer<?> answer,
            String told,
            Instant asked) {
        sink.accept(new ProbeStep(
                kind,
                prefix,
                expected,
                verdict,
                answer.code(),
                answer.status(),
                answer.took().toMillis(),
                told,
                asked));
    }
}
