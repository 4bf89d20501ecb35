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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** ARIO-inventory on any table of flows and any list of shocks. */
public final class Ario implements Model<ArioParameters> {

    @Override
    public String id() {
        return "ario";
    }

    @Override
    public Vocabulary<ArioParameters> vocabulary() {
        return new Vocabulary<>(ArioParameters.class, List.of(), Set.of(), Set.of("z", "y", "shocks"), Ario::keys)
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
        List<Shock> shocks = ShockFile.read(inputs.tables().table("shocks"), table, new Problems());
        ArioRules rules = ArioRules.of(inputs, table, shocks);
        return new ArioEconomy(
                table,
                names(table, TitlesTable.of(inputs.tables())),
                new CapacityLoss(shocks, rules.damageParts(table)),
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

    /** Checks all tables; the year factor plays no part in that. */
    private static Map<String, Set<String>> keys(Tables tables) {
        Problems problems = new Problems();
        InputOutputFiles.read(tables, 1, problems).ifPresent(table -> {
            SeriesNames.check(table, tables.table("z"), problems);
            tables.find("shocks").ifPresent(shocks -> ShockFile.read(shocks, table, problems));
        });
        problems.throwIfAny();
        return Map.of("good", new TreeSet<>(table(tables, 1).goods()));
    }

    private static InputOutputTable table(Tables tables, double yearFactor) {
        Problems problems = new Problems();
        var table = InputOutputFiles.read(tables, yearFactor, problems);
        problems.throwIfAny();
        return table.orElseThrow();
    }
}
