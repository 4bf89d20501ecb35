package detente.models.rareearths.licences;

import detente.models.production.InputOutputTable;
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
 */
public record ControlledFlow(String name, int origin, int destination, int good, Set<Integer> users, double share) {
    /** Stands for every region but the origin. */
    public static final int ABROAD = -1;

    /** A part of it. */
    ControlledFlow part(double share) {
        return new ControlledFlow(name, origin, destination, good, users, share);
    }

    /** Whether sales from one industry to another belong to it. */
    public boolean covers(InputOutputTable table, int from, int to) {
        return table.region(from) == origin
                && table.good(from) == good
                && (destination == ABROAD ? table.region(to) != origin : table.region(to) == destination)
                && (users.isEmpty() || users.contains(table.good(to)));
    }
}
