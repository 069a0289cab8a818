package io.remit.testing;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Ceph object gateway of one node on loopback, with users whose policies it enforces: the closest to a provider's own
 * storage that there is. Needs Debian's {@code radosgw}, {@code ceph-mon} and {@code ceph-osd}, and to be root.
 */
public final class Ceph implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ceph.class);
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final List<String> PROGRAMS =
            List.of("radosgw", "radosgw-admin", "ceph-mon", "ceph-osd", "monmaptool");
    private final Path folder;
    private final Path config;
    private final int port;
    private final List<Process> daemons = new ArrayList<>();

    private Ceph(Path folder) throws IOException {
        this.folder = folder;
        this.config = folder.resolve("ceph.conf");
        this.port = freePort();
    }

    /** Whether its programs are installed, and may be run. */
    public static boolean isInstalled() {
        return PROGRAMS.stream().allMatch(program -> Files.isExecutable(Path.of("/usr/bin", program)))
                && "root".equals(System.getProperty("user.name"));
    }

    /**
     * Starts a monitor, a store in memory and a gateway; takes some twelve seconds.
     *
     * @return empty where they do not come up, as several daemons that wait for each other may not on a busy machine
     */
    public static Optional<Ceph> start(Path folder) throws IOException {
        for (var attempt : List.of("first", "second")) {
            try {
                return Optional.of(started(Files.createDirectories(folder.resolve(attempt))));
            } catch (IOException e) {
                LOG.warn("Ceph did not start at the {} attempt", attempt, e);
            }
        }
        return Optional.empty();
    }

    private static Ceph started(Path folder) throws IOException {
        var ceph = new Ceph(folder);
        try {
            ceph.startAll();
            return ceph;
        } catch (IOException e) {
            ceph.close();
            throw e;
        }
    }

    private void startAll() throws IOException {
        int monitor = freePort();
        var cluster = UUID.randomUUID().toString();
        for (var name : List.of("mon", "osd", "run")) {
            Files.createDirectories(folder.resolve(name));
        }
        Files.writeString(config, settings(cluster, monitor));
        var map = folder.resolve("monmap").toString();
        run("monmaptool", "--create", "--fsid", cluster, "--addv", "a", "[v1:127.0.0.1:" + monitor + "/0]", map);
        run("ceph-mon", "-c", config.toString(), "--mkfs", "-i", "a", "--monmap", map);
        daemon("ceph-mon", "-c", config.toString(), "-i", "a", "-f", "--public-addr", "127.0.0.1:" + monitor);
        run("ceph", "-c", config.toString(), "osd", "create");
        run(
                "ceph-osd",
                "-c",
                config.toString(),
                "-i",
                "0",
                "--mkfs",
                "--osd-uuid",
                UUID.randomUUID().toString());
        run("ceph", "-c", config.toString(), "osd", "crush", "add", "osd.0", "1.0", "root=default", "host=here");
        daemon("ceph-osd", "-c", config.toString(), "-i", "0", "-f");
        waitForTheStore();
        startGateway();
    }

    private String settings(String cluster, int monitor) {
        return """
                [global]
                fsid = {cluster}
                mon host = 127.0.0.1:{monitor}
                public network = 127.0.0.0/8
                auth cluster required = none
                auth service required = none
                auth client required = none
                ms bind ipv4 = true
                ms bind ipv6 = false
                ms bind msgr2 = false
                osd pool default size = 1
                osd pool default min size = 1
                osd pool default pg num = 4
                osd pool default pg autoscale mode = off
                osd crush chooseleaf type = 0
                mon allow pool size one = true
                mon warn on pool no redundancy = false
                mon max pg per osd = 1000
                mon data avail crit = 1
                osd objectstore = memstore
                memstore device bytes = 536870912
                run dir = {folder}/run
                mon data = {folder}/mon
                osd data = {folder}/osd
                admin socket = {folder}/run/$name.asok
                log file = {folder}/$name.log
                pid file = {folder}/run/$name.pid
                rgw frontends = beast endpoint=127.0.0.1:{port}
                rgw num rados handles = 1
                rgw thread pool size = 16
                rgw gc max objs = 8
                rgw lc max objs = 8
                rgw dns name = 127.0.0.1
                """.replace("{cluster}", cluster)
                .replace("{monitor}", Integer.toString(monitor))
                .replace("{folder}", folder.toString())
                .replace("{port}", Integer.toString(port));
    }

    /** A gateway that comes before its store may wait for it for ever. */
    private void waitForTheStore() throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!told("ceph", "-c", config.toString(), "osd", "stat").contains("1 up")) {
            if (System.nanoTime() > until) {
                throw new IOException("the store does not come up");
            }
            pause();
        }
    }

    private static String told(String... command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Starts the gateway, also after it was stopped. */
    public void startGateway() throws IOException {
        daemon("radosgw", "-c", config.toString(), "-n", "client.rgw.a", "-f");
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!isListening()) {
            if (System.nanoTime() > until) {
                throw new IOException("the gateway does not listen");
            }
            pause();
        }
    }

    private boolean isListening() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Stops the gateway as a failure would. */
    public void stopGateway() {
        var gateway = daemons.remove(daemons.size() - 1);
        gateway.destroyForcibly();
        try {
            gateway.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes a user, or gives one another secret. */
    public void user(String name, String key, String secret, boolean isNew) throws IOException {
        var command = isNew
                ? List.of("user", "create", "--uid=" + name, "--display-name=" + name)
                : List.of("key", "create", "--uid=" + name, "--key-type=s3");
        var all = new ArrayList<>(List.of("radosgw-admin", "-c", config.toString()));
        all.addAll(command);
        all.addAll(List.of("--access-key=" + key, "--secret-key=" + secret));
        run(all.toArray(String[]::new));
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void run(String... command) throws IOException {
        var process = builder(command).start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", command) + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void daemon(String... command) throws IOException {
        daemons.add(builder(command).start());
    }

    private ProcessBuilder builder(String... command) {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "out.log")));
        builder.environment().put("CEPH_CONF", config.toString());
        return builder;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        for (int i = daemons.size() - 1; i >= 0; i--) {
            daemons.get(i).destroyForcibly();
        }
    }
}
