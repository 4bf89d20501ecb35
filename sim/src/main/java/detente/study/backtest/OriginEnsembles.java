package detente.study.backtest;

import detente.experiment.Replication;
import detente.forecast.BackTest;
import detente.results.Field;
import detente.study.ReplicationTable;
import detente.study.ReplicationTable.Group;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The monthly figures of the runs, as their table has them. */
final class OriginEnsembles implements BackTest.Ensembles {
    private static final Field ORIGIN = Field.day("origin", "day from which is forecast");

    private final Map<LocalDate, List<Replication>> runs = new LinkedHashMap<>();
    private final List<String> columns;

    OriginEnsembles(List<Group> all, List<String> columns) {
        all.forEach(r -> runs.put(LocalDate.parse(r.key().get(0)), r.runs()));
        this.columns = List.copyOf(columns);
    }

    /** {@code replications.csv}: a row an origin and seed with its monthly figures. */
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
