package detente.models.rareearths.world;

import detente.input.Problems;
import detente.models.production.InputOutputTable;
import detente.models.production.Network;
import detente.models.production.ProductionState;
import detente.parameters.DataTable;
import detente.parameters.Row;
import java.util.List;

/**
 * Workers of the firms that have stopped, spread over the firms of an industry like its output. Regions without figures have
 * none.
 */
public final class Employment {
    private final Network network;
    private final ProductionState state;
    /** Thousand persons by industry; 0 where there is no figure. */
    private final double[] workers;

    private Employment(Network network, ProductionState state, double[] workers) {
        this.network = network;
        this.state = state;
        this.workers = workers;
    }

    /**
     * Workers by industry from a table.
     *
     * @throws detente.input.InvalidInput with everything that is wrong in it
     */
    public static Employment of(Network network, ProductionState state, DataTable table) {
        double[] workers = new double[network.industries];
        Problems problems = new Problems();
        if (table.requires(List.of("industry", "thousand_persons"), problems)) {
            table.rows().forEach(row -> read(row, network.table, problems, workers));
        }
        problems.throwIfAny();
        return new Employment(network, state, workers);
    }

    private static void read(Row row, InputOutputTable table, Problems problems, double[] workers) {
        int industry = table.indexOf(row.text("industry"));
        double persons = row.number("thousand_persons", problems);
        if (industry < 0) {
            problems.add(row.at(), "industry '" + row.text("industry") + "' is not in the table of flows.");
        } else if (persons < 0) {
            problems.add(
                    row.at(), "'thousand_persons' must not be negative, was " + row.text("thousand_persons") + ".");
        } else {
            workers[industry] = persons;
        }
    }

    /** Whether there are figures for a region. */
    public boolean covers(int region) {
        for (int j = 0; j < workers.length; j++) {
            if (workers[j] > 0 && network.table.region(j) == region) {
                return true;
            }
        }
        return false;
    }

    /** Workers at firms of a region that produce less than a share of base output [thousand persons]. */
    public double idle(double share, int region) {
        double sum = 0;
        for (int j = 0; j < workers.length; j++) {
            if (network.table.region(j) == region && workers[j] > 0) {
                for (int i = network.firstFirm[j]; i < network.firstFirm[j + 1]; i++) {
                    sum += state.output[i] < share * network.output[i] ? workers[j] * network.size[i] : 0;
                }
            }
        }
        return sum;
    }
}
