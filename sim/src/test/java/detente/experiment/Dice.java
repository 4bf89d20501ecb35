package detente.experiment;

import detente.engine.Economy;
import detente.engine.Model;
import detente.engine.Observer;
import detente.engine.Run;
import detente.engine.Timetable;
import detente.files.Inputs;
import detente.files.ModelFolder;
import detente.files.Request;
import detente.parameters.Param;
import detente.parameters.Vocabulary;
import detente.random.Draws;
import detente.random.Purpose;
import detente.results.Calendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A model for tests: a die is thrown each week, and a throw above the limit breaks it. */
final class Dice implements Model<Dice.Rules> {

    record Rules(
            @Param(unit = "1", min = 0, max = 1, about = "What the die bears")
            double limit) {}

    static Run<Rules> run(Path home, double limit) {
        try {
            Path folder = Files.createDirectories(home.resolve("dice"));
            Files.createDirectories(folder.resolve("scenarios"));
            Files.writeString(folder.resolve("scenarios/plain.yaml"), "description: Throw\n");
            Files.writeString(folder.resolve("model.yaml"), """
                    model: dice
                    title: Dice
                    period: week
                    start: 2024-01-01
                    periods: 30
                    scenario: plain
                    parameters:
                      limit: {value: %s, unit: 1, source: assumption}
                    """.formatted(limit));
            Dice dice = new Dice();
            return new Run<>(dice, ModelFolder.open(folder).load(Request.plain(), dice.vocabulary()), 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String id() {
        return "dice";
    }

    @Override
    public Vocabulary<Rules> vocabulary() {
        return new Vocabulary<>(Rules.class, List.of(), Set.of(), Set.of(), tables -> Map.of());
    }

    @Override
    public Economy build(Inputs<Rules> inputs, Calendar calendar, Draws draws) {
        return new Table(draws.purpose("throw"), inputs.parameters().limit());
    }

    private static final class Table implements Economy {
        private final Purpose draw;
        private final double limit;
        private double eyes;

        Table(Purpose draw, double limit) {
            this.draw = draw;
            this.limit = limit;
        }

        @Override
        public void timetable(Timetable timetable) {
            timetable.phase("throw", week -> {
                eyes = draw.uniform(0, week);
                if (eyes > limit) {
                    throw new IllegalStateException("the die broke");
                }
            });
        }

        @Override
        public void observe(Observer observer) {
            observer.level("eyes", "1", "What the die shows", () -> eyes);
        }
    }
}
