package detente.study.backtest;

import detente.experiment.Replication;
import detente.forecast.BackTest;
import detente.forecast.ForecastTarget;
import detente.results.Field;
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

/** The monthly figures of the runs, as their table has them, with the errors of what the model cannot know if they belong to the layer. */
final class OriginEnsembles implements BackTest.Ensembles {
    private static final Field ORIGIN = Field.day("origin", "day from which is forecast");

    private final Map<LocalDate, List<Replication>> runs = new LinkedHashMap<>();
    private final List<String> columns;

    /** @param layer the last one that the figures have */
    OriginEnsembles(BacktestInputs inputs, List<Group> all, Layer layer) {
        this.columns = inputs.columns();
        for (Group group : all) {
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
                                ? OptionalDouble.of(
                                        discrepancies.on(value.getAsDouble(), run.seed(), target.name(), month))
                                : value);
            }
        }
        return Replication.done(run.seed(), values);
    }

    /** {@code replications.csv}: a row an origin and seed with its monthly figures, without errors. */
    static ReplicationTable table(List<String> columns) {
        return new ReplicationTable(
                ReplicationTable.RUNS,
                List.of(ORIGIN),
                columns.stream()
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
