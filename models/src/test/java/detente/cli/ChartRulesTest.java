package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import detente.chart.DrawnText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every chart of every command has. */
class ChartRulesTest {
    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
        Path models = Path.of(System.getProperty("detente.home")).resolve("models");
        List.of("dilemma", "ario").forEach(m -> Desk.copy(models.resolve(m), home.resolve("models/" + m)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run cobweb",
                "run ario",
                "run dilemma",
                "compare cobweb --scenario frost --against baseline --replications 9",
                "facts cobweb --replications 4",
                "sensitivity models/cobweb/experiments/sensitivity.yaml",
                "batch models/cobweb/experiments/expectations.yaml",
                "calibrate models/cobweb/calibrations/rest.yaml",
                "tournament dilemma --matrix --replications 2 --periods 20"
            })
    void charts_keep_the_rules(String command) throws IOException {
        String typed = command.replace("models/", home.resolve("models") + "/");
        assertThat(desk.types(typed.split(" ", -1)).code()).isZero();
        List<Path> pictures;
        try (Stream<Path> files = Files.walk(home.resolve("results"))) {
            pictures = files.filter(f -> f.toString().endsWith(".svg")).sorted().toList();
        }
        assertThat(pictures).isNotEmpty();
        for (Path picture : pictures) {
            String svg = Files.readString(picture);
            String name = picture.getFileName().toString().replace(".svg", "");
            assertThat(svg)
                    .as(name)
                    .contains("role=\"img\"", "aria-labelledby=\"" + name + "-title " + name + "-desc\"")
                    .contains("D\u00e9tente ")
                    .doesNotContain("<image", "href=\"http");
            String title = svg.replaceAll("(?s).*<title id=\"[^\"]*\">(.*?)</title>.*", "$1");
            assertThat(title).hasSizeBetween(1, 70).matches("(?s)[\\p{Lu}a-z0-9].*");
            assertThat(DrawnText.faults(svg)).as(name).isEmpty();
            assertThat(DrawnText.of(svg)).as(name).allMatch(t -> t.size() >= 12);
            for (String suffix : List.of("png", "pdf", "csv", "txt", "html")) {
                assertThat(picture.resolveSibling(name + "." + suffix)).isNotEmptyFile();
            }
            assertThat(read(picture.resolveSibling(name + ".html")))
                    .contains("<svg", "<figcaption>", "<table>", name + ".csv");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
