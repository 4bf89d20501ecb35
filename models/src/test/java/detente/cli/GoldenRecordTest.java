package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import detente.cli.GoldenStep.Types;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenRecordTest {
    @TempDir
    private Path place;

    private GoldenRecord record(String home, String words) throws IOException {
        Path folder = Files.createDirectories(place.toRealPath().resolve(home));
        return GoldenRecord.of(new GoldenCommand("any", List.of(new Types(words))), folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run cobweb --periods 5 --json",
                "batch HOME/inputs/beliefs.yaml",
                "calibrate HOME/inputs/rest.yaml --threads 1",
                "facts HOME/models/dilemma --replications 2",
                "merge HOME/inputs/batch.yaml"
            })
    void two_homes_give_the_same_text(String words) throws IOException {
        GoldenRecord one = record("a", words);
        GoldenRecord other = record("a-longer-name/with-another-folder-in-it", words);
        assertThat(other.whole()).isEqualTo(one.whole()).doesNotContain(place.toString());
    }

    @Test
    void what_is_printed_and_every_file_are_there() throws IOException {
        String text = record("a", "run cobweb --periods 5 --no-charts").text();
        assertThat(text)
                .startsWith("#### detente run cobweb --periods 5 --no-charts: exit code\n0\n#### ")
                .contains("\nResults: <home>/results/cobweb/baseline/<id>\n")
                .contains("\n#### results/cobweb/baseline/<id>/series.csv\nperiod,date,price [dollar/t],")
                .contains("\"commandLine\" : \"<home>/detente run cobweb --periods 5 --no-charts\"")
                .contains("\"currentFolder\" : \"<current folder>\"")
                .contains("\"modelFolder\" : \"<home>/models/cobweb\"")
                .contains("\"sourceHash\" : \"<hash>\"");
    }

    @Test
    void pictures_and_styles_are_named_but_not_held() throws IOException {
        assertThat(record("a", "run cobweb --periods 5").text())
                .contains("\nresults/cobweb/baseline/<id>/charts/price.png\n")
                .contains("<svg/>", "<style/>")
                .doesNotContain("#### results/cobweb/baseline/<id>/charts/price.svg")
                .doesNotContain("</svg>", "</style>", "base64");
    }

    @Test
    void a_figure_that_is_not_the_same_makes_another_text() throws IOException {
        String one = record("a", "run cobweb --periods 5 --no-charts --seed 1").text();
        String other =
                record("b", "run cobweb --periods 5 --no-charts --seed 2").text();
        assertThat(other.replace("seed 2", "seed 1")).isNotEqualTo(one);
    }

    @Test
    void a_folder_that_is_left_over_is_seen() throws IOException {
        assertThat(record("a", "calibrate HOME/inputs/nothing-fits.yaml").text())
                .contains("#### files\nresults/faulty/.nothing-<id>-evaluations\n");
    }
}
