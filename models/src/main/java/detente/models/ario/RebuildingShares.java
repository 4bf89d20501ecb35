package detente.models.ario;

import detente.input.Position;
import detente.input.Problems;
import detente.models.production.InputOutputTable;
import detente.parameters.DataTable;
import detente.parameters.Row;
import detente.parameters.Tables;
import detente.results.Numbers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which goods rebuild: the table {@code rebuilding}, {@code good,share}, whose shares add up to 1. With a column {@code event} the
 * shares of each event, which {@code shocks.csv} then names.
 */
final class RebuildingShares {
    private static final String NAME = "rebuilding";
    private static final String EVENT = "event";
    private static final String SHARE = "share";
    /** The shares may miss 1 by this, from rounding. */
    private static final double ROUNDING = 1e-9;

    private final InputOutputTable table;
    private final Optional<DataTable> file;
    private final boolean byEvent;
    /** By event: the share of each good. */
    private final Map<String, double[]> shares = new TreeMap<>();

    /** @param problems told what is wrong in the table */
    RebuildingShares(InputOutputTable table, Tables tables, Problems problems) {
        this.table = table;
        this.file = tables.find(NAME);
        this.byEvent = file.filter(f -> f.header().contains(EVENT)).isPresent();
        file.filter(f -> f.requires(List.of("good", SHARE), problems)).ifPresent(f -> read(f, problems));
    }

    private void read(DataTable rows, Problems problems) {
        Map<String, Position> begun = new TreeMap<>();
        rows.rows().forEach(row -> {
            begun.putIfAbsent(event(row), row.at());
            read(row, problems);
        });
        begun.forEach((event, at) -> {
            double sum = 0;
            for (double share : shares.get(event)) {
                sum += share;
            }
            if (Math.abs(sum - 1) > ROUNDING) {
                String of = byEvent ? " of event '" + event + "'" : "";
                problems.add(at, "the shares" + of + " add up to " + Numbers.text(sum) + ": they must add up to 1.");
            }
        });
    }

    private void read(Row row, Problems problems) {
        double[] byGood =
                shares.computeIfAbsent(event(row), e -> new double[table.goods().size()]);
        int good = table.goods().indexOf(row.text("good"));
        double share = row.number(SHARE, problems);
        if (share < 0 || share > 1) {
            problems.add(row.at(), "'share' must be in [0, 1], was " + row.text(SHARE) + ".");
        }
        if (good < 0) {
            problems.unknown(row.at(), "good", row.text("good"), table.goods());
        } else {
            byGood[good] += share;
        }
    }

    private String event(Row row) {
        return byEvent ? row.text(EVENT) : "";
    }

    /** By good, its share in what a damage orders; empty, and a problem more, if the table does not say. */
    Optional<double[]> of(Rebuild rebuild, Problems problems) {
        if (file.isEmpty()) {
            problems.add(rebuild.at(), "kind rebuild needs the table 'data.rebuilding': which goods rebuild.");
            return Optional.empty();
        }
        String event = byEvent ? rebuild.event() : "";
        if (!shares.containsKey(event)) {
            problems.unknown(rebuild.at(), "event", event, " in " + file.get().file(), shares.keySet());
        }
        return Optional.ofNullable(shares.get(event));
    }
}
