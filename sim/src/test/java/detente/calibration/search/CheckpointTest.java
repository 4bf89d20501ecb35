package detente.calibration.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import detente.experiment.ParameterSpace;
import detente.store.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches that break off and go on. */
class CheckpointTest {
    private static final ParameterSpace SPACE = ParameterSpace.cube(3, -2, 2);

    @TempDir
    private Path place;

    private final AtomicInteger runs = new AtomicInteger();

    private double loss(double[] x) {
        runs.incrementAndGet();
        return x[0] > 1.5 ? Double.NaN : SearchTest.rosenbrock(x);
    }

    private SearchOptions.Checkpoint checkpoint(String inputs) {
        return new SearchOptions.Checkpoint(LogFile.open(place.resolve("evaluations.jsonl")), inputs);
    }

    @ParameterizedTest
    @CsvSource({"cmaes, 1", "cmaes, 2", "bobyqa, 1", "nelder-mead, 1"})
    void a_search_that_breaks_off_goes_on_as_if_it_had_not(String method, int threads) {
        SearchOptions options = options(method).on(threads);
        SearchResult whole = Search.minimise(this::loss, SPACE, options);
        int all = runs.getAndSet(0);
        ToDoubleFunction<double[]> killed = x -> {
            if (runs.get() >= 100) {
                throw new OutOfMemoryError("as if the process had died");
            }
            return loss(x);
        };
        assertThatThrownBy(() -> Search.minimise(killed, SPACE, options.keeping(checkpoint("v1"))))
                .isInstanceOf(OutOfMemoryError.class);
        int kept = checkpoint("v1").log().lines().size() - 1;
        assertThat(kept).isBetween(90, 110);
        runs.set(0);
        SearchResult resumed = Search.minimise(this::loss, SPACE, options.keeping(checkpoint("v1")));
        assertThat(runs.get()).isEqualTo(all - kept);
        assertThat(SearchTest.points(resumed)).isEqualTo(SearchTest.points(whole));
        assertThat(resumed.value()).isEqualTo(whole.value());
        assertThat(resumed.stop()).isEqualTo(whole.stop());
    }

    private static SearchOptions options(String method) {
        return switch (method) {
            case "cmaes" -> SearchOptions.cmaes(400, 3);
            case "bobyqa" -> SearchOptions.bobyqa(400, .1, 1e-10);
            default -> SearchOptions.nelderMead(400);
        };
    }

    @Test
    void a_log_of_another_search_is_refused() {
        SearchOptions options = SearchOptions.cmaes(60, 3);
        Search.minimise(this::loss, SPACE, options.keeping(checkpoint("v1")));
        for (SearchOptions other : List.of(
                options.keeping(checkpoint("v2")),
                SearchOptions.cmaes(60, 4).keeping(checkpoint("v1")),
                SearchOptions.cmaes(70, 3).keeping(checkpoint("v1")))) {
            assertThatThrownBy(() -> Search.minimise(this::loss, SPACE, other))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another search");
        }
        assertThatThrownBy(() ->
                        Search.minimise(this::loss, ParameterSpace.cube(3, -2, 3), options.keeping(checkpoint("v1"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_finished_search_answers_from_its_log() {
        SearchOptions options = SearchOptions.cmaes(200, 3);
        SearchResult first = Search.minimise(this::loss, SPACE, options.keeping(checkpoint("v1")));
        runs.set(0);
        assertThat(Search.minimise(this::loss, SPACE, options.keeping(checkpoint("v1")))
                        .value())
                .isEqualTo(first.value());
        assertThat(runs.get()).isZero();
    }

    @Test
    void a_line_torn_by_a_crash_is_forgotten() throws IOException {
        Path file = place.resolve("log/lines.jsonl");
        LogFile.open(file).append(List.of("one", "two"));
        Files.writeString(file, "thr", StandardOpenOption.APPEND);
        LogFile again = LogFile.open(file);
        assertThat(again.lines()).containsExactly("one", "two");
        again.append(List.of("four"));
        assertThat(Files.readString(file)).isEqualTo("one\ntwo\nfour\n");
    }
}
