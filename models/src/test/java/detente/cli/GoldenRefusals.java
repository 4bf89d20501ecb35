package detente.cli;

import detente.cli.GoldenStep.Copies;
import detente.cli.GoldenStep.Edits;
import detente.cli.GoldenStep.Types;
import java.util.List;

/** Commands that are refused, since what is typed or what a file says is wrong. */
final class GoldenRefusals {
    private GoldenRefusals() {}

    /** All of them. */
    static List<GoldenCommand> all() {
        return List.of(
                GoldenCommand.of(
                        "wrong-command",
                        "--help",
                        "--version",
                        "rnu",
                        "run --sceanrio frost",
                        "run --sceanrio frost --json"),
                GoldenCommand.of(
                        "wrong-options-of-run",
                        "run cobwep",
                        "run cobweb --periods=0x10",
                        "run cobweb --seed=1e3",
                        "run cobweb --check never",
                        "run cobweb --out=",
                        "run cobweb --scenario frst --periods 0 --set cost=0,5 --set nothing=1 --set cost --set farmers=0",
                        "run cobweb --scenario frst --set expectation-wait=1 --json"),
                GoldenCommand.of(
                        "wrong-options-of-studies",
                        "facts cobweb --replications 0 --threads 0 --scenario frst",
                        "facts ario",
                        "compare cobweb",
                        "compare cobweb --scenario frst --against baselin --half-width -1 --level 2 --outcome prce",
                        "compare cobweb --scenario frost --against baseline --replications 1 --half-width 3 --set x=1",
                        "compare ario --scenario shock --against shock --replications 2",
                        "backtest cobweb",
                        "backtest --origin 2025-2-3 --series exports.magnet.chn.us --replications 1",
                        "backtest --origin 2030-01-01 --replications 0 --scenario histroy",
                        "tournament cobweb",
                        "tournament --matrix --strategies tit-for-tatt,grimm,tft,tft --periods 0 --noise 0.7 --replications 0",
                        "tournament --matrix --turns=5 --repetitions=2",
                        "tournament --matrix --turns 5 --json",
                        "tournament --matrix --replications 2 --strategies tft,grim --set strategies.first=grim",
                        "facts cobweb --first-seed 3 --set cost=1"),
                GoldenCommand.of(
                        "wrong-options-of-files",
                        "batch",
                        "batch HOME/inputs/none.yaml",
                        "batch HOME/models",
                        "batch HOME/inputs/morris.yaml",
                        "sensitivity HOME/inputs/batch.yaml",
                        "calibrate HOME/inputs/batch.yaml",
                        "merge HOME/inputs/batch.yaml",
                        "batch HOME/inputs/batch.yaml --shard 3/2 --threads 0",
                        "batch HOME/inputs/batch.yaml --cluster host:7077",
                        "batch HOME/inputs/batch.yaml --cluster spark://host:7077 --shard 1/2"),
                GoldenCommand.of(
                        "wrong-options-of-models",
                        "describe",
                        "describe cobwep",
                        "describe cobweb --format xml",
                        "new cobweb --from ario",
                        "new My-Market --from cobweb",
                        "new my-market --from cobwep",
                        "new my-market",
                        "verify HOME",
                        "verify HOME/none --json"),
                GoldenCommand.of(
                        "wrong-batch",
                        "batch HOME/inputs/wrong/batch.yaml --threads 0",
                        "batch HOME/inputs/wrong/batch.yaml --json"),
                GoldenCommand.of(
                        "wrong-yaml",
                        "batch HOME/inputs/wrong/torn.yaml",
                        "batch HOME/inputs/wrong/unknown-model.yaml"),
                GoldenCommand.of("wrong-sensitivity", "sensitivity HOME/inputs/wrong/sensitivity.yaml"),
                GoldenCommand.of("wrong-calibration", "calibrate HOME/inputs/wrong/calibration.yaml"),
                GoldenCommand.of("wrong-blocks", "calibrate HOME/inputs/wrong/blocks.yaml"),
                GoldenCommand.of(
                        "wrong-model",
                        "run HOME/inputs/wrong/cobweb",
                        "describe HOME/inputs/wrong/cobweb",
                        "facts HOME/inputs/wrong/cobweb"),
                GoldenCommand.of(
                        "wrong-scenario",
                        new Copies("inputs/wrong/scenario.yaml", "models/cobweb/scenarios/odd.yaml"),
                        new Types("run cobweb --scenario odd"),
                        new Types("compare cobweb --scenario odd --against baseline")),
                GoldenCommand.of(
                        "wrong-facts",
                        new Copies("inputs/wrong/facts.yaml", "models/cobweb/facts.yaml"),
                        new Types("facts cobweb")),
                GoldenCommand.of(
                        "wrong-table",
                        new Copies("inputs/wrong/cells.csv", "models/ario/data/Z.csv"),
                        new Types("run ario"),
                        new Copies("inputs/wrong/semicolons.csv", "models/ario/data/Z.csv"),
                        new Types("run ario"),
                        new Edits("models/ario/model.yaml", "data/Z.csv", "data/z.csv"),
                        new Types("run ario")),
                GoldenCommand.of(
                        "wrong-observations",
                        new Edits("models/rare-earths/data/observed.csv", "2025-05", "2025-5"),
                        new Edits("models/rare-earths/model.yaml", "us_imports_from_china_musd", "us_imports"),
                        new Types("run")),
                GoldenCommand.of(
                        "wrong-ensemble",
                        "compare cobweb --scenario frost --against baselin --ensemble HOME/inputs/wrong/ensemble.csv",
                        "batch HOME/inputs/batch.yaml --ensemble HOME/inputs/none.csv --json"),
                GoldenCommand.of(
                        "wrong-manifest",
                        new Types("run cobweb --quiet --no-charts --periods 8 --seed 5"),
                        new Edits("RESULT/manifest.json", "\"seed\" : 5", "\"seed\" : \"five\""),
                        new Types("verify RESULT")));
    }
}
