package detente.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import detente.input.InvalidInput;
import detente.input.Position;
import detente.input.Problem;
import detente.results.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
    record Flat(
            @Param(unit = "1", about = "slope of supply", min = 0)
            double supplySlope) {}

    record Bare(double slope) {}

    record Wide(@Param(unit = "1", about = "x") long count) {}

    record Unkeyed(
            @Param(unit = "1", about = "x", per = "good") double cover) {}

    record Keyless(@Param(unit = "1", about = "x") Keyed cover) {}

    record Empty(
            @Param(unit = "1", about = "x", min = 2, max = 1)
            double slope) {}

    record Usual(
            @Param(unit = "1", about = "x", usual = 4) double ratio,
            @Param(unit = "1", about = "x") double cost) {}

    record Unusual(
            @Param(unit = "1", about = "x", max = 3, usual = 4)
            double ratio) {}

    @Test
    void what_has_a_usual_value_may_be_left_out() {
        Definitions<Usual> definitions = Definitions.of(Usual.class);
        assertThat(definitions.optional()).containsExactly("ratio");
        assertThat(definitions.derived(Calendar.Step.WEEK, Position.COMMAND_LINE))
                .containsOnlyKeys("ratio")
                .extractingByKey("ratio")
                .returns(4.0, ParameterValues.Stated::value);
        assertThat(mistakes(Unusual.class))
                .containsExactly("parameter 'ratio': the usual value must be a number within its bounds.");
    }

    @Test
    void groups_and_components_give_dotted_names_in_order() {
        assertThat(Definitions.of(Trade.Parameters.class).list())
                .extracting(Definition::name)
                .containsExactly(
                        "licences.approval-rate-open",
                        "licences.authority",
                        "licences.published",
                        "firms.magnet-cover",
                        "firms.crisis-cover",
                        "firms.count",
                        "production.cover");
    }

    @Test
    void a_declaration_becomes_a_definition() {
        assertThat(Definitions.of(Flat.class).find("supply-slope"))
                .contains(new Definition(
                        "supply-slope",
                        Definition.Kind.NUMBER,
                        "1",
                        0,
                        Double.POSITIVE_INFINITY,
                        "slope of supply",
                        false,
                        Optional.empty(),
                        List.of(),
                        Map.of()));
        assertThat(Definitions.of(Trade.Parameters.class)
                        .find("licences.authority")
                        .orElseThrow()
                        .choices())
                .containsExactly("central", "by-province");
    }

    @Test
    void a_declaration_that_contradicts_itself_is_refused() {
        assertThat(mistakes(Bare.class)).containsExactly("parameter 'slope' has no @Param.");
        assertThat(mistakes(Wide.class))
                .containsExactly("parameter 'count' must be double, int, boolean, an enum or Keyed, was long.");
        assertThat(mistakes(Unkeyed.class)).containsExactly("parameter 'cover' must be Keyed exactly if it has 'per'.");
        assertThat(mistakes(Keyless.class)).hasSize(1);
        assertThat(mistakes(Empty.class)).containsExactly("bounds of 'slope' are empty: 2.0 to 1.0.");
    }

    @Test
    void all_mistakes_of_a_record_are_listed() {
        assertThat(mistakes(Careless.class))
                .containsExactly(
                        "parameter 'slope_' must be called by ASCII letters and digits, beginning with a letter.",
                        "parameter 'cost': the unit '' must be a word such as t/week, or 1, without brackets and line"
                                + " breaks.");
    }

    private record Careless(
            @Param(unit = "1", about = "Slope") double slope_,
            @Param(unit = "", about = "Cost") double cost) {}

    private static List<String> mistakes(Class<? extends Record> type) {
        InvalidInput wrong =
                org.assertj.core.api.Assertions.catchThrowableOfType(InvalidInput.class, () -> Definitions.of(type));
        return wrong.problems().stream().map(Problem::message).toList();
    }
}
