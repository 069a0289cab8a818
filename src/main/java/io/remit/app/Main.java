package io.remit.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line. Exit codes: 0 done, 1 the work found a problem, 2 wrong usage. */
@Command(
        name = "remit",
        description = "The shared-responsibility portal.",
        mixinStandardHelpOptions = true,
        subcommands = {ServeCommand.class, ImportCommand.class, UserCommand.class, VerifyCommand.class})
public final class Main implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        int code = run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs one command and returns its exit code; errors are one line on the error stream. */
    static int run(String... arguments) {
        var line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            explain(problem, command.getErr());
            return problem instanceof UsageProblem ? 2 : 1;
        });
        line.setParameterExceptionHandler((problem, wrong) -> {
            problem.getCommandLine().getErr().println(problem.getMessage() + " (try --help)");
            return 2;
        });
        return line.execute(arguments);
    }

    private static void explain(Exception problem, PrintWriter err) {
        var message = problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        err.println(message.strip().lines().findFirst().orElse(message));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return 2;
    }
}
