package io.remit.app;

import io.remit.access.Problem.NotFound;
import io.remit.access.Role;
import io.remit.db.Database;
import io.remit.identity.InvitationService.Made;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What concerns people; only a heading for what can be done. */
@Command(
        name = "user",
        description = "Adds people.",
        mixinStandardHelpOptions = true,
        subcommands = {UserCommand.Add.class})
final class UserCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new UsageProblem(
                "Say what to do with users: " + spec.subcommands().keySet());
    }

    /** Adds a member to a tenant, for whoever cannot or will not use the pages. */
    @Command(
            name = "add",
            description = "Makes somebody a member of a tenant; prints a one-time link to set a password with.",
            mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {
        @Parameters(paramLabel = "EMAIL", description = "The person's e-mail address.")
        private String email = "";

        @Option(names = "--tenant", required = true, paramLabel = "SLUG", description = "The tenant's short name.")
        private String tenant = "";

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description = "administrator, contributor or viewer.")
        private String role = "";

        @Option(names = "--data", description = "Folder for the embedded database and the settings file.")
        private Optional<Path> data = Optional.empty();

        @Override
        public Integer call() {
            var chosen = role();
            var config = Config.read(System.getenv(), Optional.empty(), data);
            try (var database = Database.open(config.database())) {
                var wiring = new Wiring(config, database, Clock.systemUTC());
                var link = add(wiring, chosen);
                var given = link.map(made -> made.invitation().role()).orElse(chosen);
                System.out.println(email + " is " + given.label().toLowerCase(Locale.ROOT) + " of " + tenant + " now.");
                System.out.println(link.map(made ->
                                "The password is set here, once, within a week:\n  " + address(config) + made.path())
                        .orElse("The account has a password already; nothing else is needed."));
            }
            return 0;
        }

        private Optional<Made> add(Wiring wiring, Role chosen) {
            var command = "user add";
            try {
                var found = wiring.tenants.bySlug(CommandAccess.platform(command), tenant);
                var access = CommandAccess.in(command, found.id(), found.slug());
                return wiring.invitations.addMember(access, email, chosen);
            } catch (NotFound e) {
                throw new IllegalStateException("There is no tenant " + tenant + ".", e);
            }
        }

        private Role role() {
            return Role.ofTenants().stream()
                    .filter(one -> one.name().equalsIgnoreCase(role))
                    .findFirst()
                    .orElseThrow(() -> new UsageProblem("--role must be one of "
                            + Role.ofTenants().stream()
                                    .map(one -> one.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", "))
                            + ", not " + role));
        }

        private static String address(Config config) {
            return config.baseUrl().isEmpty() ? "http://localhost:" + config.port() : config.baseUrl();
        }
    }
}
