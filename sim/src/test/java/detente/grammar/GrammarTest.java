package detente.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import detente.input.InvalidInput;
import detente.input.Position;
import detente.input.Problems;
import detente.parameters.Trade;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A kind of file that is in no model: what a record and its annotations make of it. */
class GrammarTest {
    private final Problems problems = new Problems();

    private enum Rig {
        SLOOP,
        TWO_MASTER
    }

    private record Voyage(
            String ship,
            LocalDate departure,
            @Key(otherwise = "two-master") Rig rig,
            @Key(min = 1, max = 40) OptionalInt crew,
            @Key(required = true, filled = true) List<Call> calls,
            @Key(says = "the name of a buyer") Map<String, String> cargo,
            Provisions provisions,
            @Key.At("ship") Position shipAt) {}

    @Keys(called = "the call")
    private record Call(
            @Key(pattern = "[a-z]+", refusal = "port '%s' must be lower-case letters.", unique = "port")
            String port,

            @Key(min = 1, max = 30) int days)
            implements Keys.Checked {
        @Override
        public void check(Node node) {
            if (port.equals("nowhere")) {
                node.refuse("port", "nobody calls there.");
            }
        }
    }

    private record Provisions(
            @Key(otherwise = "0.5", min = 0, max = 1) double share) {}

    private Voyage read(String text) {
        Yaml.Mapping root = YamlReader.read("voyage.yaml", text, problems).orElseThrow();
        return Grammar.read(
                new Node(root, "", new Position("voyage.yaml", 0), new Node.Context(problems)), Voyage.class);
    }

    @Test
    void what_is_left_out_is_empty_or_what_is_usual() {
        Voyage voyage = read("ship: Elbe\ndeparture: 2025-04-04\ncalls: [{port: cadiz, days: 3}]\n");
        assertThat(problems.list()).isEmpty();
        assertThat(voyage.rig()).isEqualTo(Rig.TWO_MASTER);
        assertThat(voyage.crew()).isEmpty();
        assertThat(voyage.cargo()).isEmpty();
        assertThat(voyage.provisions().share()).isEqualTo(0.5);
        assertThat(voyage.calls()).containsExactly(new Call("cadiz", 3));
        assertThat(voyage.shipAt()).isEqualTo(new Position("voyage.yaml", 1));
    }

    @Test
    void everything_wrong_is_listed_at_once_and_stand_ins_take_its_place() {
        Voyage voyage = read("""
                shipp: Elbe
                departure: yesterday
                rig: slop
                crew: 41
                calls:
                  - {port: Cadiz, days: 0}
                  - {port: nowhere, days: 2}
                  - {port: nowhere, days: 2}
                  - 7
                cargo: {tin: [1]}
                provisions: {share: 2}
                """);
        assertThat(new InvalidInput(problems.list()).getMessage()).isEqualTo("""
                12 problems in voyage.yaml
                  line 1: unknown key 'shipp'.
                          Maybe 'ship'?
                  line 2: departure 'yesterday' is not a date (year-month-day).
                  line 3: 'rig' must be one of sloop, two-master, was 'slop'.
                          Maybe 'sloop'?
                  line 4: 'crew' must be a whole number from 1 to 40, was 41.
                  line 6: port 'Cadiz' must be lower-case letters.
                  line 6: 'days' must be a whole number from 1 to 30, was 0.
                  line 7: nobody calls there.
                  line 8: duplicate port 'nowhere'.
                  line 8: nobody calls there.
                  line 9: 'calls' must be a map of keys and values, was 7.
                  line 10: 'cargo.tin' must be the name of a buyer, was a list.
                  line 11: 'share' must be a number from 0 to 1, was 2.""");
        assertThat(voyage.ship()).isEmpty();
        assertThat(voyage.calls()).hasSize(3);
    }

    @Test
    void the_schema_says_the_same() {
        Map<String, Object> schema = Grammar.of(Voyage.class).schema(Trade.VOCABULARY);
        assertThat(schema.get("required")).isEqualTo(List.of("ship", "departure", "calls"));
        assertThat(Schema.inside(schema, "properties").keySet())
                .containsExactly("ship", "departure", "rig", "crew", "calls", "cargo", "provisions");
        assertThat(Schema.inside(schema, "properties", "crew"))
                .isEqualTo(Map.of("type", "integer", "minimum", 1L, "maximum", 40L));
        assertThat(Schema.inside(schema, "properties", "rig"))
                .isEqualTo(Map.of("enum", List.of("sloop", "two-master")));
    }
}
