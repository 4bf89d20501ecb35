package detente.models.ario;

import detente.engine.Economy;
import detente.engine.Model;
import detente.files.Inputs;
import detente.files.TitlesTable;
import detente.input.Problems;
import detente.models.production.InputOutputFiles;
import detente.models.production.InputOutputTable;
import detente.parameters.Tables;
import detente.parameters.Vocabulary;
import detente.random.Draws;
import detente.results.Calendar;
import java.util.List;
import java.util.Set;

/** ARIO-inventory on any table of flows and any list of shocks. */
public final class Ario implements Model<ArioParameters> {

    @Override
    public String id() {
        return "ario";
    }

    @Override
    public Vocabulary<ArioParameters> vocabulary() {
        return new Vocabulary<>(ArioParameters.class, List.of(), Set.of(), Set.of("z", "y", "shocks"), new ArioTables())
                .inAnyMoney();
    }

    @Override
    public boolean deterministic() {
        return true;
    }

    @Override
    public Economy build(Inputs<ArioParameters> inputs, Calendar calendar, Draws draws) {
        InputOutputTable table =
                table(inputs.tables(), inputs.parameters().ario().yearFactor());
        Problems problems = new Problems();
        double[] capital =
                Capital.of(table, inputs.tables(), inputs.parameters().ario().capitalRatio(), problems);
        Shocks shocks = ShockFile.read(inputs.tables().table("shocks"), table, capital, problems);
        Rebuilding rebuilding = Rebuilding.of(shocks.rebuilds(), table, inputs.tables(), capital, problems);
        problems.throwIfAny();
        ArioRules rules = ArioRules.of(inputs, table, shocks, capital);
        return new ArioEconomy(
                table,
                names(table, TitlesTable.of(inputs.tables())),
                new CapacityLoss(shocks.losses(), rebuilding, rules.damageParts()),
                rules);
    }

    /** Industries with their titles, which are longer than labels or the same. */
    private static List<String> names(InputOutputTable table, TitlesTable titles) {
        return table.labels().stream()
                .map(label -> {
                    String[] parts = label.split("/", 2);
                    String title = titles.title("region", parts[0]) + "/" + titles.title("sector", parts[1]);
                    return title.equals(label) ? label : title + " (" + label + ")";
                })
                .toList();
    }

    /** @throws detente.input.InvalidInput if the table is wrong */
    static InputOutputTable table(Tables tables, double yearFactor) {
        Problems problems = new Problems();
        var table = InputOutputFiles.read(tables, yearFactor, problems);
        problems.throwIfAny();
        return table.orElseThrow();
    }
}
