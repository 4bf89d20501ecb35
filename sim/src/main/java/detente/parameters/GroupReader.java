package detente.parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code groups:} of a design, a map from names to lists of the parameters that it is spread over. */
final class GroupReader {
    static final String KEY = "groups";
    static final String NAME = ExperimentReader.NAME;
    /** What results call the share of chance. */
    private static final String CHANCE = "seed";

    private final Section design;
    private final Problems problems;
    private final Set<String> over;
    private final Map<String, String> groupOf = new LinkedHashMap<>();

    GroupReader(Section design) {
        this.design = design;
        this.problems = design.problems();
        this.over = design.find("over")
                .map(yaml ->
                        yaml instanceof Yaml.Mapping mapping ? mapping.entries().keySet() : Set.<String>of())
                .orElse(Set.of());
    }

    /** The parameters of each group, as far as they are right; none without the key. */
    Map<String, List<String>> read() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        design.map(KEY).forEach((group, entry) -> {
            name(group, new Position(design.at(KEY).file(), entry.line()));
            groups.put(group, members(group, entry.value()));
        });
        return groups;
    }

    private void name(String group, Position at) {
        if (!group.matches(NAME)) {
            problems.add(
                    at, "group '" + group + "' must be called by lower-case letters, digits and hyphens, at most 60.");
        } else if (group.equals(CHANCE)) {
            problems.add(at, "group '" + group + "' must be called otherwise: results call the share of chance so.");
        } else if (over.contains(group)) {
            problems.add(at, "group '" + group + "' must not be called like a parameter of 'over'.");
        }
    }

    private List<String> members(String group, Yaml yaml) {
        if (!(yaml instanceof Yaml.Sequence sequence)) {
            design.wrong(yaml, group, "a list of parameters");
            return List.of();
        }
        if (sequence.items().isEmpty()) {
            problems.add(design.at(yaml), "group '" + group + "' has no parameters.");
        }
        List<String> members = new ArrayList<>();
        for (Yaml item : sequence.items()) {
            if (!(item instanceof Yaml.Scalar scalar)) {
                design.wrong(item, group, "a list of parameters");
            } else if (isNew(group, scalar.text().strip(), design.at(item))) {
                members.add(scalar.text().strip());
            }
        }
        return List.copyOf(members);
    }

    private boolean isNew(String group, String parameter, Position at) {
        if (!over.isEmpty() && !over.contains(parameter)) {
            problems.unknown(
                    at, "parameter", parameter, " of group '" + group + "': the design is not spread over it", over);
            return false;
        }
        String other = groupOf.putIfAbsent(parameter, group);
        if (other != null) {
            problems.add(
                    at,
                    other.equals(group)
                            ? "group '" + group + "' has '" + parameter + "' twice."
                            : "'" + parameter + "' is in group '" + other + "' and in group '" + group
                                    + "'; a parameter is in one group at most.");
        }
        return other == null;
    }
}
