package detente.models.rareearths.goods;

import detente.models.production.InputOutputTable;
import java.util.Map;
import java.util.Set;

/**
 * A trade flow that a state may control, as cells of the base table.
 *
 * @param name how series call it
 * @param origin region that controls, as an index into the table's regions
 * @param destination region of the users, or {@link #ABROAD} for all other regions
 * @param good what is sold, as an index into the table's goods
 * @param users goods that the users make; empty for all users
 * @param share share of the cells' value that is controlled, 0..1
 * @param need what the users cannot make without it
 */
public record ControlledFlow(
        String name, int origin, int destination, int good, Set<Integer> users, double share, Need need) {
    /** Stands for every region but the origin. */
    public static final int ABROAD = -1;

    /**
     * What users cannot make without what is controlled.
     *
     * @param dependence share of their output, by the good that they make [0..1]; what is not in it is 0
     * @param weeks how long what they hold, or have installed, lasts [week]
     */
    public record Need(Map<Integer, Double> dependence, double weeks) {
        /** Users miss it only as a part of the wider good. */
        public static final Need NONE = new Need(Map.of(), 1);

        public Need {
            dependence = Map.copyOf(dependence);
        }

        /** Share of the output of a user that cannot be made without it, by the good that it makes [0..1]. */
        public double of(int good) {
            return dependence.getOrDefault(good, 0.0);
        }
    }

    /** The same of a share of the cells' value. */
    ControlledFlow part(double controlled) {
        return new ControlledFlow(name, origin, destination, good, users, controlled, need);
    }

    /** Whether it is all of what the good's users buy. */
    public boolean isWhole() {
        return share == 1 && users.isEmpty();
    }

    /** Whether sales from one industry to another belong to it. */
    public boolean covers(InputOutputTable table, int from, int to) {
        return table.region(from) == origin
                && table.good(from) == good
                && (destination == ABROAD ? table.region(to) != origin : table.region(to) == destination)
                && (users.isEmpty() || users.contains(table.good(to)));
    }
}
