package detente.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One wrong file of each kind, with the full text that its author reads. */
class WrongFilesTest {
    @TempDir
    private Path folder;

    private Sample sample;

    @BeforeEach
    void write_the_sample() {
        sample = Sample.in(folder);
    }

    @Test
    void the_contract_of_the_interface() {
        sample.write("scenarios/framework.yaml", """
                description: A framework
                extends: baseline
                periods: 60

                # what differs
                parameters:
                  licences.aproval-rate-open: 0.6

                  firms.magnet-cover: -3
                # what happens
                events:
                  - {date: 2025-13-04, actor: CN, instrument: ree-licence, level: 0.9, label: Licences}
                """);
        assertThat(sample.scenarioProblems("framework")).isEqualTo("""
                3 problems in trade/scenarios/framework.yaml
                  line 7: unknown parameter 'licences.aproval-rate-open'.
                          Maybe 'licences.approval-rate-open'?
                  line 9: 'firms.magnet-cover' must be in [0.5, 52] week, was -3.
                  line 12: event date '2025-13-04' is not a date (year-month-day).""");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # kind          | piece of the model file     | becomes                 | problem
            unknown key     | title: A small trade model  | titel: A small          | line 2: unknown key 'titel'.%          Maybe 'title'?
            strange key     | title: A small trade model  | `title: A\\ncolour: red` | line 3: unknown key 'colour'; known: model, title, period, start, periods, scenario, extends, about, money, parameters, data, observed, discrepancy, season, scored, charts, contest, outcomes, limits, citation.
            missing key     | title: A small trade model  | ``                      | missing value of 'title'.
            empty key       | title: A small trade model  | title:                  | line 2: missing value of 'title'.
            duplicate key   | title: A small trade model  | `title: A\\ntitle: B`    | line 3: duplicate key 'title', first written on line 2.
            text is a list  | title: A small trade model  | title: [A]              | line 2: 'title' must be text, was a list.
            bad date        | 2024-01-01                  | 1 January 2024          | line 4: start '1 January 2024' is not a date (year-month-day).
            no such day     | 2024-01-01                  | 2023-02-29              | line 4: start '2023-02-29' is not a date (year-month-day).
            bad choice      | period: week                | period: weak            | line 3: 'period' must be one of day, week, month, quarter, year, was 'weak'.%          Maybe 'week'?
            bad count       | periods: 104                | periods: 0              | line 5: 'periods' must be a whole number from 1 to 1000000, was 0.
            half a period   | periods: 104                | periods: 10.5           | line 5: 'periods' must be a whole number from 1 to 1000000, was 10.5.
            a word          | periods: 104                | periods: long           | line 5: 'periods' must be a whole number from 1 to 1000000, was 'long'.
            bad scenario    | scenario: baseline          | scenario: base-line     | line 6: unknown scenario 'base-line'.%          Maybe 'baseline'?
            bad fit         | periods: 104                | `periods: 104\\nscored: {from: 2025-01-01, to: 2025-02-01, scenarios: [base-line]}` | line 6: unknown scenario 'base-line'.%          Maybe 'baseline'?
            misspelt name   | firms.count                 | firms.cuont             | line 13: unknown parameter 'firms.cuont'.%          Maybe 'firms.count'?
            no group        | firms.count                 | count                   | line 13: unknown parameter 'count'.%          Maybe 'firms.count'?
            no value        | value: 12,                  | ``                      | line 13: missing value of 'firms.count'.
            no unit         | `, unit: 1, source: reg`    | `, source: reg`         | line 13: missing unit of 'firms.count'.
            no source       | `, source: register`        | ``                      | line 13: missing source of 'firms.count'.
            bare value      | `{value: 12, unit: 1, source: register}` | 12         | line 13: 'firms.count' must be {value: ..., unit: ..., source: ...}, was 12.
            wrong unit      | unit: 1/week                | unit: week              | line 8: 'licences.approval-rate-open' is in 1/week, not 'week'.
            above bounds    | value: 0.45                 | value: 1.5              | line 8: 'licences.approval-rate-open' must be in [0, 1] 1/week, was 1.5.
            no bound above  | value: 8,                   | value: -1e-6,           | line 12: 'firms.crisis-cover' must be in [0, inf] week, was -1E-6.
            infinite        | value: 0.45                 | value: inf              | line 8: 'licences.approval-rate-open' must be in [0, 1] 1/week, was inf.
            too large       | value: 8,                   | value: 1e400,           | line 12: 'firms.crisis-cover' is beyond the range of numbers, was 1e400.
            not a number    | value: 0.45                 | value: abc              | line 8: 'licences.approval-rate-open' must be a number, was 'abc'.
            nan             | value: 0.45                 | value: .nan             | line 8: 'licences.approval-rate-open' must be a number, was '.nan'.
            decimal comma   | value: 0.45                 | value: '0,45'           | line 8: 'licences.approval-rate-open' must be a number, was '0,45' in quotes.
            quoted number   | value: 0.45                 | value: "0.45"           | line 8: 'licences.approval-rate-open' must be a number, was '0.45' in quotes.
            list for number | value: 0.45                 | value: [0.45]           | line 8: 'licences.approval-rate-open' must be a single value, was a list.
            not whole       | value: 12                   | value: 3.5              | line 13: 'firms.count' must be a whole number, was 3.5.
            whole as 3.0    | value: 12                   | value: 3.0              | line 13: 'firms.count' must be a whole number, was 3.0.
            word for whole  | value: 12                   | value: many             | line 13: 'firms.count' must be a whole number, was 'many'.
            many firms      | value: 12                   | value: 99999999999      | line 13: 'firms.count' must be in [1, 1000], was 99999999999.
            not true        | value: true                 | value: yes              | line 10: 'licences.published' must be true or false, was 'yes'.
            no such word    | value: central              | value: by-provinc       | line 9: 'licences.authority' must be one of central, by-province, was 'by-provinc'.%          Maybe 'by-province'?
            no default      | `default: 12.9, `           | ``                      | line 14: missing default of 'production.cover'.
            unknown good    | magnet: 8.1                 | magnt: 8.1              | line 14: unknown good 'magnt' of 'production.cover'.%          Maybe 'magnet'?
            good too high   | magnet: 8.1                 | magnet: 81              | line 14: 'production.cover.magnet' must be in [0, 60] week, was 81.
            no such file    | data/goods.csv              | data/good.csv           | line 16: data file 'data/good.csv' does not exist.%          Maybe 'data/goods.csv'?
            outside         | data/goods.csv              | ../goods.csv            | line 16: data file '../goods.csv' must lie in the model's folder.
            anchor          | title: A small trade model  | title: &t A             | line 2: anchors ('&t', '*t') are not allowed; write the value out.
            broken syntax   | title: A small trade model  | title: [A               | line 3: not valid YAML: expected ',' or ']', but got : while parsing a flow sequence that began on line 2.
            tab             | `  goods:`                  | `\\tgoods:`              | line 16: not valid YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation).
            group's rule    | value: 4,                   | value: 40,              | line 11: 'firms': crisis-cover must not be below magnet-cover.
            """)
    void a_wrong_model_file(String kind, String piece, String by, String problem) {
        sample.model(piece, by.replace("\\n", "\n").replace("\\t", "\t"));
        assertThat(sample.problems())
                .as(kind)
                .isEqualTo("1 problem in trade/model.yaml\n  " + problem.replace("%", "\n"));
    }

    @Test
    void a_table_that_the_model_does_not_read() {
        sample.model("goods: data", "gods: data");
        assertThat(sample.problems()).isEqualTo("""
                2 problems in trade/model.yaml
                  line 15: missing file of 'data.goods'.
                  line 16: unknown table 'gods'.
                          Maybe 'goods'?""");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # piece of the model file   | becomes                        | problem
            value: 0.45                 | value: 010                     | line 8: 'licences.approval-rate-open' must be a number, was '010'; a number must not start with 0.
            value: 0.45                 | value: 1_0                     | line 8: 'licences.approval-rate-open' must be a number, was '1_0'; nothing may stand around or between the digits.
            value: 0.45                 | value: ٣                       | line 8: 'licences.approval-rate-open' must be a number, was '٣'; digits are 0 to 9.
            value: 0.45                 | value: 1d                      | line 8: 'licences.approval-rate-open' must be a number, was '1d'.
            value: 0.45                 | value: !!float 1               | line 8: tags ('!!float') are not allowed.
            value: true                 | value: "true"                  | line 10: 'licences.published' must be true or false, was 'true' in quotes.
            periods: 104                | periods: 999999999             | line 5: 'periods' must be a whole number from 1 to 1000000, was 999999999.
            periods: 104                | periods: 1e2                   | line 5: 'periods' must be a whole number from 1 to 1000000, was 1e2.
            periods: 104                | periods: "104"                 | line 5: 'periods' must be a whole number from 1 to 1000000, was '104' in quotes.
            start: 2024-01-01           | start: 0000-01-01              | line 4: start '0000-01-01' is not a date (year-month-day) of the years 1000 to 9999.
            start: 2024-01-01           | start: 9999-12-31              | line 4: 104 periods from 9999-12-31 on go beyond the year 9999.
            data/goods.csv              | "data/a\\0.csv"              | line 16: data file 'data/a\\u0000.csv' must lie in the model's folder.
            title: A small trade model  | `title: A\n<<: {title: B}`    | line 3: merge keys ('<<') are not allowed; write the values out.
            """)
    void what_looks_like_a_value_but_is_none(String piece, String by, String problem) {
        sample.model(piece, by.replace("\\n", "\n"));
        assertThat(sample.problems()).contains("problem").contains("\n  " + problem);
    }

    @Test
    void a_missing_parameter() {
        sample.model("  firms.count: {value: 12, unit: 1, source: register}\n", "");
        assertThat(sample.problems())
                .isEqualTo("1 problem in trade/model.yaml\n  line 7: missing value of 'firms.count'.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # kind         | event                                                              | problem
            bad date       | date: 4.4.2025, actor: CN, instrument: note, label: x              | event date '4.4.2025' is not a date (year-month-day).
            no date        | actor: CN, instrument: note, label: x                              | missing date of the event.
            unknown actor  | date: 2025-04-04, actor: CHN, instrument: note, label: x           | unknown actor 'CHN'.%          Maybe 'CN'?
            unknown means  | date: 2025-04-04, actor: CN, instrument: tarif, level: 1, label: x | unknown instrument 'tarif'.%          Maybe 'tariff'?
            no level       | date: 2025-04-04, actor: CN, instrument: tariff, label: x          | instrument 'tariff' needs a level in [0, 500] percent.
            level of note  | date: 2025-04-04, actor: CN, instrument: note, level: 1, label: x  | instrument 'note' has no level.
            level too high | date: 2025-04-04, actor: CN, instrument: tariff, level: 501, label: x | level of 'tariff' must be in [0, 500] percent, was 501.
            level a word   | date: 2025-04-04, actor: CN, instrument: tariff, level: up, label: x  | level of 'tariff' must be a number, was 'up'.
            unknown key    | date: 2025-04-04, actor: CN, instrument: note, lable: x            | unknown key 'lable'.%          Maybe 'label'?
            """)
    void a_wrong_event(String kind, String event, String problem) {
        sample.write("scenarios/baseline.yaml", Sample.BASELINE + "events:\n  - {" + event + "}\n");
        assertThat(sample.problems())
                .as(kind)
                .isEqualTo("1 problem in trade/scenarios/baseline.yaml\n  line 3: " + problem.replace("%", "\n"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            empty          | ``                                         | the file is empty.
            only comments  | # nothing                                  | the file is empty.
            a text         | nothing happens                            | line 1: the file must consist of keys and values ('key: value').
            two documents  | `description: A%---%description: B`        | line 2: a second document begins ('---'); a file is one.
            a tag          | description: !text A                       | line 1: tags ('!text') are not allowed.
            control code   | `description: A% \u0001`                   | line 2: not valid YAML: control character 0x1.
            no description | periods: 3                                 | missing value of 'description'.
            two lines      | `description: "A\\nB"`                      | line 1: 'description' must be one line.
            unknown base   | `description: A%extends: base-line`        | line 2: unknown scenario 'base-line'.#Maybe 'baseline'?
            no such day    | `description: A%endogenous-from: 2025-02-30` | line 2: 'endogenous-from' '2025-02-30' is not a date (year-month-day).
            states decide  | `description: A%endogenous-from: 2025-06-27%events:%  - {date: 2025-06-28, actor: US, instrument: tariff, level: 30, label: x}` | line 4: 'tariff' cannot be scripted on 2025-06-28: from 2025-06-27 on the states decide it.
            vain imposed   | `description: A%endogenous-from: 2025-06-27%events:%  - {date: 2025-06-20, actor: US, instrument: tariff, level: 30, imposed: true, label: x}` | line 4: 'imposed' is for what the states decide by then; on 2025-06-20 no state decides 'tariff'.
            no list        | `description: A%events: {date: 2025-01-01}` | line 2: 'events' must be a list, was a map.
            no event       | `description: A%events: [tariff]`          | line 2: 'events' must be a map of keys and values, was 'tariff'.
            no map         | `description: A%parameters: [1]`           | line 2: 'parameters' must be a map of keys and values, was a list.
            wrong unit     | `description: A%parameters:%  firms.count: {value: 2, unit: t}` | line 3: 'firms.count' is in 1, not 't'.
            no value       | `description: A%parameters:%  firms.count:` | line 3: missing value of 'firms.count'.
            unknown key    | `description: A%parameters:%  firms.count: {valeu: 2}` | line 3: unknown key 'valeu'.#Maybe 'value'?
            unknown good   | `description: A%parameters:%  production.cover.oxid: 2` | line 3: unknown good 'oxid' of 'production.cover'.#Maybe 'oxide'?
            a good is map  | `description: A%parameters:%  production.cover: {oxide: {a: 1}}` | line 3: 'production.cover.oxide' must be a single value, was a map.
            duplicate      | `description: A%parameters:%  firms.count: 2%  firms.count: 3` | line 4: duplicate key 'firms.count', first written on line 3.
            group's rule   | `description: A%parameters:%  firms.crisis-cover: 1` | line 3: 'firms': crisis-cover must not be below magnet-cover.
            """)
    void a_wrong_scenario(String kind, String text, String problem) {
        sample.write("scenarios/a.yaml", text.replace("%", "\n"));
        assertThat(sample.scenarioProblems("a"))
                .as(kind)
                .isEqualTo("1 problem in trade/scenarios/a.yaml\n  " + problem.replace("#", "\n          "));
    }

    @Test
    void a_file_that_is_not_utf_8() {
        sample.write("scenarios/baseline.yaml", new byte[] {'d', ':', ' ', (byte) 0xE4});
        assertThat(sample.problems())
                .isEqualTo("1 problem in trade/scenarios/baseline.yaml\n  the file is not UTF-8 text.");
    }

    @Test
    void a_rule_across_groups_names_the_parameters() {
        assertThat(sample.problems("firms.count=1000", "licences.published=false"))
                .isEqualTo("1 problem in the command line\n  the parameters: so many firms need published refusals.");
    }

    @Test
    void a_table_without_the_column_of_a_key_set() {
        sample.write("data/goods.csv", "goods,unit\nmagnet,t\n");
        assertThat(sample.problems()).isEqualTo("""
                1 problem in trade/data/goods.csv
                  line 1: missing column 'good'.
                          Maybe 'goods'?""");
    }

    @Test
    void scenarios_that_extend_each_other_in_a_circle() {
        sample.write("scenarios/a.yaml", "description: A\nextends: b\n")
                .write("scenarios/b.yaml", "description: B\nextends: a\n");
        assertThat(sample.scenarioProblems("a")).isEqualTo("""
                1 problem in trade/scenarios/b.yaml
                  line 2: scenarios extend each other in a circle: a -> b -> a.""");
    }

    @Test
    void what_was_typed_wrong() {
        assertThat(sample.scenarioProblems(
                        "base",
                        "firms.count=1.5",
                        "firm.count=2",
                        "production.cover.magnt=3",
                        "firms.count",
                        "firms.count=2",
                        "=4"))
                .isEqualTo("""
                7 problems in the command line
                  unknown scenario 'base'.
                          Maybe 'baseline'?
                  unknown parameter 'firm.count'.
                          Maybe 'firms.count'?
                  unknown good 'magnt' of 'production.cover'.
                          Maybe 'magnet'?
                  'firms.count' must be name=value.
                  'firms.count' is set twice.
                  '=4' must be name=value.
                  'firms.count' must be a whole number, was 1.5.""");
    }

    @Test
    void everything_at_once() {
        sample.model("unit: 1/week", "unit: week")
                .write("scenarios/baseline.yaml", "description: [A\n")
                .write("scenarios/b.yaml", "description: B\nextends: baseline\nparameters:\n  firms.count: 0\n")
                .write("data/goods.csv", "good,good\nmagnet\n");
        assertThat(sample.scenarioProblems("b", "firms.size=2")).isEqualTo("""
                1 problem in trade/model.yaml
                  line 8: 'licences.approval-rate-open' is in 1/week, not 'week'.
                1 problem in trade/scenarios/baseline.yaml
                  line 2: not valid YAML: expected ',' or ']', but got <stream end> while parsing a flow sequence that began on line 1.
                1 problem in trade/scenarios/b.yaml
                  line 4: 'firms.count' must be in [1, 1000], was 0.
                2 problems in trade/data/goods.csv
                  line 1: duplicate column 'good'.
                  line 2: the row has 1 cells, the header 2.
                1 problem in the command line
                  unknown parameter 'firms.size'; known: licences.approval-rate-open, licences.authority, \
                licences.published, firms.magnet-cover, firms.crisis-cover, firms.count, production.cover.""");
    }

    @Test
    void a_broken_model_file_does_not_hide_the_other_files() {
        sample.model("title: A small trade model", "title: [A")
                .write("scenarios/b.yaml", "description: B\nparameters:\n  firms.cuont: 0\n");
        assertThat(sample.scenarioProblems("b", "firms.count=0")).isEqualTo("""
                1 problem in trade/model.yaml
                  line 3: not valid YAML: expected ',' or ']', but got : while parsing a flow sequence that began on line 2.
                1 problem in trade/scenarios/b.yaml
                  line 3: unknown parameter 'firms.cuont'.
                          Maybe 'firms.count'?
                1 problem in the command line
                  'firms.count' must be in [1, 1000], was 0.""");
    }
}
