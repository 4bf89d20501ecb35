package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import detente.engine.MeasureReader;
import detente.models.Trial;
import detente.results.Measure;
import detente.results.MonthRange;
import detente.results.Observation;
import detente.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code brock-hommes} calibrated by the command to prices that it made itself. */
class WavyCalibrationTest {
    private static final Path MODEL =
            Path.of(System.getProperty("detente.home")).resolve("models/brock-hommes");
    private static final Pattern TARGET = Pattern.compile("measure: \"?(.*\\))\"?, observed: (\\S+),");

    @TempDir
    Path home;

    private JsonNode found(String calibration) {
        Desk desk = new Desk(home);
        Desk.copy(MODEL, home.resolve("models/brock-hommes"));
        desk.write("wavy.yaml", calibration);
        Desk.Answer answer = desk.types("calibrate", home.resolve("wavy.yaml").toString(), "--json", "--threads", "2");
        assertThat(answer.code()).as(answer.err()).isZero();
        return JsonMapper.builder().build().readTree(answer.out());
    }

    private static String calibration() throws IOException {
        return Files.readString(MODEL.resolve("calibrations/wavy.yaml"));
    }

    @Test
    void what_it_is_calibrated_to_is_the_models_own_run_with_seed_777() throws IOException {
        Results results = Trial.of("brock-hommes").seed(777).results();
        List<Observation> observed = Trial.of("brock-hommes").inputs().observations();
        assertThat(observed).hasSize(500);
        for (int t = 0; t < 500; t++) {
            assertThat(observed.get(t).months())
                    .isEqualTo(MonthRange.of(YearMonth.of(2000, 1).plusMonths(t)));
            assertThat(observed.get(t).value())
                    .isCloseTo(results.series("price.deviation").value(t), within(.51e-6));
        }
        Matcher targets = TARGET.matcher(calibration());
        int measures = 0;
        for (; targets.find(); measures++) {
            Measure measure = MeasureReader.read(targets.group(1)).measure().orElseThrow();
            assertThat(Double.parseDouble(targets.group(2)))
                    .isCloseTo(measure.evaluate(results).orElseThrow(), within(1e-6));
        }
        assertThat(measures).isEqualTo(8);
    }

    @Test
    void the_beliefs_of_optimists_are_found_when_those_of_pessimists_are_known() throws IOException {
        JsonNode found = found(calibration()
                .replaceAll("(?m)^  third.*\n", "")
                .replace("budget: 1500, replications: 10", "budget: 150, replications: 5"));
        assertThat(CalibrationDesk.parameter(found, "second.trend").get("best").asDouble())
                .isCloseTo(.9, within(.05));
        assertThat(CalibrationDesk.parameter(found, "second.bias").get("best").asDouble())
                .isCloseTo(.2, within(.03));
    }

    @Tag("study")
    @Test
    void the_beliefs_of_both_are_found() throws IOException {
        JsonNode found = found(calibration());
        System.out.println("wavy: " + found.get("parameters"));
        assertThat(CalibrationDesk.parameter(found, "second.trend").get("best").asDouble())
                .isCloseTo(.9, within(.08));
        assertThat(CalibrationDesk.parameter(found, "second.bias").get("best").asDouble())
                .isCloseTo(.2, within(.06));
        assertThat(CalibrationDesk.parameter(found, "third.trend").get("best").asDouble())
                .isCloseTo(.9, within(.08));
        assertThat(CalibrationDesk.parameter(found, "third.bias").get("best").asDouble())
                .isCloseTo(-.2, within(.06));
    }
}
