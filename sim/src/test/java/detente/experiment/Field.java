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
import detente.results.Calendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A model for tests: the crop of a week is its weather, and a share of its response for every unit of manure. */
final class Field implements Model<Field.Ways> {
    static final int WEEKS = 5;

    record Ways(
            @Param(unit = "1", min = 0, max = 10, about = "How much the response counts")
            double manure,

            @Param(unit = "1", min = 0, max = 100, about = "Crop above which the barn breaks")
            double barn) {}

    static Run<Ways> run(Path home, String... overrides) {
        try {
            Path folder = Files.createDirectories(home.resolve("field"));
            Files.createDirectories(folder.resolve("scenarios"));
            Files.writeString(folder.resolve("scenarios/plain.yaml"), "description: Sow\n");
            Files.writeString(folder.resolve("model.yaml"), """
                    model: field
                    title: A field
                    period: week
                    start: 2024-01-01
                    periods: %d
                    scenario: plain
                    parameters:
                      manure: {value: 0, unit: 1, source: assumption}
                      barn: {value: 100, unit: 1, source: assumption}
                    """.formatted(WEEKS));
            Field field = new Field();
            Request request = new Request(Optional.empty(), List.of(overrides), OptionalInt.empty());
            return new Run<>(field, ModelFolder.open(folder).load(request, field.vocabulary()), 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double weather(long seed, int week) {
        return Draws.keyed(seed).purpose("weather").uniform(0, week);
    }

    static double response(long seed, int week) {
        return Draws.keyed(seed).purpose("response").uniform(0, week);
    }

    @Override
    public String id() {
        return "field";
    }

    @Override
    public Vocabulary<Ways> vocabulary() {
        return new Vocabulary<>(Ways.class, List.of(), Set.of(), Set.of(), tables -> Map.of());
    }

    @Override
    public Economy build(Inputs<Ways> inputs, Calendar calendar, Draws draws) {
        Ways ways = inputs.parameters();
        return new Economy() {
            private double crop;

            @Override
            public void timetable(Timetable timetable) {
                timetable.phase("grow", week -> {
                    crop = draws.purpose("weather").uniform(0, week)
                            + ways.manure() * draws.purpose("response").uniform(0, week);
                    if (crop > ways.barn()) {
                        throw new IllegalStateException("the barn broke");
                    }
                });
            }

            @Override
            public void observe(Observer observer) {
                observer.flow("crop", "t", "What grows", () -> crop);
                observer.level("manure", "1", "What is spread", ways::manure);
            }
        };
    }
}
