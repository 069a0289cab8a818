package io.remit.objectstorage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.objectstorage.Answer.Verdict;
import io.remit.objectstorage.ObjectStorage.Patience;
import io.remit.objectstorage.embedded.EmbeddedStorage;
import io.remit.objectstorage.embedded.EmbeddedStorage.May;
import io.remit.objectstorage.embedded.EmbeddedStorage.Right;
import io.remit.outbound.Outbound;
import io.remit.outbound.Outbound.NotCalled;
import io.remit.outbound.OutboundAllow;
import io.remit.secret.Secret;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an endpoint says, told as what it proves: against a storage that checks signatures, and against hostile ones. */
final class BucketDoorTest {
    private static final String BUCKET = "acme-data";
    private static final Patience SHORT =
            new Patience(Duration.ofMillis(500), Duration.ofMillis(800), Duration.ofMillis(1500));
    private static final ObjectStorage STORAGE =
            new ObjectStorage(new Outbound(OutboundAllow.parse("127.0.0.0/8")), SHORT);
    private static EmbeddedStorage embedded;

    @BeforeAll
    static void start() {
        embedded = EmbeddedStorage.start();
        embedded.bucket(BUCKET);
        embedded.identity("lab", "the-secret-of-the-lab");
        embedded.give(new Right("lab", BUCKET, "taxonomy/", May.LIST));
        embedded.give(new Right("lab", BUCKET, "taxonomy/", May.READ));
        embedded.give(new Right("lab", BUCKET, "generated/", May.WRITE));
        embedded.put(BUCKET, "taxonomy/qna.yaml", bytes("version: 3"));
    }

    @AfterAll
    static void stop() {
        embedded.close();
        STORAGE.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static BucketAddress at(URI endpoint, String bucket) {
        return new BucketAddress(Platform.S3_COMPATIBLE, endpoint, "", bucket);
    }

    private static Optional<Keys> lab(String secret) {
        return Optional.of(new Keys(new Secret("lab"), new Secret(secret)));
    }

    private static BucketDoor lab() throws NotCalled {
        return STORAGE.open(at(embedded.endpoint(), BUCKET), lab("the-secret-of-the-lab"));
    }

    @Test
    void what_a_principal_may_do_is_allowed_and_what_it_may_not_is_refused() throws NotCalled {
        try (var door = lab()) {
            assertEquals(
                    List.of("taxonomy/qna.yaml"),
                    door.list("taxonomy/", 5).value().orElseThrow());
            assertArrayEquals(
                    bytes("version: 3"), door.get("taxonomy/qna.yaml").value().orElseThrow());
            assertEquals(10L, door.head("taxonomy/qna.yaml").value().orElseThrow());
            assertTrue(door.put("generated/probe", bytes("x")).isAllowed());
            var refused = List.of(door.list("", 1), door.get("generated/probe"), door.put("taxonomy/x", bytes("x")));
            for (var one : refused) {
                assertEquals(Verdict.REFUSED, one.verdict(), one::told);
                assertEquals("AccessDenied", one.code());
                assertEquals(403, one.status());
            }
        }
    }

    @Test
    void an_object_that_is_not_there_is_no_refusal() throws NotCalled {
        try (var door = lab()) {
            var answer = door.get("taxonomy/none.yaml");
            assertTrue(answer.isAllowed(), answer::told);
            assertTrue(answer.value().isEmpty());
        }
    }

    @Test
    void a_wrong_secret_an_unknown_key_and_a_missing_bucket_prove_nothing() throws NotCalled {
        var wrong = STORAGE.open(at(embedded.endpoint(), BUCKET), lab("another"));
        var unknown = STORAGE.open(
                at(embedded.endpoint(), BUCKET), Optional.of(new Keys(new Secret("who"), new Secret("what"))));
        embedded.give(new Right("lab", "no-such-bucket", "", May.OWN));
        var missing = STORAGE.open(at(embedded.endpoint(), "no-such-bucket"), lab("the-secret-of-the-lab"));
        try (wrong;
                unknown;
                missing) {
            assertCannotTell(wrong.list("taxonomy/", 1), "SignatureDoesNotMatch");
            assertCannotTell(unknown.list("taxonomy/", 1), "InvalidAccessKeyId");
            assertCannotTell(missing.list("taxonomy/", 1), "NoSuchBucket");
        }
    }

    private static void assertCannotTell(Answer<?> answer, String code) {
        assertEquals(Verdict.CANNOT_TELL, answer.verdict());
        assertEquals(code, answer.code());
        assertFalse(answer.told().isEmpty());
    }

    @Test
    void nobody_in_particular_is_refused() throws NotCalled {
        try (var door = STORAGE.open(at(embedded.endpoint(), BUCKET), Optional.empty())) {
            assertTrue(door.list("", 1).isRefused());
            assertTrue(door.get("taxonomy/qna.yaml").isRefused());
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "403, AccessDenied, REFUSED",
        "403, SignatureDoesNotMatch, CANNOT_TELL",
        "403, RequestTimeTooSkewed, CANNOT_TELL",
        "403, AllAccessDisabled, CANNOT_TELL",
        "400, AccessDenied, CANNOT_TELL",
        "301, PermanentRedirect, CANNOT_TELL",
        "503, SlowDown, CANNOT_TELL",
        "500, InternalError, CANNOT_TELL"
    })
    void only_a_genuine_refusal_is_one(int status, String code, Verdict verdict) throws Exception {
        var xml = "<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>no</Message></Error>";
        try (var server = new Hostile(out -> Hostile.answer(out, status, "", xml));
                var door = STORAGE.open(at(server.endpoint(), BUCKET), lab("s3cr3t-value"))) {
            var answer = door.list("", 1);
            assertEquals(verdict, answer.verdict(), answer::told);
            assertFalse(answer.told().contains("s3cr3t-value"));
        }
    }

    @Test
    void a_bare_no_is_none() throws Exception {
        try (var server = new Hostile(out -> Hostile.answer(out, 403, "", ""));
                var door = STORAGE.open(at(server.endpoint(), BUCKET), lab("s"))) {
            assertEquals(Verdict.CANNOT_TELL, door.list("", 1).verdict());
            assertEquals(Verdict.CANNOT_TELL, door.head("x").verdict());
        }
    }

    @Test
    void no_redirect_is_followed() throws Exception {
        var asked = new AtomicInteger();
        try (var target = new Hostile(out -> {
                    asked.incrementAndGet();
                    Hostile.answer(out, 200, "", "<ListBucketResult/>");
                });
                var server = new Hostile(
                        out -> Hostile.answer(out, 307, "Location: " + target.endpoint() + "/" + BUCKET + "\r\n", ""));
                var door = STORAGE.open(at(server.endpoint(), BUCKET), lab("s"))) {
            assertEquals(Verdict.CANNOT_TELL, door.list("", 1).verdict());
            assertEquals(0, asked.get());
        }
    }

    @Test
    void silence_garbage_endless_bodies_and_drips_end_soon_and_prove_nothing() throws Exception {
        List<Consumer<OutputStream>> bad = List.of(
                out -> Hostile.pause(5000),
                out -> Hostile.write(out, "what?\r\n\r\n"),
                out -> Hostile.answer(out, 200, "", "<<<not xml"),
                out -> Hostile.answer(
                        out,
                        200,
                        "",
                        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><ListBucketResult><Name>&b;</Name>"),
                Hostile::endless,
                Hostile::endlessHeader,
                Hostile::endlessHeaders,
                out -> {
                    Hostile.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n");
                    for (int i = 0; i < 60; i++) {
                        Hostile.write(out, " ");
                        Hostile.pause(100);
                    }
                });
        for (var behaviour : bad) {
            try (var server = new Hostile(behaviour);
                    var door = STORAGE.open(at(server.endpoint(), BUCKET), lab("s"))) {
                long began = System.nanoTime();
                var answer = door.get("x").verdict() == Verdict.ALLOWED ? door.list("", 1) : door.get("x");
                assertEquals(Verdict.CANNOT_TELL, answer.verdict(), answer::told);
                assertTrue(Duration.ofNanos(System.nanoTime() - began).compareTo(Duration.ofSeconds(20)) < 0);
            }
        }
    }

    @Test
    void a_name_that_leads_elsewhere_a_moment_later_leads_nowhere() throws Exception {
        var asked = new AtomicInteger();
        var rebound = new AtomicInteger();
        try (var inner = new Hostile(out -> {
            rebound.incrementAndGet();
            Hostile.answer(out, 200, "", "<ListBucketResult/>");
        })) {
            var changing =
                    new Outbound(OutboundAllow.NOTHING, host -> new InetAddress[] {
                        InetAddress.getByName(asked.getAndIncrement() == 0 ? "192.0.1.1" : "127.0.0.1")
                    });
            try (var storage = new ObjectStorage(changing, SHORT);
                    var door = storage.open(
                            at(
                                    URI.create("https://rebound.example.org:"
                                            + inner.endpoint().getPort()),
                                    BUCKET),
                            lab("s"))) {
                assertEquals(Verdict.CANNOT_TELL, door.list("", 1).verdict());
                assertEquals(1, asked.get());
                assertEquals(0, rebound.get());
            }
        }
    }

    @Test
    void where_the_portal_must_not_call_no_door_opens() {
        try (var strict = new ObjectStorage(new Outbound(OutboundAllow.NOTHING), SHORT)) {
            assertThrows(NotCalled.class, () -> strict.open(at(embedded.endpoint(), BUCKET), lab("s")));
        }
    }
}
