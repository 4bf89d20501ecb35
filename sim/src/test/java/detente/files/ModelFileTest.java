package detente.files;

import static org.assertj.core.api.Assertions.assertThat;

import detente.input.Position;
import detente.parameters.Trade;
import detente.results.Calendar;
import detente.results.MonthRange;
import detente.results.Observation;
import detente.results.Season;
import detente.uncertainty.Discrepancy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFileTest {
    private static final String OBSERVED = """
            months,series,value,unit,source
            2025-01..02,customs_magnets,8600,t,customs
            2025-03,customs_magnets,5800,t,customs
            2024-12..2025-01,other,1,t,customs
            """;
    private static final String MORE = """
              observed: data/observed.csv
            observed:
              exports.magnet.chn.usa: customs_magnets
            scored: {from: 2025-01-01, to: 2025-07-31}
            charts:
              - name: exports
                title: Exports fall
                caption: Exports of magnets.
                frequency: month
                columns: 2
                from: 2025-01-01
                panels:
                  - {title: Magnets, style: step, lines: {To the US: exports.magnet.chn.usa, All: exports.magnet.chn.world}}
                  - title: Oxides
                    lines: {All: exports.oxide.chn.world}
            outcomes:
              lowest: "min(exports.magnet.chn.usa, from=2025-04-01)"
              mean.2025: {measure: mean(exports.magnet.chn.usa), unit: t a week, about: The mean}
            limits:
              - It knows one country.
            citation: "A paper, 2025"
            about: |
              Two lines
              of text.
            discrepancy:
              - {series: exports.magnet.chn.usa, share: 0.1, correlation: 0.5, source: "protocol"}
            season:
              - {series: exports.magnet.chn.usa, holiday: {days: [2025-01-29], span: 28, shifted: 0.25}, source: "customs"}
            """;

    @TempDir
    private Path folder;

    private Sample sample;

    @BeforeEach
    void write_the_sample() {
        sample = Sample.in(folder).write("model.yaml", Sample.MODEL + MORE).write("data/observed.csv", OBSERVED);
    }

    @Test
    void charts_are_read_as_written() {
        Inputs<Trade.Parameters> inputs = sample.load();
        ChartSpec chart = inputs.model().charts().get(0);
        assertThat(chart.name()).isEqualTo("exports");
        assertThat(chart.frequency()).isEqualTo(ChartSpec.Frequency.MONTH);
        assertThat(chart.columns()).isEqualTo(2);
        assertThat(chart.from()).contains(LocalDate.of(2025, 1, 1));
        assertThat(chart.to()).isEmpty();
        assertThat(chart.at().line()).isEqualTo(22);
        assertThat(chart.panels().get(0).style()).isEqualTo(PanelSpec.Style.STEP);
        assertThat(chart.panels().get(0).lines())
                .containsExactly(
                        Map.entry("To the US", "exports.magnet.chn.usa"), Map.entry("All", "exports.magnet.chn.world"));
        assertThat(chart.panels().get(1).style()).isEqualTo(PanelSpec.Style.LINE);
    }

    @Test
    void the_rest_is_read_as_written() {
        ModelFile model = sample.load().model();
        assertThat(model.period()).isEqualTo(Calendar.Step.WEEK);
        assertThat(model.scored())
                .contains(new ModelFile.Scored(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 7, 31), List.of()));
        assertThat(model.limits()).containsExactly("It knows one country.");
        assertThat(model.citation()).isEqualTo(Optional.of("A paper, 2025"));
        assertThat(model.about()).contains("Two lines\nof text.");
        assertThat(model.places().get("observed.exports.magnet.chn.usa").line()).isEqualTo(19);
    }

    @Test
    void what_the_calendar_does_is_read_as_written() {
        assertThat(sample.load().seasons())
                .containsExactly(
                        new Season("exports.magnet.chn.usa", List.of(), List.of(LocalDate.of(2025, 1, 29)), 28, 0.25));
        assertThat(sample.load().limits())
                .anyMatch(limit -> limit.startsWith("Monthly figures of exports.magnet.chn.usa have the season"));
    }

    @Test
    void what_the_model_cannot_know_is_read_as_written() {
        assertThat(sample.load().model().discrepancy())
                .containsExactly(new Discrepancy(
                        "exports.magnet.chn.usa",
                        OptionalDouble.of(0.1),
                        OptionalDouble.empty(),
                        0.5,
                        "protocol",
                        new Position(folder.resolve("model.yaml").toString(), 42)));
    }

    @Test
    void outcomes_are_read_as_written() {
        assertThat(sample.load().model().outcomes())
                .containsExactly(
                        new OutcomeSpec(
                                "lowest",
                                "min(exports.magnet.chn.usa, from=2025-04-01)",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                new Position(folder.resolve("model.yaml").toString(), 33)),
                        new OutcomeSpec(
                                "mean.2025",
                                "mean(exports.magnet.chn.usa)",
                                Optional.of("t a week"),
                                Optional.of("The mean"),
                                Optional.empty(),
                                new Position(folder.resolve("model.yaml").toString(), 34)));
    }

    @Test
    void observed_figures_belong_to_the_models_series() {
        assertThat(sample.load().observations())
                .containsExactly(
                        new Observation(
                                "exports.magnet.chn.usa",
                                MonthRange.parse("2025-01..02").orElseThrow(),
                                8600,
                                "t",
                                "customs"),
                        new Observation(
                                "exports.magnet.chn.usa",
                                MonthRange.parse("2025-03").orElseThrow(),
                                5800,
                                "t",
                                "customs"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            wrong series | `usa: customs_magnets` | usa: custom_magnets      | line 19: unknown observed series 'custom_magnets' in trade/data/observed.csv.%          Maybe 'customs_magnets'?
            no table     | `  observed: data/observed.csv\\n` | ``            | line 17: 'observed' needs the table 'data.observed'.
            no end       | `, to: 2025-07-31`   | ``                            | line 20: missing to of 'scored'.
            ends early   | to: 2025-07-31       | to: 2024-07-31                | line 20: 'scored' ends before it begins.
            chart name   | name: exports        | name: My Exports              | line 22: chart name 'My Exports' must be lower-case letters, digits and hyphens, at most 60.
            no caption   | `    caption: Exports of magnets.\\n` | ``           | line 22: missing caption of the chart.
            chart key    | `columns: 2`         | colums: 2                     | line 26: unknown key 'colums'.%          Maybe 'columns'?
            frequency    | frequency: month     | frequency: daily              | line 25: 'frequency' must be one of week, month, was 'daily'.
            panel style  | style: step          | style: bars                   | line 29: 'style' must be one of line, step, area, stack, was 'bars'.
            no lines     | `{All: exports.oxide.chn.world}` | exports           | line 31: 'lines' must be a map of keys and values, was 'exports'.
            outcome key  | measure: mean        | mesure: mean                  | line 34: unknown key 'mesure'.%          Maybe 'measure'?
            outcome id   | lowest:              | the lowest:                   | line 33: outcome 'the lowest' must be called by letters and digits, with -, _ or . between them, at most 60.
            outcome list | `lowest: "min(exports.magnet.chn.usa, from=2025-04-01)"` | `lowest: [1]` | line 33: 'outcomes.lowest' must be a measure, such as mean(SERIES, from=2025-04-01), was a list.
            discrepancy of none | `{series: exports.magnet.chn.usa, share` | `{series: exports.magnet.chn.us, share` | line 42: unknown observed series 'exports.magnet.chn.us'.%          Maybe 'exports.magnet.chn.usa'?
            two sizes    | `share: 0.1,`        | `share: 0.1, absolute: 2,`    | line 42: a discrepancy has either 'share' or 'absolute'.
            no size      | `share: 0.1, `       | ``                            | line 42: a discrepancy has either 'share' or 'absolute'.
            size of zero | share: 0.1           | share: 0                      | line 42: 'share' must be a number from 0 to 1, was 0.
            no chance    | correlation: 0.5     | correlation: 1                | line 42: 'correlation' must be a number from 0 to 0.99, was 1.
            no source    | `, source: "protocol"` | ``                          | line 42: missing source of the discrepancy.
            season of none | `{series: exports.magnet.chn.usa, holiday` | `{series: imports, holiday` | line 44: unknown observed series 'imports'; known: exports.magnet.chn.usa.
            half a year  | `holiday: {days: [2025-01-29], span: 28, shifted: 0.25}` | `months: [1, 2, 3]` | line 44: 'months' must be 12 figures, from January on; there are 3.
            no month     | `holiday: {days: [2025-01-29], span: 28, shifted: 0.25}` | `months: [1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]` | line 44: 'months' must be a number from 0.1 to 10, was 0.
            no season    | `, holiday: {days: [2025-01-29], span: 28, shifted: 0.25}` | `` | line 44: a season has either 'months' or 'holiday'.
            no day       | `[2025-01-29]`       | `[]`                          | line 44: 'days' is empty.
            no list      | `  - It knows one`   | `  It knows one`              | line 36: 'limits' must be a list of sentences, was 'It knows one country.'.
            """)
    void a_wrong_part(String kind, String piece, String by, String problem) {
        sample.write("model.yaml", (Sample.MODEL + MORE).replace(piece.replace("\\n", "\n"), by));
        assertThat(sample.problems())
                .as(kind)
                .isEqualTo("1 problem in trade/model.yaml\n  " + problem.replace("%", "\n"));
    }

    @Test
    void wrong_observations_are_all_reported() {
        sample.write(
                "data/observed.csv",
                OBSERVED + "2025-13,b,x,t,s\n2025-03,customs_magnets,1,t,s\n2025-04..02,c,1,t,s\n");
        assertThat(sample.problems()).isEqualTo("""
                4 problems in trade/data/observed.csv
                  line 5: 'value' must be a finite number, was 'x'.
                  line 5: months '2025-13' must be like 2025-03 or 2025-01..02.
                  line 6: duplicate figure for 'customs_magnets' in 2025-03.
                  line 7: months '2025-04..02' must be like 2025-03 or 2025-01..02.""");
    }
}
