package detente.cli;

import detente.calibration.NothingFits;
import detente.cluster.ClusterFailure;
import detente.engine.RunFailure;
import detente.engine.Software;
import detente.experiment.AppendLog;
import detente.experiment.StopSignal;
import detente.input.InvalidInput;
import detente.input.Problem;
import detente.results.ShellCommand;
import detente.store.Json;
import detente.store.OutputFailure;
import detente.study.Project;
import detente.study.Session;
import detente.study.Studies;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The front door: {@code detente COMMAND}. */
@Command(
        name = "detente",
        description = "Simulates trade conflicts, firm by firm and week by week.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main {
    /** Everything went well. */
    static final int WELL = 0;
    /** A run failed, or its results could not be written. */
    static final int FAILED = 1;
    /** The input is wrong. */
    static final int WRONG_INPUT = 2;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON document.")
    boolean json;

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "Print nothing but results and errors.")
    boolean quiet;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of a failure.")
    boolean debug;

    private final Project project;
    private final ShellCommand typed;

    private Main(Project project, ShellCommand typed) {
        this.project = project;
        this.typed = typed;
    }

    public static void main(String[] args) {
        // Whatever the machine's language: points in numbers, the same letters, UTF-8 out.
        Locale.setDefault(Locale.ROOT);
        Path home = Path.of(System.getProperty("detente.home", ""));
        PrintWriter out = writer(System.out);
        PrintWriter err = writer(System.err);
        int code = FAILED;
        try {
            code = execute(home, out, err, args);
        } catch (OutOfMemoryError e) {
            err.println("not enough memory; DETENTE_JAVA_OPTIONS=-Xmx16g, for example, gives Java more");
        }
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs a command line and returns its exit code. */
    static int execute(Path home, PrintWriter out, PrintWriter err, String... args) {
        Project project = new Project(home);
        Main main = new Main(project, new ShellCommand(List.of(project.program())).and((Object[]) args));
        CommandLine line = new CommandLine(main);
        Commands.ALL.forEach(command -> line.addSubcommand(new CommandLine(command.spec(main))));
        return line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, of, parsed) -> main.report(e, of))
                .setParameterExceptionHandler(main::misused)
                .execute(args);
    }

    Project project() {
        return project;
    }

    Session session() {
        return new Session(project, Clock.systemUTC(), typed);
    }

    /** What is told of each finished run of so many, from any thread; nothing is said if the user wants quiet. */
    Runnable progress(int runs, PrintWriter err) {
        return quiet ? () -> {} : new Progress(runs, err, terminal(), Clock.systemUTC())::step;
    }

    /** The same for work that is mostly short: where lines cannot be written over, nothing is said. */
    Runnable barOnTerminal(int runs, PrintWriter err) {
        return terminal() ? progress(runs, err) : () -> {};
    }

    /** Studies that tell of their runs on the terminal. */
    Studies studies(CommandLine line, StopSignal stop) {
        return new Studies(session(), runs -> progress(runs, line.getErr()), stop);
    }

    /** What is told of work that may end early; nothing is said if the user wants quiet. */
    Progress progress(PrintWriter err) {
        return Progress.upTo(quiet ? new PrintWriter(Writer.nullWriter()) : err, terminal(), Clock.systemUTC());
    }

    /** The launcher knows whether errors go to a terminal; Java's console does not. */
    private static boolean terminal() {
        return Boolean.getBoolean("detente.terminal");
    }

    /** Does long work that Ctrl-C may end early: what there is to say is said before the program ends. */
    int interruptible(CommandLine line, ToIntFunction<StopSignal> work) {
        return Interruption.during(stop -> {
            int code;
            try {
                code = work.applyAsInt(stop);
            } catch (RuntimeException e) {
                code = report(e, line);
            }
            line.getOut().flush();
            line.getErr().flush();
            return code;
        });
    }

    private int report(Exception e, CommandLine line) {
        if (debug) {
            e.printStackTrace(line.getErr());
        }
        if (e instanceof InvalidInput input) {
            if (json) {
                line.getOut().print(Json.problems(input.problems()));
            } else {
                line.getErr().println(input.getMessage());
            }
            return WRONG_INPUT;
        }
        if (e instanceof StopSignal.Stopped) {
            return stopped(e.getMessage(), line);
        }
        boolean expected = e instanceof RunFailure
                || e instanceof OutputFailure
                || e instanceof AppendLog.Damaged
                || e instanceof NothingFits
                || e instanceof ClusterFailure;
        String message = expected ? e.getMessage() : "internal error, please report it: " + e;
        if (json) {
            line.getOut().print(Json.text(Json.object().put("status", "failed").put("message", message)));
        }
        line.getErr().println(message);
        if (!debug) {
            line.getErr().println("(--debug prints where)");
        }
        return FAILED;
    }

    private int stopped(String message, CommandLine line) {
        if (json) {
            line.getOut().print(Json.text(Json.object().put("status", "stopped").put("message", message)));
        }
        line.getErr().println(message + ". What is there is kept; the same command goes on from there:");
        line.getErr().println("  " + typed.without("--fresh"));
        return FAILED;
    }

    private int misused(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        String renamed = renamed(e);
        String message = e.getMessage() + renamed;
        if (Arrays.asList(args).contains("--json")) {
            line.getOut().print(Json.problems(List.of(new Problem("the command line", 0, message, Optional.empty()))));
            return WRONG_INPUT;
        }
        line.getErr().println(message);
        if (renamed.isEmpty() && !CommandLine.UnmatchedArgumentException.printSuggestions(e, line.getErr())) {
            line.getErr().println("'" + line.getCommandSpec().qualifiedName() + " --help' tells more.");
        }
        return WRONG_INPUT;
    }

    /** What options of earlier versions are called now, to be added to a message; empty if there are none. */
    private static String renamed(ParameterException e) {
        if (!(e instanceof CommandLine.UnmatchedArgumentException unmatched)) {
            return "";
        }
        String command = e.getCommandLine().getCommandName();
        List<String> words = unmatched.getUnmatched().stream()
                .map(word -> word.split("=", 2)[0])
                .toList();
        return Commands.ALL.stream()
                .filter(c -> c.form().command().equals(command))
                .flatMap(c -> c.form().fields().stream())
                .filter(f -> !f.option().formerly().isEmpty())
                .filter(f -> words.contains(f.option().formerly()))
                .map(f -> "; '" + f.option().formerly() + "' is called '" + f.typed() + "' now")
                .collect(Collectors.joining());
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }

    /** What {@code --version} prints. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            Software software = Software.current();
            return new String[] {
                "detente " + software.version() + ", source "
                        + software.sourceHash().substring(0, 12)
            };
        }
    }
}
