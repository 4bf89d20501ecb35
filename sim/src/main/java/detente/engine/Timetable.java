package detente.engine;

import java.util.ArrayList;
import java.util.List;

/** The phases of a period in their order, each named in the words of the model's description. */
public final class Timetable {
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();

    /** What a phase does in a period. */
    @FunctionalInterface
    public interface Phase {
        void act(int period);
    }

    record Entry(String name, Phase phase) {}

    /** Adds a phase after those already named. */
    public Timetable phase(String name, Phase phase) {
        if (name.isBlank()) {
            mistakes.add("a phase has no name.");
        } else if (entries.stream().anyMatch(e -> e.name().equals(name))) {
            mistakes.add("two phases are called '" + name + "'.");
        }
        entries.add(new Entry(name, phase));
        return this;
    }

    /** What is wrong with the phases as the model names them, a sentence each. */
    List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
