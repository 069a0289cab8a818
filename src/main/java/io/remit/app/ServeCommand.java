package io.remit.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves until it is stopped. */
@Command(name = "serve", description = "Serves the portal.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--demo", description = "Serve demo data, on loopback only.")
    private boolean demo;

    @Option(names = "--port", description = "Port to listen on; 0 takes a free one.")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--data", description = "Folder for the embedded database and the settings file.")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        var config = Config.read(System.getenv(), port, data);
        var portal = Portal.start(config, demo, Clock.systemUTC());
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            portal.close();
                            stopped.countDown();
                        },
                        "stop"));
        announce(portal);
        stopped.await();
        return 0;
    }

    private void announce(Portal portal) {
        var address = "http://localhost:" + portal.port();
        var out = System.out;
        out.println("Remit is ready at " + address);
        if (demo) {
            out.println("Demo sign-ins, password " + DemoData.PASSWORD + " each:");
            DemoData.ACCOUNTS.forEach(account -> out.println("  " + account.email() + "  (" + account.who() + ")"));
        }
        portal.setUpPath.ifPresent(path -> {
            out.println("Nobody runs this installation yet. The first operator signs up here, once:");
            out.println("  " + address + path);
        });
    }
}
