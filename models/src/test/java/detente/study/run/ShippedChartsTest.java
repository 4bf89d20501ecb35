package detente.study.run;

import static org.assertj.core.api.Assertions.assertThat;

import detente.chart.Chart;
import detente.chart.ChartPress;
import detente.chart.ChartPress.Format;
import detente.chart.DrawnText;
import detente.chart.Figure;
import detente.chart.Size;
import detente.chart.Theme;
import detente.engine.Run;
import detente.engine.Simulation;
import detente.engine.Strictness;
import detente.files.ChartSpec;
import detente.files.ModelFolder;
import detente.files.Request;
import detente.models.Trial;
import detente.results.Results;
import detente.study.Project;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every chart that a shipped model draws of every shipped scenario: it is true of its run, and can be read. */
class ShippedChartsTest {
    private static final List<Size> SIZES = Stream.of("column", "wide", "slide", "square", "report")
            .map(s -> Size.of(s).orElseThrow())
            .toList();
    /** Charts of each run that are drawn, in a size and a theme each. */
    private static final int DRAWN = 3;

    record Shipped(ModelFolder folder, String scenario) {
        @Override
        public String toString() {
            return folder.id() + " " + scenario;
        }
    }

    static Stream<Shipped> scenarios() {
        return Trial.all().stream()
                .flatMap(trial -> trial.scenarios().stream().map(s -> new Shipped(trial.folder(), s)));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void charts_say_what_their_run_shows(Shipped shipped) {
        Results results = results(shipped, set(shipped));
        List<ChartSpec> specs = shipped.folder().file().charts();
        List<Chart> charts = ModelCharts.of(
                shipped.folder().file(), results, List.of(), results.manifest().id());
        assertThat(charts).isNotEmpty();
        for (Chart chart : charts) {
            ChartSpec spec = specs.stream()
                    .filter(s -> s.name().equals(chart.name()))
                    .findFirst()
                    .orElseThrow();
            assertThat(chart.words().title()).startsWith(spec.title()).hasSizeLessThanOrEqualTo(70);
            assertThat(chart.words().caption()).doesNotContain("(scripted");
            assertThat(chart.words().subtitle())
                    .contains("scenario " + shipped.scenario())
                    .endsWith("; one run");
            results.manifest()
                    .overrides()
                    .forEach((name, value) ->
                            assertThat(chart.words().subtitle()).contains(name + " = " + value));
            assertThat(chart.words().footer())
                    .contains("D\u00e9tente " + results.manifest().version())
                    .contains("scenario " + shipped.scenario() + ", seed 1, run ");
            assertThat(chart.words().caption().contains("Policy is scripted throughout"))
                    .isEqualTo(
                            results.decisions().isEmpty() && !results.events().isEmpty());
            assertThat(new ToldCourse(spec, results)
                            .faults(chart.words().title(), chart.words().caption()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void charts_can_be_read_in_every_size(Shipped shipped) {
        SplittableRandom random = new SplittableRandom(shipped.toString().hashCode());
        Results drawn = results(shipped, small(shipped));
        List<Chart> charts = new ArrayList<>(ModelCharts.of(
                shipped.folder().file(), drawn, List.of(), drawn.manifest().id()));
        for (int i = 0; i < DRAWN; i++) {
            Chart chart = charts.get(random.nextInt(charts.size()));
            Size size = SIZES.get(random.nextInt(SIZES.size()));
            Theme theme = random.nextBoolean() ? Theme.LIGHT : Theme.DARK;
            Figure figure = new ChartPress(size, theme, EnumSet.of(Format.SVG)).draw(chart);
            String svg = new String(figure.file("svg").orElseThrow().bytes(), StandardCharsets.UTF_8);
            assertThat(DrawnText.faults(svg)).as(chart.name() + " " + size).isEmpty();
            assertThat(DrawnText.of(svg))
                    .allSatisfy(t -> assertThat(t.size())
                            .as(t.text())
                            .isGreaterThanOrEqualTo(size.printed() ? 8 * 96 / 72.0 - 0.01 : 12));
            assertThat(figure.alternative()).startsWith(chart.words().title());
        }
    }

    @Test
    void a_sentence_that_no_series_bears_out_is_found() {
        ModelFolder folder = Trial.of("cobweb").folder();
        Results results = results(new Shipped(folder, "baseline"), List.of());
        ToldCourse told = new ToldCourse(folder.file().charts().get(0), results);
        assertThat(told.faults("Price: falls from 100 to 3 in May 1999, recovers to 7"))
                .hasSize(1);
        assertThat(told.faults("Price: stays between 1 and 2", "stays at 3")).hasSize(2);
    }

    private static List<String> small(Shipped shipped) {
        return shipped.folder().code().equals("rare-earths") ? List.of("network.firms=340") : List.of();
    }

    /** A lever of the flagship, so that titles must follow; another for each scenario. */
    private static List<String> set(Shipped shipped) {
        SplittableRandom random = new SplittableRandom(shipped.toString().hashCode());
        return shipped.folder().code().equals("rare-earths")
                ? List.of(
                        "network.firms=340",
                        "licences.approval-rate-open=" + random.nextInt(4, 10) / 10.0,
                        "firms.magnet-cover=" + random.nextInt(3, 9))
                : List.of();
    }

    private static Results results(Shipped shipped, List<String> set) {
        Run<?> run = Project.load(
                shipped.folder(), new Request(Optional.of(shipped.scenario()), set, OptionalInt.empty()), 1);
        return Simulation.run(run, Strictness.OFF);
    }
}
