package detente.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * Two strategies that meet, by the words that parameters take for them.
 *
 * @param first strategy of the first player
 * @param second strategy of the second player, possibly the same
 */
public record Pairing(String first, String second) {

    /**
     * Everybody against everybody, and against itself.
     *
     * @param bothRoles whether two strategies meet a second time with roles exchanged
     */
    public static List<Pairing> roundRobin(List<String> strategies, boolean bothRoles) {
        List<Pairing> pairings = new ArrayList<>();
        for (int i = 0; i < strategies.size(); i++) {
            for (int j = i; j < strategies.size(); j++) {
                pairings.add(new Pairing(strategies.get(i), strategies.get(j)));
                if (bothRoles && j > i) {
                    pairings.add(new Pairing(strategies.get(j), strategies.get(i)));
                }
            }
        }
        return List.copyOf(pairings);
    }
}
