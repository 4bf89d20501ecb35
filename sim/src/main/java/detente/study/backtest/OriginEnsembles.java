package detente.study.backtest;

import detente.engine.Run;
import detente.experiment.Replication;
import detente.forecast.BackTest;
import detente.forecast.ForecastTarget;
import detente.results.Field;
import detente.results.MonthRange;
import detente.study.ReplicationTable;
import detente.study.ReplicationTable.Group;
import detente.uncertainty.Discrepancies;
import detente.uncertainty.Layer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The monthly figures of the runs, as their table has them, with the errors of what the model cannot know if they belong to the layer. */
final class OriginEnsembles implements BackTest.Ensembles {
    private static final Field ORIGIN = Field.day("origin", "day from which is forecast");
    private static final Field VALUES =
            Field.text("values", "usual, or drawn from the ensemble by the seed of the run");
    private static final String USUAL = "usual";
    private static final String DRAWN = "drawn";

    private final Map<LocalDate, List<Replication>> runs = new LinkedHashMap<>();
    private final List<String> columns;

    /** @param layer the last one that the figures have */
    OriginEnsembles(BacktestInputs inputs, List<Group> all, Layer layer) {
        this.columns = inputs.columns();
        boolean drawn = isDrawn(inputs) && layer != Layer.CHANCE;
        for (Group group : all) {
            if (isDrawn(group.key()) != drawn) {
                continue;
            }
            List<Replication> figures = layer == Layer.DISCREPANCY
                    ? group.runs().stream().map(r -> withErrors(inputs, r)).toList()
                    : group.runs();
            runs.put(LocalDate.parse(group.key().get(0)), figures);
        }
    }

    private static Replication withErrors(BacktestInputs inputs, Replication run) {
        if (!run.isDone()) {
            return run;
        }
        Discrepancies discrepancies = inputs.discrepancies();
        List<OptionalDouble> values = new ArrayList<>();
        for (ForecastTarget target : inputs.test().targets()) {
            for (YearMonth month : inputs.months()) {
                OptionalDouble value = run.values().get(values.size());
                values.add(
                        value.isPresent()
                                ? OptionalDouble.of(discrepancies.on(
                                        value.getAsDouble(), run.seed(), target.name(), MonthRange.of(month)))
                                : value);
            }
        }
        return Replication.done(run.seed(), values);
    }

    /** What is run: from each origin, with an ensemble once with the usual values and once with those that seeds draw. */
    static List<Run<?>> runs(BacktestInputs inputs) {
        return inputs.runs().stream()
                .<Run<?>>flatMap(run -> isDrawn(inputs) ? Stream.of(run.usual(), run) : Stream.of(run))
                .toList();
    }

    /** The runs as their table has them. */
    static List<Group> groups(BacktestInputs inputs, List<List<Replication>> runs) {
        List<Group> groups = new ArrayList<>();
        for (LocalDate origin : inputs.test().origins()) {
            for (String values : isDrawn(inputs) ? List.of(USUAL, DRAWN) : List.of("")) {
                List<String> key = values.isEmpty() ? List.of(origin + "") : List.of(origin + "", values);
                groups.add(new Group(key, runs.get(groups.size())));
            }
        }
        return groups;
    }

    /** Whether a group has values that seeds draw. */
    static boolean isDrawn(List<String> key) {
        return key.contains(DRAWN);
    }

    private static boolean isDrawn(BacktestInputs inputs) {
        return inputs.layers().contains(Layer.PARAMETERS);
    }

    /** {@code replications.csv}: a row an origin and seed with its monthly figures, without errors. */
    static ReplicationTable table(BacktestInputs inputs) {
        return new ReplicationTable(
                ReplicationTable.RUNS,
                isDrawn(inputs) ? List.of(ORIGIN, VALUES) : List.of(ORIGIN),
                inputs.columns().stream()
                        .map(c -> Field.number(c, "simulated figure of the series and month"))
                        .toList());
    }

    @Override
    public double[] of(LocalDate origin, String series, YearMonth month) {
        int column = columns.indexOf(series + " " + month);
        if (column < 0) {
            return new double[0];
        }
        return runs.getOrDefault(origin, List.of()).stream()
                .filter(Replication::isDone)
                .map(r -> r.values().get(column))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
    }
}
