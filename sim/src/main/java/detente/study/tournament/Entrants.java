package detente.study.tournament;

import detente.input.Position;
import detente.input.Problems;
import detente.parameters.Definition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The strategies that a user enters for a tournament, as words of the parameter that they are values of. */
final class Entrants {
    private static final int FEWEST = 2;

    private Entrants() {}

    /**
     * The words, or all that there are if none is asked for; mistakes are added to the problems.
     *
     * @param typed names or short names
     */
    static List<String> of(List<String> typed, Definition strategy, Problems problems) {
        if (typed.isEmpty()) {
            return strategy.choices();
        }
        Set<String> words = new LinkedHashSet<>();
        boolean known = true;
        for (String text : typed) {
            String name = text.strip();
            if (name.isEmpty()) {
                known = false;
                problems.add(
                        Position.COMMAND_LINE,
                        "'" + String.join(",", typed)
                                + "' has an empty place: strategies are names with commas between them.");
                continue;
            }
            String word = strategy.abbreviations().getOrDefault(name, name);
            if (!strategy.choices().contains(word)) {
                known = false;
                problems.unknown(Position.COMMAND_LINE, "strategy", name, known(strategy));
            } else if (!words.add(word)) {
                problems.add(Position.COMMAND_LINE, "strategy '" + word + "' is entered twice.");
            }
        }
        if (known && words.size() < FEWEST) {
            problems.add(Position.COMMAND_LINE, "a tournament needs two strategies at least.");
        }
        return List.copyOf(words);
    }

    private static List<String> known(Definition strategy) {
        return Stream.concat(strategy.choices().stream(), strategy.abbreviations().keySet().stream())
                .distinct()
                .toList();
    }
}
