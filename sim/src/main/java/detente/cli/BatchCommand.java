package detente.cli;

import detente.experiment.Plan;
import detente.results.ShellCommand;
import detente.study.batch.BatchOrder;
import detente.study.batch.BatchOutcome;
import detente.study.batch.BatchStudy;
import detente.study.batch.PlainBatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code detente batch}. */
@Command(
        name = "batch",
        description = "Computes a design of runs; the same command goes on where it was left.",
        mixinStandardHelpOptions = true)
final class BatchCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXPERIMENT.yaml", description = "The experiment file.")
    private Path experiment;

    @Mixin
    private ComputeOptions options;

    @Option(
            names = "--shard",
            paramLabel = "i/N",
            converter = Shard.class,
            description = "Computes every N-th run only, from the i-th on; 'detente merge' joins the shards.")
    private Optional<Plan.Share> shard;

    @Option(
            names = "--cluster",
            paramLabel = "MASTER_URL",
            description = "Computes on the Spark cluster of this master, such as spark://host:7077.")
    private Optional<String> cluster;

    @Override
    public Integer call() {
        if (cluster.isPresent() && (options.hasThreads() || shard.isPresent())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'--cluster' leaves no choice of '--threads' or '--shard': the cluster shares the runs out.");
        }
        BatchOrder order = new BatchOrder(
                experiment,
                Optional.empty(),
                options.threads(),
                shard.orElse(Plan.Share.WHOLE),
                cluster,
                options.fresh,
                options.out);
        CommandLine line = spec.commandLine();
        return main.interruptible(line, stop -> {
            BatchStudy study = new BatchStudy(main.session(), new PlainBatch());
            BatchOutcome outcome = study.run(order, runs -> main.progress(runs, line.getErr()), stop);
            ShellCommand merge = new ShellCommand(List.of(main.project().program(), "merge", experiment.toString()))
                    .each("--out", options.out.stream().toList());
            return new StudyOutput(main, line).print(outcome, merge);
        });
    }

    /** {@code 2/4}. */
    static final class Shard implements ITypeConverter<Plan.Share> {
        private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5})/([1-9]\\d{0,5})");

        @Override
        public Plan.Share convert(String text) {
            Matcher parts = FORM.matcher(text);
            if (!parts.matches() || Integer.parseInt(parts.group(1)) > Integer.parseInt(parts.group(2))) {
                throw new TypeConversionException("'" + text + "' is not i/N, such as 2/4, with i from 1 to N.");
            }
            return new Plan.Share(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        }
    }
}
