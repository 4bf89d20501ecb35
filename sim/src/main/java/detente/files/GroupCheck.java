package detente.files;

import detente.input.Names;
import detente.input.Placed;
import detente.input.Position;
import detente.input.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks {@code groups:} of a design, a map from names to lists of the parameters that it is spread over. */
final class GroupCheck {
    /** What results call the share of chance. */
    private static final String CHANCE = "seed";

    private final Set<String> over;
    private final Problems problems;
    private final Map<String, String> groupOf = new LinkedHashMap<>();

    /** @param over names of the parameters that the design is spread over */
    GroupCheck(Set<String> over, Problems problems) {
        this.over = over;
        this.problems = problems;
    }

    /** Adds a problem for whatever is wrong. */
    void check(Map<String, List<Placed>> stated, Map<String, Position> places) {
        stated.forEach((group, members) -> {
            Position at = places.get("groups." + group);
            if (group.equals(CHANCE)) {
                problems.add(
                        at, "group '" + group + "' must be called otherwise: results call the share of chance so.");
            } else if (group.matches(Names.SLUG) && over.contains(group)) {
                problems.add(at, "group '" + group + "' must not be called like a parameter of 'over'.");
            }
            members.forEach(member -> check(group, member));
        });
    }

    private void check(String group, Placed member) {
        String name = member.text();
        if (!over.isEmpty() && !over.contains(name)) {
            String where = " of group '" + group + "': the design is not spread over it";
            problems.unknown(member.at(), "parameter", name, where, over);
            return;
        }
        String other = groupOf.putIfAbsent(name, group);
        if (other != null) {
            problems.add(
                    member.at(),
                    "'" + name + "' is in group '" + other + "' and in group '" + group
                            + "'; a parameter is in one group at most.");
        }
    }
}
