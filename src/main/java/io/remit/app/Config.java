package io.remit.app;

import io.remit.db.DatabaseConfig;
import io.remit.mail.MailServer;
import io.remit.outbound.OutboundAllow;
import io.remit.secret.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The settings: environment variables, or the same names in {@code remit.properties} in the data folder.
 *
 * @param port port to listen on
 * @param data the data folder
 * @param baseUrl the address people use; empty where none is set
 * @param database where the database is
 * @param evidenceQuotaBytes how much the evidence files of one tenant may take
 * @param mail the mail server; absent where none is set
 * @param outboundAllow what may be called although it is private
 * @param secretKey under which stored secrets are sealed; absent to keep one in the data folder
 */
record Config(
        int port,
        Path data,
        String baseUrl,
        DatabaseConfig database,
        long evidenceQuotaBytes,
        Optional<MailServer> mail,
        Optional<String> secretKey,
        OutboundAllow outboundAllow) {
    /** {@code 5 GB}, the quota where none is set. */
    static final long DEFAULT_EVIDENCE_QUOTA_BYTES = 5L << 30;

    private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})\\s*([kMGT])B");
    private static final int DEFAULT_PORT = 8080;
    private static final int POOL_SIZE = 10;

    /**
     * Reads the settings; what a command line gives goes before them.
     *
     * @throws UsageProblem where a setting cannot be understood
     */
    static Config read(Map<String, String> environment, Optional<Integer> port, Optional<Path> data) {
        var folder = data.or(
                        () -> Optional.ofNullable(environment.get("REMIT_DATA")).map(Path::of))
                .orElse(Path.of("data"));
        var settings = new Settings(environment, file(folder.resolve("remit.properties")));
        int chosenPort = port.orElseGet(() -> number(settings.get("REMIT_PORT", Integer.toString(DEFAULT_PORT))));
        var url = settings.get("REMIT_DB_URL", "");
        var database = url.isEmpty()
                ? DatabaseConfig.h2File(
                        folder.toAbsolutePath().normalize().resolve("remit").toString())
                : new DatabaseConfig(
                        url, settings.get("REMIT_DB_USER", "remit"), settings.get("REMIT_DB_PASSWORD", ""), POOL_SIZE);
        if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:")) {
            throw new UsageProblem("REMIT_DB_URL must begin with jdbc:postgresql: or jdbc:h2:");
        }
        var baseUrl = settings.get("REMIT_BASE_URL", "");
        if (!baseUrl.isEmpty() && !baseUrl.matches("https?://[^/\\s]+")) {
            throw new UsageProblem("REMIT_BASE_URL must look like https://remit.example.org, without a path");
        }
        return new Config(
                chosenPort,
                folder,
                baseUrl,
                database,
                bytes(settings.get("REMIT_EVIDENCE_QUOTA", "5 GB")),
                mail(settings.get("REMIT_SMTP_URL", "")),
                secretKey(settings.get("REMIT_SECRET_KEY", "")),
                outboundAllow(settings.get("REMIT_OUTBOUND_ALLOW", "")));
    }

    /** The address people use: the configured one, else this machine's own. */
    String address() {
        return baseUrl.isEmpty() ? "http://localhost:" + port : baseUrl;
    }

    /** The same with the way to the demo's own object storage open, which is on loopback like the demo itself. */
    Config forDemo() {
        return new Config(
                port, data, baseUrl, database, evidenceQuotaBytes, mail, secretKey, outboundAllow.and("127.0.0.1"));
    }

    private static OutboundAllow outboundAllow(String setting) {
        try {
            return OutboundAllow.parse(setting);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem("REMIT_OUTBOUND_ALLOW cannot be understood: " + e.getMessage());
        }
    }

    private static Optional<String> secretKey(String setting) {
        try {
            if (!setting.isEmpty()) {
                new Vault(setting, new SecureRandom());
            }
            return setting.isEmpty() ? Optional.empty() : Optional.of(setting);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem("REMIT_SECRET_KEY cannot be used: " + e.getMessage());
        }
    }

    private static Optional<MailServer> mail(String address) {
        try {
            return address.isEmpty() ? Optional.empty() : Optional.of(MailServer.of(address));
        } catch (IllegalArgumentException e) {
            throw new UsageProblem("REMIT_SMTP_URL cannot be understood: " + e.getMessage());
        }
    }

    private record Settings(Map<String, String> environment, Properties file) {
        String get(String name, String otherwise) {
            return Optional.ofNullable(environment.get(name))
                    .or(() -> Optional.ofNullable(file.getProperty(name)))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .orElse(otherwise);
        }
    }

    private static Properties file(Path path) {
        var properties = new Properties();
        if (Files.exists(path)) {
            try (var reader = Files.newBufferedReader(path)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + path, e);
            }
        }
        return properties;
    }

    private static long bytes(String text) {
        var size = SIZE.matcher(text);
        if (!size.matches()) {
            throw new UsageProblem(
                    "REMIT_EVIDENCE_QUOTA must be a number of kB, MB, GB or TB, such as 5 GB, not " + text);
        }
        int steps = "kMGT".indexOf(size.group(2)) + 1;
        return Long.parseLong(size.group(1)) << 10 * steps;
    }

    private static int number(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, with the same words as for a number out of range.
        }
        throw new UsageProblem("REMIT_PORT must be a number from 0 to 65535, not " + text);
    }
}
