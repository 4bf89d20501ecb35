package detente.study;

import detente.parameters.Definition;
import detente.parameters.Nearest;
import detente.parameters.Position;
import detente.parameters.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
            String word = strategy.abbreviations().getOrDefault(name, name);
            if (!strategy.choices().contains(word)) {
                known = false;
                problems.add(
                        Position.COMMAND_LINE,
                        "unknown strategy '" + name + "'.",
                        Nearest.to(name, strategy.choices()).or(() -> Nearest.to(name, shortNames(strategy))));
            } else if (!words.add(word)) {
                problems.add(Position.COMMAND_LINE, "strategy '" + word + "' is entered twice.");
            }
        }
        if (known && words.size() < FEWEST) {
            problems.add(Position.COMMAND_LINE, "a tournament needs two strategies at least.");
        }
        return List.copyOf(words);
    }

    private static List<String> shortNames(Definition strategy) {
        return new ArrayList<>(strategy.abbreviations().keySet());
    }
}
