package io.remit.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.outbound.Outbound.NotCalled;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an address that somebody typed may lead. */
final class OutboundTest {
    private static final String PUBLIC = "93.184.215.14";

    /** Literal addresses only: a test asks no name server. */
    private static Outbound with(String allowed) {
        return new Outbound(OutboundAllow.parse(allowed));
    }

    private static Outbound where(String... addresses) {
        return new Outbound(OutboundAllow.NOTHING, host -> {
            var found = new InetAddress[addresses.length];
            for (int i = 0; i < addresses.length; i++) {
                found[i] = InetAddress.getByName(addresses[i]);
            }
            return found;
        });
    }

    @Test
    void a_public_address_is_pinned() throws NotCalled, UnknownHostException {
        var pinned = where(PUBLIC).pin(URI.create("https://S3.example.org"));
        assertEquals("s3.example.org", pinned.host());
        assertEquals(InetAddress.getByName(PUBLIC), pinned.resolve("s3.example.org")[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "2130706433",
                "0x7f.1",
                "127.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "198.18.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "240.0.0.1",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:169.254.169.254]",
                "[::127.0.0.1]",
                "[fe80::1]",
                "[fc00::1]",
                "[fd00:ec2::254]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b::a9fe:a9fe]",
                "[64:ff9b:1::1]",
                "[2002:7f00:1::]",
                "[2001:0:7f00:1::]",
                "[2001:db8::1]",
                "[ff02::1]",
                "[fec0::1]",
                "[100::1]"
            })
    void what_is_not_public_is_refused_however_it_is_written(String host) {
        var refused = assertThrows(NotCalled.class, () -> with("").pin(URI.create("https://" + host + ":9000")));
        assertFalse(refused.getMessage().contains("127.0.0.1"), "where it leads is told to nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "172.32.0.1", "172.15.255.255", "100.128.0.1", "[2606:2800:21f::1]"})
    void what_is_public_is_not(String host) throws NotCalled {
        assertEquals(1, with("").pin(URI.create("https://" + host)).addresses().size());
    }

    @Test
    void one_private_address_among_public_ones_refuses_the_name() {
        assertThrows(NotCalled.class, () -> where(PUBLIC, "10.0.0.1").pin(URI.create("https://mixed.example.org")));
        assertThrows(NotCalled.class, () -> where("::1", PUBLIC).pin(URI.create("https://mixed.example.org")));
    }

    @Test
    void a_name_is_asked_once_and_what_it_says_later_does_not_count() throws NotCalled, UnknownHostException {
        var asked = new AtomicInteger();
        var changing = new Outbound(OutboundAllow.NOTHING, host ->
                new InetAddress[] {InetAddress.getByName(asked.getAndIncrement() == 0 ? PUBLIC : "127.0.0.1")});
        var pinned = changing.pin(URI.create("https://rebound.example.org"));
        assertEquals(InetAddress.getByName(PUBLIC), pinned.resolve("rebound.example.org")[0]);
        assertEquals(1, asked.get());
        assertThrows(UnknownHostException.class, () -> pinned.resolve("169.254.169.254"));
    }

    @Test
    void the_operator_may_allow_hosts_and_networks_and_there_plain_http() throws NotCalled {
        with("127.0.0.0/8").pin(URI.create("http://127.0.0.1:9000"));
        with("10.0.0.5, 192.168.0.0/16").pin(URI.create("https://192.168.7.7"));
        with("fd00::/8").pin(URI.create("https://[fd00:1::2]"));
        assertThrows(NotCalled.class, () -> with("10.0.0.5").pin(URI.create("https://10.0.0.6")));
        new Outbound(OutboundAllow.parse("Store.Internal"), host ->
                        new InetAddress[] {InetAddress.getByName("10.0.0.1")})
                .pin(URI.create("http://store.internal:7480"));
        var plain = assertThrows(NotCalled.class, () -> where(PUBLIC).pin(URI.create("http://s3.example.org")));
        assertTrue(plain.getMessage().contains("https"), plain.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org", "https://user:word@example.org", "https:///x", "file:/etc/passwd"})
    void what_is_no_web_address_is_not_called(String address) {
        assertThrows(NotCalled.class, () -> with("").pin(URI.create(address)));
    }

    @Test
    void a_name_without_an_address_says_so() {
        var nowhere = new Outbound(OutboundAllow.NOTHING, host -> {
            throw new UnknownHostException(host);
        });
        var told = assertThrows(NotCalled.class, () -> nowhere.pin(URI.create("https://nowhere.example")));
        assertTrue(told.getMessage().contains("nowhere.example"), told.getMessage());
    }

    @Test
    void a_setting_that_cannot_be_understood_names_the_word() {
        var refused = assertThrows(IllegalArgumentException.class, () -> OutboundAllow.parse("10.0.0.0/99"));
        assertTrue(refused.getMessage().contains("10.0.0.0/99"), refused.getMessage());
    }
}
