package detente.files;

import detente.input.InvalidInput;
import detente.parameters.Trade;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A model folder for {@link Trade} in a temporary folder: right as written, to be made wrong by the tests. */
final class Sample {
    static final String MODEL = """
            model: trade
            title: A small trade model
            period: week
            start: 2024-01-01
            periods: 104
            scenario: baseline
            parameters:
              licences.approval-rate-open: {value: 0.45, unit: 1/week, source: "ministry, 2024"}
              licences.authority: {value: central, unit: 1, source: law}
              licences.published: {value: true, unit: 1, source: law}
              firms.magnet-cover: {value: 4, unit: week, source: survey}
              firms.crisis-cover: {value: 8, unit: week, source: survey}
              firms.count: {value: 12, unit: 1, source: register}
              production.cover: {value: {default: 12.9, magnet: 8.1}, unit: week, source: accounts}
            data:
              goods: data/goods.csv
            """;
    static final String BASELINE = "description: Nothing happens\n";
    static final String GOODS = "good,unit,source\nmagnet,t,book\noxide,t,book\n";

    private final Path folder;

    private Sample(Path folder) {
        this.folder = folder;
    }

    static Sample in(Path folder) {
        return new Sample(folder)
                .write("model.yaml", MODEL)
                .write("scenarios/baseline.yaml", BASELINE)
                .write("data/goods.csv", GOODS);
    }

    Sample write(String path, String text) {
        return write(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Sample write(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a piece of the model file. */
    Sample model(String piece, String by) {
        String changed = MODEL.replace(piece, by);
        if (changed.equals(MODEL)) {
            throw new IllegalArgumentException("the sample has no " + piece);
        }
        return write("model.yaml", changed);
    }

    Inputs<Trade.Parameters> load(String... overrides) {
        return load(Optional.empty(), overrides);
    }

    Inputs<Trade.Parameters> scenario(String name, String... overrides) {
        return load(Optional.of(name), overrides);
    }

    private Inputs<Trade.Parameters> load(Optional<String> scenario, String... overrides) {
        return ModelFolder.open(folder)
                .load(new Request(scenario, List.of(overrides), OptionalInt.empty()), Trade.VOCABULARY);
    }

    /** What loading says, with the folder's path replaced by {@code trade}. */
    String problems(String... overrides) {
        return problems(Optional.empty(), overrides);
    }

    String scenarioProblems(String name, String... overrides) {
        return problems(Optional.of(name), overrides);
    }

    private String problems(Optional<String> scenario, String... overrides) {
        List<String> messages = new ArrayList<>();
        try {
            load(scenario, overrides);
        } catch (InvalidInput e) {
            messages.add(shorten(e.getMessage()));
        }
        return String.join("", messages);
    }

    String shorten(String message) {
        return message.replace(folder.toString().replace('\\', '/'), "trade");
    }
}
