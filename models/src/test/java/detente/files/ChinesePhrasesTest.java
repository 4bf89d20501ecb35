package detente.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import detente.chart.Chart;
import detente.chart.ChartLayer;
import detente.chart.ChartPress;
import detente.chart.Panel;
import detente.chart.Point;
import detente.chart.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChinesePhrasesTest {
    private static final Path HOME = Path.of(System.getProperty("detente.home"));

    @ParameterizedTest
    @ValueSource(strings = {"rare-earths", "cobweb"})
    void everything_that_charts_show_has_a_chinese_name(String model) {
        ModelFolder folder = ModelFolder.open(HOME.resolve("models").resolve(model));
        Phrases phrases = folder.phrases("zh");
        List<ChartSpec> charts = folder.file().charts();
        assertThat(phrases.phrases().keySet())
                .containsAll(charts.stream().flatMap(Phrases::said).toList());
        assertThat(phrases.captions().keySet())
                .containsAll(charts.stream().map(ChartSpec::name).toList());
        assertThat(phrases.series().keySet())
                .containsExactlyInAnyOrderElementsOf(charts.stream()
                        .flatMap(chart -> chart.panels().stream())
                        .flatMap(panel -> panel.lines().values().stream())
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rare-earths", "cobweb"})
    void the_font_has_every_letter_of_them(String model) {
        Phrases phrases =
                ModelFolder.open(HOME.resolve("models").resolve(model)).phrases("zh");
        String all = Stream.of(
                        phrases.phrases(), phrases.captions(), phrases.series(), phrases.events(), phrases.simulated())
                .flatMap(said -> said.values().stream())
                .collect(Collectors.joining());
        Point point = Point.over(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-02-01"), 1);
        Chart chart = Chart.of(
                "all",
                new Words(all, "", "", "", Words.Language.ZH),
                Panel.overTime("", "1", List.of(new ChartLayer.Line("", List.of(point)))));
        assertThat(new ChartPress().unknownLetters(chart)).isEmpty();
    }

    @Test
    void the_events_of_the_flagships_code_are_called_as_it_calls_them() throws IOException {
        try (Stream<Path> files = Files.walk(HOME.resolve("models/src/main/java"))) {
            String code = files.filter(f -> f.toString().endsWith(".java"))
                    .map(ChinesePhrasesTest::read)
                    .collect(Collectors.joining());
            Phrases phrases =
                    ModelFolder.open(HOME.resolve("models/rare-earths")).phrases("zh");
            assertThat(phrases.simulated().keySet())
                    .allSatisfy(label -> assertThat(code).contains(label.substring(0, 17)));
        }
    }

    @Test
    void a_phrase_that_no_chart_has_is_refused_with_the_nearest(@TempDir Path folder) throws IOException {
        Files.copy(HOME.resolve("models/cobweb/model.yaml"), folder.resolve("model.yaml"));
        Files.writeString(folder.resolve("zh.yaml"), """
                phrases: {Harvests: 收成}
                captions: {prices: 价格}
                events: {Frost: 霜冻}
                titles: {Harvest: 收成}
                """);
        assertThatThrownBy(() -> ModelFolder.open(folder).phrases("zh"))
                .hasMessageContaining("unknown phrase 'Harvests'.")
                .hasMessageContaining("Maybe 'Harvest'?")
                .hasMessageContaining("unknown chart 'prices'.")
                .hasMessageContaining("unknown event 'Frost'")
                .hasMessageContaining("titles");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
