package detente.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Definitions.of(Bare.class))
                .withMessage("parameter 'slope' has no @Param");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Definitions.of(Wide.class))
                .withMessage("parameter 'count' must be double, int, boolean, an enum or Keyed, was long");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Definitions.of(Unkeyed.class))
                .withMessage("parameter 'cover' must be Keyed exactly if it has 'per'");
        assertThatIllegalArgumentException().isThrownBy(() -> Definitions.of(Keyless.class));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Definitions.of(Empty.class))
                .withMessage("bounds of 'slope' are empty: 2.0 to 1.0");
    }
}
