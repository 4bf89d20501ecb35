package detente.sensitivity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parameters that count as one and move together. A parameter of no stated group is a group of its own, under its own name.
 *
 * @param names the stated groups first, then the other parameters in their order
 * @param columns of each group: the places of its parameters
 */
record Groups(List<String> names, List<List<Integer>> columns) {

    /** @throws IllegalArgumentException if a group is empty, names no parameter, or one of another group */
    static Groups of(List<String> parameters, Map<String, List<String>> stated) {
        List<String> names = new ArrayList<>();
        List<List<Integer>> columns = new ArrayList<>();
        Set<String> grouped = new HashSet<>();
        stated.forEach((group, members) -> {
            if (members.isEmpty()) {
                throw new IllegalArgumentException("group '" + group + "' has no parameters");
            }
            for (String member : members) {
                if (!parameters.contains(member) || !grouped.add(member)) {
                    throw new IllegalArgumentException(
                            "group '%s': '%s' is no parameter, or is in two groups".formatted(group, member));
                }
            }
            names.add(group);
            columns.add(members.stream().map(parameters::indexOf).toList());
        });
        for (int i = 0; i < parameters.size(); i++) {
            if (!grouped.contains(parameters.get(i))) {
                names.add(parameters.get(i));
                columns.add(List.of(i));
            }
        }
        return new Groups(List.copyOf(names), List.copyOf(columns));
    }

    int count() {
        return names.size();
    }

    /** Whether a group is one parameter, so that its moves have a direction. */
    boolean isSingle(int group) {
        return columns.get(group).size() == 1;
    }
}
