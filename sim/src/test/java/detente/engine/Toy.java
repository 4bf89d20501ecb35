package detente.engine;

import detente.files.Inputs;
import detente.files.ModelFolder;
import detente.files.Request;
import detente.parameters.Instrument;
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
import java.util.function.Supplier;

/** A model for the tests of the engine: a folder with one parameter, and whatever economy the test wants. */
final class Toy implements Model<Toy.Parameters> {
    static final String MODEL = """
            model: toy
            title: A toy
            period: week
            start: 2024-01-01
            periods: 10
            scenario: baseline
            parameters:
              growth: {value: 0.5, unit: 1/week, source: assumption}
            """;
    static final String BASELINE = """
            description: Two things happen
            events:
              - {date: 2024-01-10, actor: CN, instrument: lever, level: 0.5, label: Half, source: news}
              - {date: 2024-03-11, actor: CN, instrument: note, label: After the end}
            """;

    private final Supplier<Economy> economy;

    record Parameters(
            @Param(unit = "1/week", min = 0, max = 1, about = "Growth", lever = true)
            double growth) {}

    Toy(Supplier<Economy> economy) {
        this.economy = economy;
    }

    /** A run of ten weeks with seed 7; the folder is written anew. */
    Run<Parameters> run(Path home) {
        return run(home, MODEL);
    }

    Run<Parameters> run(Path home, String model) {
        return new Run<>(this, inputs(home, model), 7);
    }

    private Inputs<Parameters> inputs(Path home, String model) {
        Path folder = home.resolve("toy");
        try {
            Files.createDirectories(folder.resolve("scenarios"));
            Files.writeString(folder.resolve("model.yaml"), model);
            Files.writeString(folder.resolve("scenarios/baseline.yaml"), BASELINE);
            Files.writeString(
                    folder.resolve("observed.csv"), "months,series,value,unit,source\n2024-01,seen,10,t/month,book\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ModelFolder.open(folder)
                .load(new Request(Optional.empty(), List.of(), OptionalInt.empty()), vocabulary());
    }

    @Override
    public String id() {
        return "toy";
    }

    @Override
    public Vocabulary<Parameters> vocabulary() {
        return new Vocabulary<>(
                Parameters.class,
                List.of(new Instrument("lever", "1", 0, 1, "A lever", Set.of())),
                Set.of("CN"),
                Set.of(),
                tables -> Map.of());
    }

    @Override
    public Economy build(Inputs<Parameters> inputs, Calendar calendar, Draws draws) {
        return economy.get();
    }
}
