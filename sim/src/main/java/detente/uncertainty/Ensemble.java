package detente.uncertainty;

import detente.input.Placed;
import detente.input.Position;
import detente.input.Problems;
import detente.parameters.DataTable;
import detente.parameters.Row;
import detente.parameters.Target;
import detente.random.Draws;
import java.util.List;

/**
 * Sets of values that the data leave open, a member each with a weight: {@code weight,NAME,NAME,...}. Which member a seed has
 * depends on the seed and the weights alone.
 */
final class Ensemble {
    static final String WEIGHT = "weight";
    private static final String PURPOSE = "ensemble member";

    private final DataTable table;
    private final List<String> names;
    private final double[] cumulated;

    private Ensemble(DataTable table, List<String> names, double[] cumulated) {
        this.table = table;
        this.names = List.copyOf(names);
        this.cumulated = cumulated;
    }

    /** The ensemble in a table, with the columns that are parameters; a problem more for all else, and for wrong weights. */
    static Ensemble of(DataTable table, Target.Finder finder, Problems problems) {
        Position header = new Position(table.file(), 1);
        boolean weighted = table.requires(List.of(WEIGHT), problems);
        List<String> names = table.header().stream()
                .filter(name -> !name.equals(WEIGHT))
                .filter(name -> finder.find(name, header, problems).isPresent())
                .toList();
        if (table.header().size() == (weighted ? 1 : 0)) {
            problems.add(header, "no column has the name of a parameter.");
        }
        if (table.rowCount() == 0) {
            problems.add(header, "there is no member: the table has no rows.");
        }
        double[] cumulated = new double[table.rowCount()];
        double sum = 0;
        for (int i = 0; i < cumulated.length; i++) {
            sum += weighted ? weight(table.row(i), new Problems()) : 1;
            cumulated[i] = sum;
        }
        if (sum == 0 && cumulated.length > 0) {
            problems.add(header, "every weight is 0: no member can be drawn.");
        }
        return new Ensemble(table, names, cumulated);
    }

    private static double weight(Row row, Problems problems) {
        double weight = row.number(WEIGHT, problems);
        if (weight < 0) {
            problems.add(row.at(), "'" + WEIGHT + "' must be 0 or more, was " + row.text(WEIGHT) + ".");
        }
        return weight;
    }

    /** Adds a problem if the weight of a member is none. */
    void checkWeight(int member, Problems problems) {
        if (table.header().contains(WEIGHT)) {
            weight(table.row(member), problems);
        }
    }

    /** Number of members. */
    int size() {
        return cumulated.length;
    }

    /** The member of a seed, from 0. */
    int draw(long seed) {
        double share = Draws.keyed(seed).purpose(PURPOSE).uniform(0, 0) * cumulated[cumulated.length - 1];
        int member = 0;
        while (cumulated[member] <= share && member < cumulated.length - 1) {
            member++;
        }
        return member;
    }

    /** Where a member stands. */
    Position position(int member) {
        return table.row(member).at();
    }

    /** The values of a member, {@code name=value}, in the order of the columns. */
    List<Placed> values(int member) {
        Row row = table.row(member);
        return names.stream()
                .map(name -> new Placed(name + "=" + row.text(name), row.at()))
                .toList();
    }
}
