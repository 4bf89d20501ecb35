package detente.models;

import static org.assertj.core.api.Assertions.assertThat;

import detente.engine.MeasureForm;
import detente.engine.MeasureReader;
import detente.engine.Measures;
import detente.input.Position;
import detente.input.Problems;
import detente.results.Calendar;
import detente.results.Manifest;
import detente.results.Measure;
import detente.results.MonthRange;
import detente.results.Numbers;
import detente.results.Observation;
import detente.results.Quantity;
import detente.results.Results;
import detente.results.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on measures says what the code does: its tables are generated, and its questions have answers. */
class MeasuresPageTest {
    private static final Path PAGE = Path.of(System.getProperty("detente.home")).resolve("sim/docs/measures.md");
    private static final Pattern QUESTION = Pattern.compile("(?m)^\\| [^|]+ \\| `([^`]+)` \\|$");
    private static final int WEEKS = 14;
    private static final Quantity TONNES = new Quantity.Flow("t", "t/week");

    @Test
    void it_lists_every_function_with_an_example_that_is_computed() throws IOException {
        StringBuilder table = new StringBuilder("| function | options | what it is | example | unit | value |\n");
        table.append("|---|---|---|---|---|---:|\n");
        for (MeasureForm form : MeasureForm.ALL) {
            String options = form.options().isEmpty() ? "" : "`" + String.join("`, `", form.options()) + "`";
            assertThat(form.example()).startsWith(form.function() + "(");
            table.append("| `").append(form.written()).append("` | ").append(options);
            table.append(" | ").append(form.about()).append(" | ").append(computed(form.example()));
        }
        ReadmeTable.check(PAGE, "functions", table.toString());
    }

    @Test
    void it_shows_what_a_week_counts_that_lies_in_two_months() throws IOException {
        ReadmeTable.check(
                PAGE,
                "days",
                examples(
                        "sum(exports, from=2025-02-01, to=2025-02-28)",
                        "month(exports, 2025-02)",
                        "sum(exports, from=2025-01-31, to=2025-01-31)",
                        "max(exports, from=2025-02-01, to=2025-02-28)",
                        "time-above(exports, level=0, from=2025-02-01, to=2025-02-28)"));
    }

    @Test
    void it_calculates() throws IOException {
        ReadmeTable.check(
                PAGE,
                "arithmetic",
                examples(
                        "max(exports) - min(exports)",
                        "100 * (1 - month(exports, 2025-02) / month(exports, 2025-03))",
                        "sum(exports) / 14 + 3",
                        "-min(exports) * 2"));
    }

    @Test
    void its_questions_have_answers() throws IOException {
        Trial trial = Trial.of("rare-earths");
        Measures measures = Measures.of(trial.run());
        Results results = trial.results();
        List<String> questions = QUESTION.matcher(Files.readString(PAGE))
                .results()
                .map(question -> question.group(1))
                .toList();
        assertThat(questions).hasSizeGreaterThan(6);
        for (String question : questions) {
            Problems problems = new Problems();
            Measure measure =
                    Measures.read(question, Position.COMMAND_LINE, problems).orElseThrow();
            measures.check(measure, Position.COMMAND_LINE, problems);
            measures.checkUnits(measure, Position.COMMAND_LINE, problems);
            assertThat(problems.list()).as(question).isEmpty();
            assertThat(measure.evaluate(results)).as(question).isPresent();
        }
    }

    private static String examples(String... expressions) {
        StringBuilder table = new StringBuilder("| example | unit | value |\n|---|---|---:|\n");
        for (String expression : expressions) {
            table.append("| ").append(computed(expression));
        }
        return table.toString();
    }

    private static String computed(String expression) {
        Measure measure = MeasureReader.read(expression).measure().orElseThrow();
        double value = measure.evaluate(sample()).orElseThrow();
        return "`" + expression + "` | " + measure.unit(name -> TONNES, Calendar.Step.WEEK) + " | "
                + Numbers.exact(Math.round(value * 1e4) / 1e4) + " |\n";
    }

    private static Results sample() {
        double[] values = new double[WEEKS];
        for (int k = 1; k <= WEEKS; k++) {
            values[k - 1] = 7.0 * k;
        }
        return new Results(
                new Manifest(
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        Map.of(),
                        Optional.empty(),
                        1,
                        WEEKS,
                        List.of(),
                        List.of(),
                        List.of()),
                new Calendar(LocalDate.of(2025, 1, 6), Calendar.Step.WEEK),
                List.of(new Series("exports", TONNES, "", values)),
                List.of(),
                List.of(),
                List.of(new Observation("exports", MonthRange.parse("2025-02").orElseThrow(), 200, "t", "")),
                List.of(),
                List.of());
    }
}
