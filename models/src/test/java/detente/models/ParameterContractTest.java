package detente.models;

import static org.assertj.core.api.Assertions.assertThat;

import detente.engine.Strictness;
import detente.files.Inputs;
import detente.input.InvalidInput;
import detente.parameters.Setting;
import detente.results.Results;
import detente.study.contract.Differences;
import detente.study.contract.TriedValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every parameter of every model folder: it runs at its bounds, also for each key that has a value of its own, and it
 * moves something in at least one scenario of its folder.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParameterContractTest {
    private static final long SEEDS = 3;

    /** Periods at a bound: of the flagship all of 2024 and 2025, in which everything that is scripted happens. */
    private static final int BRIEF = 104;

    private final Map<Trial, Results> unchanged = new HashMap<>();
    private final Map<String, Trial> movers = new HashMap<>();

    /** A model folder, read once for all its parameters; small is the same with fewer firms. */
    private record Subject(Trial whole, Trial small, Inputs<?> inputs) {
        static List<Subject> all() {
            return Trial.ofCode().stream()
                    .map(trial -> new Subject(trial, trial.small(), trial.inputs()))
                    .toList();
        }

        Trial trial(String name) {
            return name.equals(Trial.SIZE) ? whole : small;
        }

        List<String> names() {
            return inputs.settings().stream()
                    .map(s -> s.definition().name())
                    .distinct()
                    .toList();
        }

        List<Setting> settings(String name) {
            return inputs.settings().stream()
                    .filter(s -> s.definition().name().equals(name))
                    .toList();
        }

        /** Its own first. */
        List<String> scenarios() {
            return Stream.concat(Stream.of(inputs.scenario().name()), whole.folder().scenarios().stream())
                    .distinct()
                    .toList();
        }

        @Override
        public String toString() {
            return whole.toString();
        }
    }

    static Stream<Arguments> parameters() {
        return Subject.all().stream()
                .flatMap(subject -> subject.names().stream().map(name -> Arguments.of(subject, name)));
    }

    static Stream<Arguments> settings() {
        return Subject.all().stream()
                .flatMap(subject -> subject.inputs().settings().stream()
                        .map(s -> Arguments.of(
                                subject.trial(s.name())
                                        .periods(
                                                Math.min(BRIEF, subject.inputs().periods())),
                                s.name(),
                                s)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("settings")
    void a_run_at_each_bound_is_finite_and_balanced_or_refused(Trial trial, String name, Setting setting) {
        for (String value : TriedValues.bounds(setting.definition())) {
            Trial atBound = trial.set(name + "=" + value);
            try {
                assertThat(atBound.results(Strictness.PERIOD).series())
                        .as("%s", atBound)
                        .isNotEmpty();
            } catch (InvalidInput refused) {
                assertThat(refused)
                        .as("%s", atBound)
                        .hasMessageContaining(setting.definition().name());
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("parameters")
    void it_moves_some_series_in_some_scenario(Subject subject, String name) {
        List<Setting> settings = subject.settings(name);
        Trial trial = subject.trial(name);
        String group = subject + " " + name.replaceFirst("\\..*", "");
        Optional<Trial> mover = runs(
                        subject.scenarios().stream().map(trial::scenario).toList(), group)
                .filter(run -> settings.stream().anyMatch(s -> moves(run, s)))
                .findFirst();
        assertThat(mover).as("%s: %s moves something", trial, name).isPresent();
        movers.put(group, mover.orElseThrow());
    }

    /**
     * Where its neighbour moved something, then its own scenario, then the others of the folder; with other seeds for what
     * acts on rare events.
     */
    private Stream<Trial> runs(List<Trial> scenarios, String group) {
        return Stream.concat(
                Stream.ofNullable(movers.get(group)),
                LongStream.rangeClosed(1, SEEDS)
                        .boxed()
                        .flatMap(seed -> scenarios.stream().map(scenario -> scenario.seed(seed))));
    }

    private boolean moves(Trial scenario, Setting setting) {
        Results before = unchanged.computeIfAbsent(scenario, s -> s.results(Strictness.OFF));
        return TriedValues.others(setting).stream()
                .map(value -> scenario.set(setting.name() + "=" + value))
                .anyMatch(changed -> differs(before, changed));
    }

    private static boolean differs(Results before, Trial changed) {
        try {
            return Differences.first(before, changed.results(Strictness.OFF)).isPresent();
        } catch (InvalidInput refused) {
            return false;
        }
    }
}
