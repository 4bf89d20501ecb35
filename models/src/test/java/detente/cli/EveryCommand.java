package detente.cli;

import java.nio.file.Path;
import java.util.Locale;

/** Types every command that writes, one after another in one process, at a desk that is set up where the argument says. */
final class EveryCommand {
    private static final String BATCH = """
            experiment: batch
            model: cobweb
            kind: batch
            scenarios: [baseline, frost]
            seeds: {count: 3}
            design: {grid: {expectation-weight: [0.4, 1], supply-slope: [0.5, 1.5]}}
            outcomes: {last-price: {measure: last(price), about: Price in the last year}}
            keep: [price]
            """;
    private static final String SOBOL = """
            experiment: sobol
            model: cobweb
            kind: sobol
            scenarios: [baseline]
            seeds: {count: 2}
            design: {sobol: {points: 16, over: {expectation-weight: [0.2, 1], supply-slope: [0.5, 1.4]}}}
            outcomes: {last-price: {measure: last(price), about: Price in the last year}}
            """;
    private static final String OVER = "{sobol: {points: 16, over:";

    private final Desk desk;

    private EveryCommand(Desk desk) {
        this.desk = desk;
    }

    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT); // as Main does
        new EveryCommand(new Desk(Path.of(args[0]))).typeAll();
    }

    private void typeAll() {
        Path models = Path.of(System.getProperty("detente.home"), "models");
        Desk.copy(models.resolve("dilemma"), desk.home.resolve("models/dilemma"));
        desk.write("batch.yaml", BATCH);
        desk.write("sobol.yaml", SOBOL);
        desk.write(
                "morris.yaml",
                SOBOL.replace("sobol\nmodel", "morris\nmodel")
                        .replace("kind: sobol", "kind: morris")
                        .replace(OVER, "{morris: {trajectories: 4, levels: 4, over:"));
        desk.write(
                "calibrate.yaml",
                desk.read("models/cobweb/calibrations/rest.yaml").replace("rest\n", "calibrate\n"));
        type("run", "rare-earths", "--scenario", "framework");
        type("run", "cobweb");
        type("facts", "cobweb", "--replications", "10");
        type("compare", "rare-earths", "--scenario", "general-licences", "--against", "history", "--replications", "4");
        type("backtest", "rare-earths", "--series", "exports.magnet.chn.usa", "--replications", "4");
        type("tournament", "--matrix", "--strategies", "tft,grim,allc,alld", "--noise", "0.02", "--replications", "3");
        type("batch", file("batch.yaml"));
        type("sensitivity", file("sobol.yaml"));
        type("sensitivity", file("morris.yaml"));
        type("calibrate", file("calibrate.yaml"));
    }

    private String file(String name) {
        return desk.home.resolve(name).toString();
    }

    private void type(String... words) {
        Desk.Answer answer = desk.types(words);
        if (answer.code() != 0) {
            throw new IllegalStateException(String.join(" ", words) + ": " + answer.err());
        }
    }
}
