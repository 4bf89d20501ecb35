package detente.models;

import detente.engine.Blueprint;
import detente.engine.Model;
import detente.engine.Models;
import detente.engine.Run;
import detente.engine.Simulation;
import detente.engine.Strictness;
import detente.files.Inputs;
import detente.files.ModelFolder;
import detente.files.Request;
import detente.parameters.Vocabulary;
import detente.results.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A run as a test asks for it; seed 1 and the folder's own scenario and length unless the test says otherwise.
 *
 * @param folder of the project unless a test damaged a copy
 */
public record Trial(
        ModelFolder folder,
        Model<?> model,
        Optional<String> scenario,
        long seed,
        OptionalInt periods,
        List<String> set) {
    /** The parameter that says how many agents there are, in models that have it. */
    static final String SIZE = "network.firms";

    /** The folder of the project with that name. */
    public static Trial of(String id) {
        return at(home().resolve("models").resolve(id));
    }

    public static Trial at(Path path) {
        ModelFolder folder = ModelFolder.open(path);
        Model<?> model = Models.find(folder.code())
                .orElseThrow(() -> new IllegalStateException("model folder '" + folder.id() + "': there is no model '"
                        + folder.code() + "' in META-INF/services/detente.engine.Model"));
        return new Trial(folder, model, Optional.empty(), 1, OptionalInt.empty(), List.of());
    }

    /** Every model folder of the project. */
    public static List<Trial> all() {
        try (Stream<Path> folders = Files.list(home().resolve("models"))) {
            return folders.filter(f -> Files.exists(f.resolve("model.yaml")))
                    .sorted()
                    .map(Trial::at)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Folders that extend no other: one at least of every Java model. What a test shows of code and parameters it shows with
     * them; a folder that extends one of them has no others.
     */
    public static List<Trial> ofCode() {
        return all().stream()
                .filter(trial -> trial.folder().file().base().isEmpty())
                .toList();
    }

    /**
     * Names of the scenarios that tests of hundreds of runs try: all; of a folder that extends another, which has no code of
     * its own, the one that runs unless the user says otherwise.
     */
    public List<String> scenarios() {
        return folder.file().base().isPresent() ? List.of(folder.file().scenario()) : folder.scenarios();
    }

    private static Path home() {
        return Path.of(System.getProperty("detente.home", ".."));
    }

    public Trial scenario(String name) {
        return new Trial(folder, model, Optional.of(name), seed, periods, set);
    }

    public Trial seed(long number) {
        return new Trial(folder, model, scenario, number, periods, set);
    }

    public Trial periods(int number) {
        return new Trial(folder, model, scenario, seed, OptionalInt.of(number), set);
    }

    /** Sets one more parameter, {@code name=value}. */
    public Trial set(String assignment) {
        List<String> all = new ArrayList<>(set);
        all.add(assignment);
        return new Trial(folder, model, scenario, seed, periods, List.copyOf(all));
    }

    /** With fewer firms, for tests of hundreds of runs; the same if the model has no number of firms. */
    Trial small() {
        return inputs().settings().stream().anyMatch(s -> s.definition().name().equals(SIZE))
                ? set(SIZE + "=340")
                : this;
    }

    /** Whether its scenario is the one that the folder takes unless another is named. */
    boolean isUsual() {
        return scenario.map(folder.file().scenario()::equals).orElse(true);
    }

    public Trial with(Model<?> other) {
        return new Trial(folder, other, scenario, seed, periods, set);
    }

    public Inputs<?> inputs() {
        return run().inputs();
    }

    public Run<?> run() {
        return run(model);
    }

    public Results results() {
        return Simulation.run(run());
    }

    public Results results(Strictness strictness) {
        return Simulation.run(run(), strictness);
    }

    public Blueprint blueprint() {
        return Simulation.blueprint(run());
    }

    /** What the model understands with the tables of the folder. */
    public Vocabulary<?> vocabulary() {
        return model.vocabulary().with(inputs().tables());
    }

    private <P extends Record> Run<P> run(Model<P> typed) {
        return new Run<>(typed, folder.load(new Request(scenario, set, periods), typed.vocabulary()), seed);
    }

    @Override
    public String toString() {
        return folder.id() + scenario.map(s -> ", " + s).orElse("") + (set.isEmpty() ? "" : " " + set);
    }
}
