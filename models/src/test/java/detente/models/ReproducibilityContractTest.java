package detente.models;

import static org.assertj.core.api.Assertions.assertThat;

import detente.engine.Chunks;
import detente.engine.Economy;
import detente.engine.Identities;
import detente.engine.Model;
import detente.engine.Observer;
import detente.engine.Simulation;
import detente.engine.Strictness;
import detente.engine.Timetable;
import detente.files.Inputs;
import detente.parameters.Vocabulary;
import detente.random.Draws;
import detente.results.Calendar;
import detente.results.Event;
import detente.results.Results;
import detente.study.contract.Differences;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run is a pure function of its inputs and its seed: every Java model, found by its folder. */
class ReproducibilityContractTest {
    private static final long BEYOND_32_BITS = 1L << 32;

    static Stream<Trial> folders() {
        return Trial.ofCode().stream();
    }

    static Stream<Trial> random() {
        return folders().filter(trial -> !trial.model().deterministic());
    }

    @Test
    void the_folders_of_the_project_are_found() {
        assertThat(folders().map(trial -> trial.folder().id())).contains("cobweb", "rare-earths");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void same_seed_gives_the_same_bits(Trial trial) {
        assertThat(Differences.first(trial.seed(7).results(), trial.seed(7).results()))
                .as("%s", trial)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("random")
    void another_seed_gives_another_result(Trial trial) {
        assertThat(Differences.first(trial.seed(7).results(), trial.seed(8).results()))
                .as("%s", trial)
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("random")
    void seeds_that_agree_in_32_bits_differ(Trial trial) {
        assertThat(Differences.first(
                        trial.seed(7).results(), trial.seed(7 + BEYOND_32_BITS).results()))
                .as("%s", trial)
                .isPresent();
        assertThat(Differences.first(
                        trial.seed(-7).results(), trial.seed(-7 & 0xFFFFFFFFL).results()))
                .as("%s", trial)
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void two_threads_compute_what_one_computes(Trial trial) throws InterruptedException, ExecutionException {
        List<Trial> trials = LongStream.rangeClosed(1, 4).mapToObj(trial::seed).toList();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Results>> futures = new ArrayList<>();
            trials.forEach(t -> futures.add(threads.submit(() -> t.results())));
            for (int i = 0; i < trials.size(); i++) {
                assertThat(Differences.first(
                                trials.get(i).results(), futures.get(i).get()))
                        .as("%s: seed %d", trial, i + 1)
                        .isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_run_on_three_threads_computes_what_it_computes_on_one(Trial trial) {
        try (Chunks chunks = Chunks.threads(3)) {
            assertThat(Differences.first(
                            trial.results(Strictness.OFF), Simulation.run(trial.run(), Strictness.OFF, chunks)))
                    .as("%s", trial)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void an_extra_recorder_changes_nothing(Trial trial) {
        Results watched = trial.with(new Watched<>(trial.model())).results();
        assertThat(watched.series("extra").value(0)).isEqualTo(0);
        assertThat(Differences.first(trial.results(), watched)).as("%s", trial).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void the_length_of_a_run_does_not_change_its_beginning(Trial trial) {
        Results brief = trial.periods(20).results();
        Results whole = trial.periods(30).results();
        brief.series()
                .forEach(series -> assertThat(series.values())
                        .as("%s: %s", trial, series.name())
                        .as(series.name())
                        .containsExactly(java.util.Arrays.copyOf(
                                whole.series(series.name()).values(), 20)));
    }

    /** A model with one more phase and one more series. */
    private record Watched<P extends Record>(Model<P> model) implements Model<P> {

        @Override
        public String id() {
            return model.id();
        }

        @Override
        public Vocabulary<P> vocabulary() {
            return model.vocabulary();
        }

        @Override
        public Economy build(Inputs<P> inputs, Calendar calendar, Draws draws) {
            return new WatchedEconomy(model.build(inputs, calendar, draws), draws);
        }
    }

    private record WatchedEconomy(Economy economy, Draws draws) implements Economy {

        @Override
        public void timetable(Timetable timetable) {
            timetable.phase("watch", period -> draws.purpose("watching").uniform(period, period));
            economy.timetable(timetable);
        }

        @Override
        public void observe(Observer observer) {
            observer.level("extra", "1", "Nothing", () -> 0);
            economy.observe(observer);
        }

        @Override
        public void identities(Identities identities) {
            economy.identities(identities);
        }

        @Override
        public List<Event> events() {
            return economy.events();
        }
    }
}
