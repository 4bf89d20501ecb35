package detente.cli;

import detente.cli.GoldenStep.Copies;
import detente.cli.GoldenStep.Edits;
import detente.cli.GoldenStep.Moves;
import detente.cli.GoldenStep.Types;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command whose outputs are held as a golden copy.
 *
 * @param name of the golden copy
 * @param steps what is done, one after another; every command that is typed is recorded
 */
record GoldenCommand(String name, List<GoldenStep> steps) {
    private static final Path ROOT = Path.of(System.getProperty("detente.home"));

    /** Where the golden copies are, and in {@code inputs} the files that commands read. */
    static final Path FOLDER = ROOT.resolve("models/src/test/golden");

    GoldenCommand {
        steps = List.copyOf(steps);
    }

    @Override
    public String toString() {
        return name;
    }

    /** A project with all models, and with the files that commands read. */
    static Desk desk(Path home) {
        Desk desk = new Desk(home);
        for (String model : List.of("ario", "brock-hommes", "dilemma")) {
            Desk.copy(
                    ROOT.resolve("models").resolve(model),
                    home.resolve("models").resolve(model));
        }
        Desk.copy(FOLDER.resolve("inputs"), home.resolve("inputs"));
        return desk;
    }

    /** All of them. */
    static List<GoldenCommand> all() {
        return Stream.of(runs(), studies(), batches(), calibrations(), models(), helps(), GoldenRefusals.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<GoldenCommand> runs() {
        return List.of(
                of("run", "run"),
                of("run-ario", "run ario --periods 30 --check phase"),
                of("run-brock-hommes", "run brock-hommes --periods 60 --seed -3"),
                of("run-cobweb", "run cobweb --scenario frost"),
                of("run-dilemma", "run dilemma --scenario thresholds --periods 40"),
                of(
                        "run-explain",
                        "run --scenario escalation --explain --no-charts --periods 80 --set network.firms=68"),
                of("run-explain-nothing", "run cobweb --explain --no-charts --check off"),
                of("run-json", "run cobweb --json --no-charts --seed 9007199254740993"),
                of("run-quiet", "run dilemma --quiet --no-charts --scenario learning"),
                of("run-set", "run cobweb --no-charts --set expectation-weight=1.0 --set farmers=20 --periods 60"),
                of(
                        "run-by-path",
                        new Copies("models/cobweb", "Bob's market"),
                        new Types("run HOME/Bob's_market --scenario frost --periods 30 --set weather=0.03")),
                of("run-again", "run cobweb --no-charts", "run cobweb --no-charts", "run cobweb --no-charts --json"),
                of("run-out", "run cobweb --no-charts --periods 10 --out HOME/elsewhere --fresh"),
                of("run-fails", "run faulty --set kind=throws --set when=3"),
                of("run-breaks-its-books", "run faulty --set kind=makes-goods --set when=3"),
                of("run-loses-its-number", "run faulty --set kind=loses-its-number --set when=3 --json"));
    }

    private static List<GoldenCommand> studies() {
        return List.of(
                of("facts", "facts --replications 2"),
                of("facts-cobweb", "facts cobweb --replications 8 --seed 5"),
                of("facts-json", "facts dilemma --replications 3 --json"),
                of("compare", "compare cobweb --scenario frost --against baseline --replications 6 --periods 30"),
                of(
                        "compare-set",
                        "compare cobweb --scenario frost --against baseline --replications 4 --seed -4 --set weather=0.03"
                                + " --level 0.9 --outcome harvest-lowest --no-charts"),
                of(
                        "compare-half-width",
                        "compare cobweb --scenario frost --against baseline --half-width 4 --no-charts"),
                of(
                        "compare-json",
                        "compare --scenario general-licences --against history --replications 2 --periods 100"
                                + " --set network.firms=68 --json --no-charts"),
                of(
                        "compare-fails",
                        new Copies("inputs/broken.yaml", "models/faulty/scenarios/broken.yaml"),
                        new Types("compare faulty --scenario broken --against plain --replications 2")),
                of(
                        "backtest",
                        new Copies("inputs/published.csv", "models/cobweb/data/observed.csv"),
                        new Edits(
                                "models/cobweb/model.yaml",
                                "parameters:\n",
                                "data: {observed: data/observed.csv}\nobserved: {price: price_dollar_t}\nparameters:\n"),
                        new Types("backtest cobweb --origin 2007-09-30 --origin 2007-10-31 --origin 2007-11-30"
                                + " --replications 6 --set weather=0.03")),
                of(
                        "backtest-layers",
                        new Copies("inputs/published.csv", "models/cobweb/data/observed.csv"),
                        new Edits("models/cobweb/model.yaml", "parameters:\n", """
                                data: {observed: data/observed.csv}
                                observed: {price: price_dollar_t}
                                discrepancy:
                                  - {series: price, share: 0.1, correlation: 0.5, source: made up}
                                parameters:
                                """),
                        new Types("backtest cobweb --origin 2007-09-30 --replications 12 --no-charts"
                                + " --ensemble HOME/inputs/ensemble.csv"),
                        new Types("verify RESULT")),
                of("backtest-json", "backtest --replications 2 --set network.firms=68 --json --no-charts"),
                of(
                        "tournament",
                        "tournament --strategies tft,alld --periods 70 --replications 2 --scenario escalation"),
                of("tournament-matrix", "tournament --matrix --periods 30 --replications 2"),
                of(
                        "tournament-json",
                        "tournament dilemma --strategies tft,grim,alld --periods 20 --replications 3 --json"));
    }

    private static List<GoldenCommand> batches() {
        return List.of(
                of("batch", "batch HOME/inputs/batch.yaml"),
                of("batch-again", "batch HOME/inputs/beliefs.yaml --quiet", "batch HOME/inputs/beliefs.yaml"),
                of("batch-json", "batch HOME/inputs/beliefs.yaml --json"),
                of("batch-fails", "batch HOME/inputs/workshop.yaml"),
                of(
                        "batch-goes-on",
                        "batch HOME/inputs/batch.yaml --shard 2/3",
                        "batch HOME/inputs/batch.yaml",
                        "batch HOME/inputs/batch.yaml --json"),
                of(
                        "merge",
                        "batch HOME/inputs/batch.yaml --shard 1/2",
                        "merge HOME/inputs/batch.yaml",
                        "batch HOME/inputs/batch.yaml --shard 2/2 --json",
                        "merge HOME/inputs/batch.yaml"),
                of("sensitivity-sobol", "sensitivity HOME/inputs/sobol.yaml"),
                of("sensitivity-sobol-groups", "sensitivity HOME/inputs/sobol-groups.yaml --json"),
                of("sensitivity-morris", "sensitivity HOME/inputs/morris.yaml"),
                of("sensitivity-morris-json", "sensitivity HOME/inputs/morris.yaml --json"),
                of("sensitivity-fails", "sensitivity HOME/inputs/breakdown.yaml"));
    }

    private static List<GoldenCommand> calibrations() {
        return List.of(
                of("calibrate-history-matching", "calibrate HOME/inputs/rest.yaml"),
                of("calibrate-moments", "calibrate HOME/inputs/moments.yaml"),
                of("calibrate-json", "calibrate HOME/inputs/rest.yaml --json"),
                of("calibrate-blocks", "calibrate HOME/inputs/blocks.yaml"),
                of("calibrate-blocks-json", "calibrate HOME/inputs/blocks.yaml --json"),
                of("calibrate-observed", "calibrate HOME/inputs/observed.yaml"),
                of("calibrate-nothing-fits", "calibrate HOME/inputs/nothing-fits.yaml"));
    }

    private static List<GoldenCommand> models() {
        return List.of(
                of("models", "models"),
                of("models-json", "models --json"),
                of("describe-ario", "describe ario --format json"),
                of("describe-brock-hommes", "describe brock-hommes --format markdown"),
                of("describe-cobweb", "describe cobweb"),
                of("describe-cobweb-schema", "describe cobweb --format schema"),
                of("describe-dilemma", "describe dilemma --format markdown"),
                of("describe-rare-earths", "describe rare-earths"),
                of("describe-rare-earths-markdown", "describe rare-earths --format markdown"),
                of("describe-rare-earths-json", "describe rare-earths --json"),
                of("describe-rare-earths-schema", "describe rare-earths --format schema"),
                of("new", "new my-market --from cobweb"),
                of("new-json", "new my-economy --from HOME/models/ario --json"),
                of("verify", "run cobweb --quiet --periods 8", "verify RESULT", "verify RESULT --json"),
                of(
                        "verify-study",
                        "compare cobweb --scenario frost --against baseline --replications 3 --periods 5 --quiet --no-charts",
                        "verify RESULT"),
                of(
                        "verify-a-changed-file",
                        new Types("run cobweb --quiet --no-charts --periods 8"),
                        new Edits("RESULT/series.csv", "2001-01-01", "2001-01-02"),
                        new Copies("inputs/batch.yaml", "RESULT/notes.txt"),
                        new Types("verify RESULT"),
                        new Types("verify RESULT --json")),
                of(
                        "verify-a-changed-input",
                        new Types("run cobweb --quiet --no-charts --periods 8"),
                        new Edits("models/cobweb/scenarios/baseline.yaml", "die out", "die"),
                        new Types("verify RESULT")),
                of(
                        "verify-a-moved-model",
                        new Copies("models/cobweb", "mine"),
                        new Types("run HOME/mine --quiet --no-charts --periods 8"),
                        new Moves("mine", "yours"),
                        new Types("verify RESULT"),
                        new Types("verify RESULT --model HOME/yours")));
    }

    private static List<GoldenCommand> helps() {
        String commands =
                "run facts batch merge sensitivity calibrate compare backtest tournament report models describe verify new import calendar scenario test";
        return Stream.of(commands.split(" ", -1))
                .map(command -> of("help-" + command, command + " --help"))
                .toList();
    }

    static GoldenCommand of(String name, String... typed) {
        return new GoldenCommand(
                name, Stream.of(typed).<GoldenStep>map(Types::new).toList());
    }

    static GoldenCommand of(String name, GoldenStep... steps) {
        return new GoldenCommand(name, List.of(steps));
    }
}
