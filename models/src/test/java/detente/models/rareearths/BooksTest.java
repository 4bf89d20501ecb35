package detente.models.rareearths;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import detente.engine.Economy;
import detente.engine.Identities;
import detente.engine.Model;
import detente.engine.Observer;
import detente.engine.RunFailure;
import detente.engine.Strictness;
import detente.engine.Timetable;
import detente.files.Inputs;
import detente.models.NamedSeries;
import detente.models.Trial;
import detente.models.rareearths.licences.ExportBooks;
import detente.models.rareearths.licences.Harbour;
import detente.models.rareearths.licences.Licences;
import detente.parameters.Vocabulary;
import detente.random.Draws;
import detente.results.Calendar;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every identity of the books is seen to break when someone cheats. */
class BooksTest {

    /** Weeks of the harbour with its books; the test cheats before they are opened, or after. */
    private record Cheated(Consumer<Harbour> before, Consumer<Harbour> after) implements Model<RareEarthsParameters> {

        @Override
        public String id() {
            return "rare-earths";
        }

        @Override
        public Vocabulary<RareEarthsParameters> vocabulary() {
            return new RareEarths().vocabulary();
        }

        @Override
        public Economy build(Inputs<RareEarthsParameters> inputs, Calendar calendar, Draws draws) {
            Harbour harbour = new Harbour(new Licences(), 1, 1, 0.5);
            Books books = new Books(
                    harbour.network,
                    harbour.state,
                    List.of(new ExportBooks(harbour.regime)),
                    new Books.Reserve(new double[harbour.network.inputs()], () -> 0));
            return new Economy() {
                @Override
                public void timetable(Timetable timetable) {
                    timetable
                            .phase("cheat before", period -> before.accept(harbour))
                            .phase("open the books", books::open)
                            .phase("trade", period -> harbour.week())
                            .phase("cheat after", period -> after.accept(harbour));
                }

                @Override
                public void observe(Observer observer) {
                    NamedSeries.of(inputs.model()).forEach(name -> observer.level(name, "1", "", () -> 0));
                }

                @Override
                public void identities(Identities identities) {
                    books.identities(identities);
                }
            };
        }
    }

    private static void run(Consumer<Harbour> before, Consumer<Harbour> after) {
        Trial.of("rare-earths").with(new Cheated(before, after)).periods(5).results(Strictness.PERIOD);
    }

    private static Arguments before(String identity, Consumer<Harbour> cheat) {
        return Arguments.of(identity, cheat, (Consumer<Harbour>) harbour -> {});
    }

    private static Arguments after(String identity, Consumer<Harbour> cheat) {
        return Arguments.of(identity, (Consumer<Harbour>) harbour -> {}, cheat);
    }

    static Stream<Arguments> cheats() {
        return Stream.of(
                after("finished goods = opening + made - shipped", h -> h.state.finished[0] += 1e-6),
                after("input stock = opening + arrived - used + moved from reserve", h -> h.state.stock[0] -= 1e-6),
                after("supplier shares sum to one", h -> h.state.weight[0] *= 0.999),
                after("shipped is at most ordered", h -> h.state.fill[0] = 1.001),
                before("stocks are not negative", h -> h.state.stock[0] = -1e-6),
                before("finished goods are not negative", h -> h.state.finished[0] = -1e-6),
                after("nothing crosses without licence, free share, clearance or detour", h -> {
                    h.gate.admitted[0] += 1;
                    h.gate.settle(h.period);
                }),
                after("quotas are not overdrawn", h -> {
                    for (int week = 0; week < 60; week++) {
                        h.gate.settle(h.period);
                    }
                }),
                after(
                        "applications = waiting + granted + denied + withdrawn",
                        h -> h.authority.counts().addFiled(0)),
                after(
                        "licences in force = granted - ended",
                        h -> h.authority.counts().removeActive(0)));
    }

    @Test
    void honest_books_are_accepted() {
        assertThatCode(() -> run(harbour -> {}, harbour -> {})).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cheats")
    void cheating_is_found_and_named(String identity, Consumer<Harbour> before, Consumer<Harbour> after) {
        assertThatThrownBy(() -> run(before, after))
                .isInstanceOf(RunFailure.class)
                .hasMessageContaining("identity '" + identity + "' is broken after phase 'cheat after' in week");
    }
}
