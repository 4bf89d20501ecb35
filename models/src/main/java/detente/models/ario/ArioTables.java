package detente.models.ario;

import detente.input.Problems;
import detente.models.production.InputOutputFiles;
import detente.models.production.InputOutputTable;
import detente.parameters.Keyed;
import detente.parameters.Tables;
import detente.parameters.Vocabulary;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The tables of a folder, checked as far as they can be without its parameters. */
final class ArioTables implements Vocabulary.OfTables {

    @Override
    public Set<String> optional() {
        return Set.of("criticality", "cover", "capital", "rebuilding");
    }

    /** The year factor plays no part in these checks; capital, of which damages are shares, does, and is not known yet. */
    @Override
    public Map<String, Set<String>> keys(Tables tables) {
        Problems problems = new Problems();
        InputOutputFiles.read(tables, 1, problems).ifPresent(table -> {
            SeriesNames.check(table, tables.table("z"), problems);
            tables.find("shocks").ifPresent(shocks -> ShockFile.read(shocks, table, unknown(table), problems));
            InputValues.check(tables, table, problems);
            Capital.of(table, tables, Keyed.of(1), problems);
            new RebuildingShares(table, tables, problems);
        });
        problems.throwIfAny();
        return Map.of("good", new TreeSet<>(Ario.table(tables, 1).goods()));
    }

    private static double[] unknown(InputOutputTable table) {
        double[] capital = new double[table.industries()];
        Arrays.fill(capital, Double.POSITIVE_INFINITY);
        return capital;
    }
}
