package detente.models;

import static org.assertj.core.api.Assertions.assertThat;

import detente.engine.Run;
import detente.engine.Simulation;
import detente.engine.Strictness;
import detente.files.Inputs;
import detente.files.Scenario;
import detente.parameters.Instrument;
import detente.results.Event;
import detente.results.Quantity;
import detente.results.Results;
import detente.results.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every instrument of every model folder, found by itself, acts on the economy, whoever holds it.
 *
 * <p>Three ways of being noticed do not count. A series that repeats the level, a position or a payoff is no amount of money,
 * goods or cases. The event is dated before the run starts, so that it is no news. States that decide would answer it, so
 * only scenarios are tried in which policy is scripted.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstrumentContractTest {
    /**
     * China's authority grants general licences, so the text of the United States is news, and the agreement that the states
     * carry out once they decide.
     */
    private static final Set<String> ANNOUNCED_ONLY = Set.of("rare-earths framework US");

    private final Map<Trial, Results> unmoved = new HashMap<>();

    static Stream<Arguments> held() {
        return Trial.all().stream()
                .flatMap(trial -> tried(trial).stream()
                        .flatMap(instrument -> holders(trial, instrument).stream()
                                .map(actor -> Arguments.of(trial, instrument, actor))));
    }

    /** All that a folder has; of one that extends another, those that its own tables declare. */
    private static List<Instrument> tried(Trial trial) {
        List<Instrument> ofCode = trial.model().vocabulary().instruments();
        boolean extendsAnother = trial.folder().file().base().isPresent();
        return trial.vocabulary().instruments().stream()
                .filter(each -> !extendsAnother || !ofCode.contains(each))
                .toList();
    }

    /** An instrument that nobody in particular holds is moved by all. */
    private static Set<String> holders(Trial trial, Instrument instrument) {
        return instrument.actors().isEmpty() ? trial.vocabulary().actors() : instrument.actors();
    }

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @MethodSource("held")
    void it_moves_some_amount_in_some_scenario(Trial trial, Instrument instrument, String actor) {
        String name = trial.folder().id() + " " + instrument.name() + " " + actor;
        assertThat(moves(scripted(trial), instrument, actor))
                .as("%s moves money, goods or cases", name)
                .isEqualTo(!ANNOUNCED_ONLY.contains(name));
    }

    static Stream<Trial> folders() {
        return Trial.ofCode().stream()
                .filter(trial -> !trial.vocabulary().instruments().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void one_that_nothing_reads_moves_nothing(Trial trial) {
        Instrument phantom = new Instrument("phantom", "1", 0, 1, "Nothing", Set.of());
        String actor = trial.vocabulary().actors().iterator().next();
        assertThat(moves(scripted(trial).limit(1), phantom, actor)).isFalse();
    }

    private boolean moves(Stream<Trial> scenarios, Instrument instrument, String actor) {
        return scenarios.anyMatch(scenario -> levels(instrument)
                .anyMatch(level -> differs(
                        unmoved.computeIfAbsent(scenario, s -> s.results(Strictness.OFF)),
                        moved(scenario.run(), actor, instrument.name(), level))));
    }

    private static Stream<Trial> scripted(Trial trial) {
        return trial.folder().scenarios().stream()
                .map(trial.small()::scenario)
                .filter(each -> each.inputs().scenario().endogenousFrom().isEmpty());
    }

    /** A small step, and as far as it goes. */
    private static DoubleStream levels(Instrument instrument) {
        return DoubleStream.of(0.01, 1, 0)
                .map(share -> instrument.min() + share * (instrument.max() - instrument.min()));
    }

    /** A run that starts with an instrument at another level. */
    private static <P extends Record> Results moved(Run<P> run, String actor, String instrument, double level) {
        Inputs<P> inputs = run.inputs();
        Scenario scenario = inputs.scenario();
        List<Event> events = new ArrayList<>();
        events.add(new Event(
                run.calendar().start().minusDays(1), actor, instrument, OptionalDouble.of(level), "moved", "", false));
        events.addAll(scenario.events());
        Scenario other = new Scenario(
                scenario.name(),
                scenario.description(),
                scenario.chain(),
                scenario.periods(),
                events,
                scenario.endogenousFrom());
        return Simulation.run(new Run<>(run.model(), inputs.with(other, run.periods()), run.seed()), Strictness.OFF);
    }

    private static boolean differs(Results one, Results other) {
        return one.series().stream()
                .filter(InstrumentContractTest::isAmount)
                .anyMatch(series -> !Arrays.equals(
                        series.values(), other.series(series.name()).values()));
    }

    private static boolean isAmount(Series series) {
        return series.quantity() instanceof Quantity.Flow flow && !flow.amount().equals("1");
    }
}
