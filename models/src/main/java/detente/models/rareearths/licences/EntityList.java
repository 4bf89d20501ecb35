package detente.models.rareearths.licences;

import detente.models.production.Network;
import detente.random.Draws;
import detente.random.Purpose;

/**
 * Users in the partner state to whom nothing controlled may be sold, with or without a licence. A longer list contains the
 * shorter one: users have a fixed rank.
 */
final class EntityList {
    private final ExportControl control;
    /** Listed share from which each case's user is listed; above 1 outside the partner state. */
    private final double[] rank;

    EntityList(Network network, LicensingAuthority.Jurisdiction jurisdiction, Draws draws) {
        ControlledLinks cases = jurisdiction.cases();
        Purpose listing = draws.purpose("entity list");
        control = jurisdiction.control();
        rank = new double[cases.count()];
        for (int c = 0; c < rank.length; c++) {
            boolean partner = cases.destination[c] == jurisdiction.partner();
            rank[c] = partner ? listing.uniform(network.key[cases.user[c]], 0) : 2;
        }
    }

    /** Whether nothing of what this control covers may be sold to the user of a case this week. */
    boolean banned(int c) {
        return rank[c] < control.bannedShare();
    }

    /** Whether the user of a case is listed this week. */
    boolean listed(int c) {
        return rank[c] < control.listedShare();
    }
}
