package detente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import detente.input.InvalidInput;
import detente.results.Event;
import detente.results.Quantity;
import detente.results.Results;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {
    @TempDir
    private Path home;

    /** An economy of two phases that counts. */
    private static final class Counter implements Economy {
        private final List<String> diary = new ArrayList<>();
        private final Consumer<Integer> accident;
        private int count;

        Counter(Consumer<Integer> accident) {
            this.accident = accident;
        }

        @Override
        public void timetable(Timetable timetable) {
            timetable
                    .phase("count", period -> {
                        diary.add("count " + period);
                        count++;
                    })
                    .phase("ration and ship", period -> {
                        diary.add("ship " + period);
                        accident.accept(period);
                    });
        }

        @Override
        public void observe(Observer observer) {
            observer.level("count", "1", "Weeks so far", () -> count);
        }

        @Override
        public List<Event> events() {
            return List.of(
                    new Event(LocalDate.of(2024, 1, 8), "CN", "lever", OptionalDouble.of(1), "Decided", "", true));
        }
    }

    private static Toy counting() {
        return new Toy(() -> new Counter(period -> {}));
    }

    private static Toy recording(String name, DoubleSupplier value) {
        return new Toy(() -> new Economy() {
            @Override
            public void timetable(Timetable timetable) {
                timetable.phase("rest", period -> {});
            }

            @Override
            public void observe(Observer observer) {
                observer.level(name, "1", "A value", value);
            }
        });
    }

    @Test
    void phases_act_in_their_order_in_every_period() {
        Counter counter = new Counter(period -> {});
        Simulation.run(new Toy(() -> counter).run(home));
        assertThat(counter.diary).hasSize(20).startsWith("count 0", "ship 0", "count 1", "ship 1");
    }

    @Test
    void values_are_recorded_at_the_end_of_each_period() {
        assertThat(Simulation.run(counting().run(home)).series("count").values())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void one_process_runs_a_model_twice_with_the_same_result() {
        Run<Toy.Parameters> run = counting().run(home);
        Results first = Simulation.run(run);
        Results second = Simulation.run(run);
        assertThat(second.series("count").values())
                .containsExactly(first.series("count").values());
        assertThat(second.manifest()).isEqualTo(first.manifest());
        assertThat(second.events()).isEqualTo(first.events());
    }

    @Test
    void a_failure_names_model_scenario_seed_phase_and_period() {
        Toy toy = new Toy(() -> new Counter(period -> {
            if (period == 3) {
                throw new IllegalStateException("no ship");
            }
        }));
        assertThatThrownBy(() -> Simulation.run(toy.run(home)))
                .isInstanceOf(RunFailure.class)
                .hasMessage(
                        "Model 'toy', scenario 'baseline', seed 7: phase 'ration and ship' failed in week 3: no ship")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_model_that_cannot_be_built_or_named_fails_by_its_name() {
        assertThatThrownBy(() -> Simulation.run(new Toy(() -> {
                            throw new IllegalStateException("no ship");
                        })
                        .run(home)))
                .isInstanceOf(RunFailure.class)
                .hasMessage("Model 'toy', scenario 'baseline', seed 7: building it failed:"
                        + " java.lang.IllegalStateException: no ship");
        assertThatThrownBy(() -> Simulation.blueprint(recording(null, () -> 1).run(home)))
                .isInstanceOf(RunFailure.class)
                .hasMessageStartingWith("Model 'toy', scenario 'baseline', seed 7: naming phases and series failed:");
    }

    @Test
    void a_failure_speaks_of_the_models_own_period() {
        Toy toy = new Toy(() -> new Counter(period -> {
            throw new IllegalStateException("no ship");
        }));
        assertThatThrownBy(() -> Simulation.run(toy.run(home, Toy.MODEL.replace("period: week", "period: year"))))
                .hasMessageContaining("failed in year 0: no ship");
    }

    @Test
    void a_series_that_is_no_finite_number_stops_the_run() {
        assertThatThrownBy(() ->
                        Simulation.run(recording("price", () -> Double.NaN).run(home)))
                .isInstanceOf(RunFailure.class)
                .hasMessage("Model 'toy', scenario 'baseline', seed 7: phase 'record' failed in week 0:"
                        + " series 'price' is NaN");
        assertThatThrownBy(
                        () -> Simulation.run(recording("price", () -> 1 / 0.0).run(home)))
                .hasMessageEndingWith("series 'price' is Infinity");
    }

    @Test
    void all_mistakes_of_a_models_author_are_listed_before_the_run() {
        Toy toy = new Toy(() -> new Economy() {
            @Override
            public void timetable(Timetable timetable) {
                timetable
                        .phase("sell", period -> {})
                        .phase("sell", period -> {})
                        .phase(" ", period -> {});
            }

            @Override
            public void observe(Observer observer) {
                observer.level("Price of goods", "1", "A value", () -> 1)
                        .level("price", "", "A value", () -> 1)
                        .level("price", "t[week]", "A value", () -> 1);
            }
        });
        String problems = """
                6 problems in the Java model 'toy'
                  two phases are called 'sell'.
                  a phase has no name.
                  series 'Price of goods' must be words like measure.good.origin.destination of lower-case letters, \
                digits, - and _ with points between them, at most 200 characters.
                  series 'price': the unit '' must be a word such as t/week, or 1, without brackets and line breaks.
                  series 'price': the unit 't[week]' must be a word such as t/week, or 1, without brackets and line \
                breaks.
                  two series are called 'price'.""";
        assertThatThrownBy(() -> Simulation.blueprint(toy.run(home)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(problems);
        assertThatThrownBy(() -> Simulation.run(toy.run(home))).hasMessage(problems);
    }

    @Test
    void a_chart_without_room_for_a_point_is_refused() {
        String charts = "charts: [{name: c, title: T, caption: C, %s, panels: [{title: P, lines: {price: price}}]}]\n";
        for (String time : List.of(
                "to: 2023-12-31",
                "from: 2024-01-02, to: 2024-01-13",
                "frequency: month, from: 2024-01-02, to: 2024-02-28")) {
            assertThatThrownBy(() ->
                            Simulation.run(recording("price", () -> 1).run(home, Toy.MODEL + charts.formatted(time))))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("line 9: chart 'c' shows nothing: no whole ");
        }
        assertThat(Simulation.run(recording("price", () -> 1)
                                .run(home, Toy.MODEL + charts.formatted("from: 2024-01-02, to: 2024-01-14")))
                        .series())
                .hasSize(1);
    }

    @Test
    void scripted_and_simulated_events_appear_in_order_of_date_up_to_the_end() {
        assertThat(Simulation.run(counting().run(home)).events())
                .extracting(Event::label, Event::simulated)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Decided", true),
                        org.assertj.core.api.Assertions.tuple("Half", false));
    }

    @Test
    void a_blueprint_tells_phases_and_series_without_running() {
        Counter counter = new Counter(period -> {
            throw new IllegalStateException("it ran");
        });
        Blueprint blueprint = Simulation.blueprint(new Toy(() -> counter).run(home));
        assertThat(blueprint.schedule()).containsExactly("count", "ration and ship");
        assertThat(blueprint.series())
                .containsExactly(new Blueprint.Described("count", new Quantity.Level("1"), "Weeks so far"));
    }

    @Test
    void the_manifest_holds_everything_that_determined_the_run() {
        var manifest = Simulation.run(counting().run(home)).manifest();
        assertThat(manifest.model()).isEqualTo("toy");
        assertThat(manifest.scenario()).isEqualTo("baseline");
        assertThat(manifest.seed()).isEqualTo(7);
        assertThat(manifest.periods()).isEqualTo(10);
        assertThat(manifest.schedule()).containsExactly("count", "ration and ship");
        assertThat(manifest.parameters())
                .containsExactly(new detente.results.Parameter(
                        "growth", "number", "1/week", "0", "1", "0.5", true, "Growth", "assumption"));
        assertThat(manifest.inputs())
                .extracting(detente.results.InputFile::path)
                .containsExactly("model.yaml", "scenarios/baseline.yaml");
    }
}
