package detente.study.run;

import static org.assertj.core.api.Assertions.assertThat;

import detente.results.Artifact;
import detente.results.Decision;
import detente.table.CsvRows;
import detente.table.TableFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DecisionTableTest {
    private static final Decision ESCALATES = new Decision(
            LocalDate.of(2025, 6, 30),
            78,
            "US",
            List.of(new Decision.Reading("pain", 1.25), new Decision.Reading("deliveries", 0.08)),
            List.of(
                    choice("escalate", "Washington raises its tariffs", OptionalDouble.of(0.5), 0.75, 0.75, -0.25),
                    choice("hold", "Washington waits", OptionalDouble.of(0), 0.25, 0, 0),
                    choice("talks", "Washington proposes talks", OptionalDouble.empty(), 0, 0, 0)),
            0.3,
            "escalate",
            "tariff",
            OptionalDouble.of(0.25),
            OptionalDouble.of(0.5),
            Optional.of(new Decision.Tip("hold", "deliveries", 0.08, 0.9)));
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
            OptionalDouble.empty(),
            Optional.of(new Decision.Tip("escalate", "", 0, 0)));

    private static Decision.Choice choice(
            String action, String words, OptionalDouble value, double probability, double leverage, double cost) {
        return new Decision.Choice(
                action,
                words,
                value,
                probability,
                List.of(new Decision.Reading("leverage", leverage), new Decision.Reading("own cost", cost)));
    }

    @Test
    void a_row_holds_what_was_seen_each_option_and_the_draw() {
        Artifact table =
                TableFiles.of(DecisionTable.of(List.of(ESCALATES, HOLDS))).get(0);
        assertThat(table.path()).isEqualTo("decisions.csv");
        assertThat(new String(table.bytes(), StandardCharsets.UTF_8)).isEqualTo("""
                date,period,actor,observed pain,observed deliveries,value escalate,value hold,value talks,\
                probability escalate,probability hold,probability talks,\
                words escalate,part escalate: leverage,part escalate: own cost,\
                words hold,part hold: leverage,part hold: own cost,words talks,part talks: leverage,part talks: own cost,\
                draw,chosen,instrument,before,after,why,alternative,tip,tip was,tip needed
                2025-06-30,78,US,1.25,0.08,0.5,0.0,,0.75,0.25,0.0,Washington raises its tariffs,0.75,-0.25,\
                Washington waits,0.0,0.0,Washington proposes talks,0.0,0.0,0.3,escalate,tariff,0.25,0.5,\
                "For it leverage +0.75; against it own cost -0.25; all else 0. All that is compared with: Washington waits. \
                Ahead by 0.5, chosen with probability 75.0%. The reading 'deliveries' at 0.9 instead of 0.08 would have tipped it.",hold,deliveries,0.08,0.9
                2025-07-14,80,CN,1.25,0.08,0.5,0.0,,0.75,0.25,0.0,Washington raises its tariffs,0.75,-0.25,\
                Washington waits,0.0,0.0,Washington proposes talks,0.0,0.0,0.9,hold,,,,\
                "The next step would have been: Washington raises its tariffs. For it leverage +0.75; against it own cost -0.25; \
                all else 0. The other scored higher by 0.5; chance chose this one, with probability 25.0%. No single \
                reading would have put it ahead.",escalate,,,
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
        assertThat(DecisionWords.done(ESCALATES)).isEqualTo("Washington raises its tariffs (tariff 0.25 to 0.5)");
        assertThat(DecisionWords.done(HOLDS)).isEqualTo("Washington waits");
        assertThat(DecisionWords.observed(ESCALATES)).isEqualTo("pain 1.25, deliveries 0.08");
        assertThat(DecisionWords.options(ESCALATES)).isEqualTo("escalate 0.5 (75.0%), hold 0 (25.0%)");
    }
}
