package detente.study.run;

import static org.assertj.core.api.Assertions.assertThat;

import detente.results.Artifact;
import detente.results.Decision;
import detente.table.CsvRows;
import detente.table.TableFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DecisionTableTest {
    private static final Decision ESCALATES = new Decision(
            LocalDate.of(2025, 6, 30),
            78,
            "US",
            List.of(new Decision.Reading("pain", 1.25), new Decision.Reading("deliveries", 0.08)),
            List.of(
                    new Decision.Choice("escalate", OptionalDouble.of(0.5), 0.75),
                    new Decision.Choice("talks", OptionalDouble.empty(), 0)),
            0.3,
            "escalate",
            "tariff",
            OptionalDouble.of(0.25),
            OptionalDouble.of(0.5));
    private static final Decision HOLDS = new Decision(
            LocalDate.of(2025, 7, 14),
            80,
            "CN",
            ESCALATES.observed(),
            ESCALATES.options(),
            0.9,
            "hold",
            "",
            OptionalDouble.empty(),
            OptionalDouble.empty());

    @Test
    void a_row_holds_what_was_seen_each_option_and_the_draw() {
        Artifact table =
                TableFiles.of(DecisionTable.of(List.of(ESCALATES, HOLDS))).get(0);
        assertThat(table.path()).isEqualTo("decisions.csv");
        assertThat(new String(table.bytes(), StandardCharsets.UTF_8)).isEqualTo("""
                date,period,actor,observed pain,observed deliveries,value escalate,value talks,probability escalate,\
                probability talks,draw,chosen,instrument,before,after
                2025-06-30,78,US,1.25,0.08,0.5,,0.75,0.0,0.3,escalate,tariff,0.25,0.5
                2025-07-14,80,CN,1.25,0.08,0.5,,0.75,0.0,0.9,hold,,,
                """);
    }

    @Test
    void it_is_read_back_as_it_was_written() {
        byte[] file = TableFiles.of(DecisionTable.of(List.of(ESCALATES, HOLDS)))
                .get(0)
                .bytes();
        assertThat(CsvRows.of(file)).map(DecisionTable::read).containsExactly(ESCALATES, HOLDS);
    }

    @Test
    void it_tells_itself_in_words() {
        assertThat(DecisionWords.done(ESCALATES)).isEqualTo("escalate: tariff 0.25 to 0.5");
        assertThat(DecisionWords.done(HOLDS)).isEqualTo("hold");
        assertThat(DecisionWords.observed(ESCALATES)).isEqualTo("pain 1.25, deliveries 0.08");
        assertThat(DecisionWords.options(ESCALATES)).isEqualTo("escalate 0.5 (75.0%)");
    }
}
