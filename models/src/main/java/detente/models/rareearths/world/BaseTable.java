package detente.models.rareearths.world;

import detente.input.Position;
import detente.input.Problems;
import detente.models.production.InputOutputFiles;
import detente.models.production.InputOutputTable;
import detente.parameters.DataTable;
import detente.parameters.Row;
import detente.parameters.Tables;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The base table of the flagship: read, and held against the value added that was published with it. */
public final class BaseTable {
    public static final double WEEKS_PER_YEAR = 52;
    public static final String MAGNET = "magnet";
    public static final String RARE_EARTHS = "ree_mining_separation";
    public static final Set<String> CONTROLLED = Set.of(MAGNET, RARE_EARTHS);
    public static final String CHINA = "CHN";
    public static final String UNITED_STATES = "USA";
    public static final String REST_OF_WORLD = "ROW";

    /** Value added and output are printed with rounding; a real error is far larger than this share of output. */
    private static final double AGREEMENT = 1e-6;

    private BaseTable() {}

    /** The table. @throws detente.input.InvalidInput if it is wrong */
    public static InputOutputTable of(Tables tables) {
        Problems problems = new Problems();
        Optional<InputOutputTable> table = read(tables, problems);
        problems.throwIfAny();
        return table.orElseThrow();
    }

    /** The goods and regions that parameters may be given for. @throws detente.input.InvalidInput if it is wrong */
    public static Map<String, Set<String>> keys(Tables tables) {
        InputOutputTable table = of(tables);
        return Map.of("good", new TreeSet<>(table.goods()), "region", regionNames(table));
    }

    private static Set<String> regionNames(InputOutputTable table) {
        Set<String> names = new TreeSet<>();
        table.regions().forEach(region -> names.add(region.toLowerCase(Locale.ROOT)));
        return names;
    }

    private static Optional<InputOutputTable> read(Tables tables, Problems problems) {
        Optional<InputOutputTable> table = InputOutputFiles.read(tables, WEEKS_PER_YEAR, problems);
        table.ifPresent(t -> requireLabels(t, tables.table("z"), problems));
        tables.find("value-added")
                .filter(v -> v.requires(List.of("industry", "value_added", "output"), problems))
                .ifPresent(v -> table.ifPresentOrElse(
                        t -> checkValueAdded(t, v, problems),
                        () -> v.rows().forEach(row -> Figures.of(row, problems))));
        return table;
    }

    private static void requireLabels(InputOutputTable table, DataTable z, Problems problems) {
        for (String label : List.of(CHINA + "/" + MAGNET, CHINA + "/" + RARE_EARTHS, UNITED_STATES + "/" + MAGNET)) {
            if (table.indexOf(label) < 0) {
                problems.add(z.at(0), "the model needs an industry '" + label + "'.");
            }
        }
    }

    private static void checkValueAdded(InputOutputTable table, DataTable valueAdded, Problems problems) {
        Set<String> missing = new TreeSet<>(table.labels());
        valueAdded.rows().forEach(row -> {
            Figures figures = Figures.of(row, problems);
            int industry = table.indexOf(row.text("industry"));
            if (industry < 0) {
                problems.add(row.at(), "industry '" + row.text("industry") + "' is not in the table of flows.");
            } else {
                missing.remove(row.text("industry"));
                checkRow(table, industry, figures, problems);
            }
        });
        missing.forEach(label -> problems.add(valueAdded.at(0), "industry '" + label + "' is missing."));
    }

    /** What a row of the table of value added says. */
    private record Figures(Position at, double output, double valueAdded) {

        static Figures of(Row row, Problems problems) {
            return new Figures(row.at(), row.number("output", problems), row.number("value_added", problems));
        }
    }

    private static void checkRow(InputOutputTable table, int industry, Figures figures, Problems problems) {
        double inputs = 0;
        for (int from = 0; from < table.industries(); from++) {
            inputs += table.flow(from, industry);
        }
        double tolerance = AGREEMENT * table.output(industry);
        if (Math.abs(figures.output - table.output(industry)) > tolerance) {
            problems.add(
                    figures.at,
                    String.format(
                            Locale.ROOT,
                            "output of '%s' is %.9g here but its sales add up to %.9g.",
                            table.label(industry),
                            figures.output,
                            table.output(industry)));
        } else if (Math.abs(figures.valueAdded - (table.output(industry) - inputs)) > tolerance) {
            problems.add(
                    figures.at,
                    String.format(
                            Locale.ROOT,
                            "value added of '%s' is %.9g here but output less inputs is %.9g.",
                            table.label(industry),
                            figures.valueAdded,
                            table.output(industry) - inputs));
        }
    }
}
