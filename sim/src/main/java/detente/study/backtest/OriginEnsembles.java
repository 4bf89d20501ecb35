package detente.study.backtest;

import detente.experiment.Replication;
import detente.forecast.Ensembles;
import detente.output.OriginTable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The monthly figures of the runs, as their table has them. */
final class OriginEnsembles implements Ensembles {
    private final Map<LocalDate, List<Replication>> runs = new LinkedHashMap<>();
    private final List<String> columns;

    OriginEnsembles(List<OriginTable.Runs> all, List<String> columns) {
        all.forEach(r -> runs.put(r.origin(), r.replications()));
        this.columns = List.copyOf(columns);
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
